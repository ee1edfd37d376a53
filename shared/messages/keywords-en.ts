/** Wording of the vocabulary in English. */
import { count, counted, listed } from './counted.ts';
import type { de } from './keywords-de.ts';

const reportsEn = (n: number): string => counted(n, 'report', 'reports');
const keywordsEn = (n: number): string => counted(n, 'keyword', 'keywords');
const listEn = (labels: readonly string[]): string =>
  listed(
    labels,
    (label) => `“${label}”`,
    'and',
    (n) => `${count(n)} more`,
  );

export const en: typeof de = {
  title: 'Keywords',
  startVocabulary: 'Basic vocabulary of public administration and digitalisation',
  search: 'Search keywords',
  total: keywordsEn,
  found: (n, all) => `${count(n)} of ${count(all)}`,
  uses: (n) => (n === 0 ? 'not used' : reportsEn(n)),
  useCount: count,
  order: 'Order',
  orders: { label: 'A–Z', uses: 'most used first', tree: 'broader and narrower' },
  kind: 'Kind',
  kinds: { topic: 'Topic', place: 'Place', person: 'Person', organisation: 'Organisation', law: 'Law' },
  kindFilter: 'Filter by kind',
  allKinds: 'All kinds',
  kindsOf: { topic: 'Topics', place: 'Places', person: 'People', organisation: 'Organisations', law: 'Laws' },
  noHits: (text) => `No keyword fits “${text}”.`,
  noneOfKind: 'No keyword of this kind.',
  createTyped: (label) => `Make “${label}”`,
  empty: {
    title: 'No keywords yet',
    text: 'Keywords are made at a report or on import – or you begin with a basic vocabulary: states, authorities, laws and topics of public administration, with abbreviations and broader and narrower terms.',
    start: 'Look at the basic vocabulary …',
  },
  resize: 'Width of the list',
  menu: 'More commands',
  create: 'New keyword …',
  tidy: 'Tidy up',
  undoLast: 'Undo the last step',
  importFile: 'Load a vocabulary from a file …',
  importStart: 'Load the basic vocabulary …',
  exports: { turtle: 'Save as SKOS (Turtle) …', rdfxml: 'Save as SKOS (RDF/XML) …', csv: 'Save as a table (CSV) …' },
  entry: 'Entry',
  rename: 'Rename',
  renameField: (label) => `New wording for “${label}”`,
  keepsLabel: (label) => `“${label}” stays findable as a variant`,
  show: 'Show reports',
  merge: 'Merge …',
  remove: 'Remove …',
  variants: 'Variants',
  variantKinds: { variant: 'variant', abbreviation: 'abbreviation', hidden: 'for finding only' },
  variantKindsHint: {
    variant: 'another wording or a synonym',
    abbreviation: 'the short form',
    hidden: 'a misspelling: found, never suggested',
  },
  addVariant: 'Add a variant',
  addVariantAs: (kind) => (kind === 'abbreviation' ? 'Add an abbreviation' : kind === 'hidden' ? 'Add a misspelling' : 'Add a variant'),
  variantKind: 'Kind of variant',
  removeVariant: (label) => `Remove variant “${label}”`,
  broader: 'Broader',
  narrower: 'Narrower',
  related: 'Related',
  addBroader: 'Add a broader keyword',
  addNarrower: 'Add a narrower keyword',
  addRelated: 'Add a related keyword',
  unlink: (label) => `Unlink “${label}”`,
  scopeNote: 'Scope note',
  scopeNoteHint: 'What the keyword stands for, and what not',
  notation: 'Notation',
  reports: 'Reports',
  noReports: 'No report has this keyword.',
  moreReports: (n) => `Show all ${count(n)}`,
  untitled: 'No headline',
  history: 'History',
  noHistory: 'No change yet.',
  undo: 'Undo',
  undoStep: (sentence) => `Undo: ${sentence}`,
  undone: 'undone',
  step: ({ kind, labels, target, reports }) => {
    const at = reports > 0 ? ` (${reportsEn(reports)})` : '';
    const what = listEn(labels);
    switch (kind) {
      case 'create':
        return `${what} made`;
      case 'edit':
        return `${what} changed`;
      case 'rename':
        return `${what} renamed to “${target}”${at}`;
      case 'merge':
        return `${what} merged into “${target}”${at}`;
      case 'remove':
        return `${what} removed${at}`;
      default:
        return `${what} loaded`;
    }
  },
  done: (sentence) => `${sentence}.`,
  takenBack: (sentence, kept) =>
    kept === 0 ? `Undone: ${sentence}.` : `Undone: ${sentence}. ${reportsEn(kept)} with later changes stayed as they are.`,
  nothingToUndo: 'There is no step to undo.',
  refused: ({ reason, label, other }) => {
    switch (reason) {
      case 'empty':
        return 'A keyword needs at least one letter or digit.';
      case 'taken':
        return label === other ? `“${label}” is a keyword already.` : `“${label}” belongs to the keyword “${other}” already.`;
      case 'cycle':
        return label === other
          ? `“${label}” cannot stand below itself.`
          : `“${label}” stands above “${other}” already and cannot stand below it too.`;
      case 'deep':
        return `Below “${other}”, “${label}” stands too deep: more than 60 levels are not possible.`;
      case 'gone':
        return label === '' ? 'This keyword is no longer there.' : `“${label}” is no longer there.`;
      case 'changed':
        return `“${label}” was changed after that. Undo the later steps first.`;
      default:
        return `“${label}” is in use by now and stays. Take it off its reports and links first.`;
    }
  },
  preview: 'What changes',
  noEffect: 'Nothing changes.',
  effect: (kind, n) => {
    switch (kind) {
      case 'reports':
        return `${reportsEn(n)} concerned`;
      case 'created':
        return `${keywordsEn(n)} new`;
      case 'removed':
        return `${keywordsEn(n)} removed`;
      case 'renamed':
        return counted(n, 'new wording', 'new wordings');
      case 'variant-added':
        return `${counted(n, 'variant', 'variants')} added`;
      case 'variant-removed':
        return `${counted(n, 'variant', 'variants')} removed`;
      case 'broader-added':
        return `${counted(n, 'broader keyword', 'broader keywords')} added`;
      case 'broader-removed':
        return `${counted(n, 'broader keyword', 'broader keywords')} removed`;
      case 'related-added':
        return `${counted(n, 'relation', 'relations')} added`;
      case 'related-removed':
        return `${counted(n, 'relation', 'relations')} removed`;
      default:
        return counted(n, 'field changed', 'fields changed');
    }
  },
  example: (kind, from, to) => {
    const fields: Record<string, string> = { kind: 'kind', scopeNote: 'scope note', notation: 'notation' };
    if (kind === 'field') return `“${from}”: ${fields[to] ?? to}`;
    if (to === '') return `“${from}”`;
    if (kind === 'renamed') return `“${from}” → “${to}”`;
    if (kind.startsWith('variant')) return `“${from}” of “${to}”`;
    return kind.startsWith('broader') ? `“${from}” below “${to}”` : `“${from}” and “${to}”`;
  },
  more: (n) => `and ${count(n)} more`,
  mergeTitle: 'Merge keywords',
  mergeText: 'Reports, variants and links go over to the keyword that stays. The other wording becomes its variant.',
  mergeFrom: 'Goes',
  mergeInto: 'Stays',
  mergePick: 'Merge with which keyword?',
  mergeSwap: 'The other way round',
  mergeDo: 'Merge',
  removeTitle: (labels) => `Remove ${listEn(labels)}?`,
  removeText: 'What stands below moves up one level. The step can be undone.',
  removeDo: 'Remove',
  removed: (label) => `Keyword “${label}” removed.`,
  unused: (label) => `No report has “${label}”.`,
  createTitle: 'New keyword',
  createLabel: 'Wording',
  createDo: 'Make',
  tidyTitle: 'Tidy up',
  tidyWait: 'Looking through the vocabulary …',
  tidyTotal: (n) => (n === 0 ? 'Nothing to tidy' : counted(n, 'suggestion', 'suggestions')),
  tidyEmpty: { title: 'All tidy', text: 'No double, contradicting or unused keywords found.' },
  tidyBack: 'Back to the entry',
  tidyKeys: 'Enter mends, Del leaves as it is',
  findingGroups: {
    cycle: 'Stand below each other in a circle',
    'variant-taken': 'A variant is a keyword of its own',
    'related-broader': 'Related and broader at once',
    'redundant-broader': 'Broader keyword set twice',
    abbreviation: 'Abbreviation and full name',
    spelling: 'Same but for hyphen or space',
    inflection: 'Same but for inflection',
    compound: 'Compound and phrase',
    typo: 'One letter differs',
    unused: 'Without reports and scope note',
  },
  finding: (kind, labels) => {
    const [one = '', other = ''] = labels;
    switch (kind) {
      case 'cycle':
        return `“${one}” stands below “${other}” and above it`;
      case 'variant-taken':
        return `“${other}” is a variant of “${one}” too`;
      case 'related-broader':
        return `“${other}” is broader than “${one}” and related to it`;
      case 'redundant-broader':
        return `“${one}” stands below “${other}” through a nearer one already`;
      case 'unused':
        return `“${one}”`;
      default:
        return labels.map((label) => `“${label}”`).join(' · ');
    }
  },
  kept: (sentence) => `No longer suggested: ${sentence}.`,
  neverTogether: 'never on the same report',
  mend: (kind, into) => {
    switch (kind) {
      case 'cycle':
      case 'redundant-broader':
        return 'Unlink the broader one';
      case 'related-broader':
        return 'Unlink the relation';
      case 'variant-taken':
        return 'Drop the variant';
      case 'unused':
        return 'Remove';
      default:
        return `Merge into “${into}”`;
    }
  },
  leave: 'Leave as it is',
  open: 'Open the entry',
  removeUnused: (n) => `Remove all unused (${count(n)})`,
  loadTitle: 'Load a vocabulary',
  loading: 'Loading the vocabulary',
  loadReading: 'Reading the file …',
  loadModes: {
    supplement: { label: 'Supplement', text: 'adds what is missing; what is there stays' },
    replace: { label: 'Replace', text: 'entries of the file become what the file says; all others stay' },
  },
  loadMode: 'How to load?',
  loadStates: { new: 'new', changed: 'changed', same: 'unchanged', conflict: 'with reservations' },
  loadState: (state, n) => `${count(n)} ${{ new: 'new', changed: 'changed', same: 'unchanged', conflict: 'with reservations' }[state]}`,
  conflict: ({ reason, label, other }) => {
    switch (reason) {
      case 'taken':
        return label === other
          ? `“${label}” is a keyword of its own already and is left out here`
          : `“${label}” belongs to “${other}” already and is left out`;
      case 'cycle':
        return `“${other}” as broader keyword would close a circle and is left out`;
      case 'deep':
        return `“${other}” as broader keyword would make more than 60 levels and is left out`;
      case 'twice':
        return `“${label}” stands in the file twice (like “${other}”) and is left out`;
      case 'unknown':
        return `“${label}” is not in the file; the link is left out`;
      default:
        return 'an entry without a wording is left out';
    }
  },
  leftOut: (names) =>
    `Not taken over, as Umbruch has no field for it: ${names.map(({ name, count: n }) => `${name} (${count(n)})`).join(', ')}`,
  loadDo: (n) => (n === 0 ? 'Nothing to load' : `Load ${counted(n, 'entry', 'entries')}`),
  loadEntries: 'Entries of the file',
  saved: (label) => `“${label}” saved.`,
};
