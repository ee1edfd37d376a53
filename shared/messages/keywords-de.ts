/** Wording of the vocabulary in German: its screen, its changes, tidying, files. */
import type { KeywordVariant } from '../model/keyword.ts';
import type { KeywordEffect, KeywordFinding, KeywordRefusal, KeywordStep, LoadRow } from '../model/thesaurus.ts';
import { count, counted, listed } from './counted.ts';

const reportsDe = (n: number): string => counted(n, 'Beitrag', 'Beiträge');
const keywordsDe = (n: number): string => counted(n, 'Stichwort', 'Stichwörter');
const listDe = (labels: readonly string[]): string =>
  listed(
    labels,
    (label) => `„${label}“`,
    'und',
    (n) => `${count(n)} weitere`,
  );

export const de = {
  title: 'Stichwörter',
  startVocabulary: 'Grundwortschatz Verwaltung und Digitalisierung',
  search: 'Stichwörter suchen',
  total: keywordsDe,
  found: (n: number, all: number) => `${count(n)} von ${count(all)}`,
  uses: (n: number) => (n === 0 ? 'nicht verwendet' : reportsDe(n)),
  useCount: count,
  order: 'Anordnung',
  orders: { label: 'A–Z', uses: 'häufigste zuerst', tree: 'Ober- und Unterbegriffe' },
  kind: 'Art',
  kinds: { topic: 'Thema', place: 'Ort', person: 'Person', organisation: 'Organisation', law: 'Gesetz' },
  kindFilter: 'Nach Art filtern',
  allKinds: 'Alle Arten',
  kindsOf: { topic: 'Themen', place: 'Orte', person: 'Personen', organisation: 'Organisationen', law: 'Gesetze' },
  noHits: (text: string) => `Kein Stichwort passt zu „${text}“.`,
  noneOfKind: 'Kein Stichwort dieser Art.',
  createTyped: (label: string) => `„${label}“ anlegen`,
  empty: {
    title: 'Noch keine Stichwörter',
    text: 'Stichwörter entstehen am Beitrag, beim Import – oder Sie beginnen mit einem Grundwortschatz: Länder, Behörden, Gesetze und Themen der Verwaltung, mit Abkürzungen und Ober- und Unterbegriffen.',
    start: 'Grundwortschatz ansehen …',
  },
  resize: 'Breite der Liste',
  menu: 'Weitere Befehle',
  create: 'Neues Stichwort …',
  tidy: 'Aufräumen',
  undoLast: 'Letzten Schritt zurücknehmen',
  importFile: 'Vokabular aus Datei laden …',
  importStart: 'Grundwortschatz laden …',
  exports: { turtle: 'Als SKOS speichern (Turtle) …', rdfxml: 'Als SKOS speichern (RDF/XML) …', csv: 'Als Tabelle speichern (CSV) …' },
  entry: 'Eintrag',
  rename: 'Umbenennen',
  renameField: (label: string) => `Neue Schreibweise für „${label}“`,
  keepsLabel: (label: string) => `„${label}“ bleibt als Variante findbar`,
  show: 'Beiträge zeigen',
  merge: 'Zusammenführen …',
  remove: 'Entfernen …',
  variants: 'Varianten',
  variantKinds: { variant: 'Variante', abbreviation: 'Abkürzung', hidden: 'nur zum Finden' },
  variantKindsHint: {
    variant: 'eine andere Schreibweise oder ein Synonym',
    abbreviation: 'die Kurzform',
    hidden: 'eine Fehlschreibung: wird gefunden, aber nie vorgeschlagen',
  },
  addVariant: 'Variante hinzufügen',
  addVariantAs: (kind: KeywordVariant['kind']): string =>
    kind === 'abbreviation' ? 'Abkürzung hinzufügen' : kind === 'hidden' ? 'Fehlschreibung hinzufügen' : 'Variante hinzufügen',
  variantKind: 'Art der Variante',
  removeVariant: (label: string) => `Variante „${label}“ entfernen`,
  broader: 'Oberbegriffe',
  narrower: 'Unterbegriffe',
  related: 'Verwandte Stichwörter',
  addBroader: 'Oberbegriff hinzufügen',
  addNarrower: 'Unterbegriff hinzufügen',
  addRelated: 'Verwandtes Stichwort hinzufügen',
  unlink: (label: string) => `Verknüpfung mit „${label}“ lösen`,
  scopeNote: 'Erläuterung',
  scopeNoteHint: 'Wofür das Stichwort steht, und wofür nicht',
  notation: 'Notation',
  reports: 'Beiträge',
  noReports: 'Kein Beitrag trägt dieses Stichwort.',
  moreReports: (n: number) => `Alle ${count(n)} zeigen`,
  untitled: 'Ohne Überschrift',
  history: 'Verlauf',
  noHistory: 'Noch keine Änderung.',
  undo: 'Rückgängig',
  undoStep: (sentence: string) => `Rückgängig: ${sentence}`,
  undone: 'zurückgenommen',
  step: ({ kind, labels, target, reports }: Pick<KeywordStep, 'kind' | 'labels' | 'target' | 'reports'>): string => {
    const at = reports > 0 ? ` (${reportsDe(reports)})` : '';
    const what = listDe(labels);
    switch (kind) {
      case 'create':
        return `${what} angelegt`;
      case 'edit':
        return `${what} geändert`;
      case 'rename':
        return `${what} in „${target}“ umbenannt${at}`;
      case 'merge':
        return `${what} mit „${target}“ zusammengeführt${at}`;
      case 'remove':
        return `${what} entfernt${at}`;
      default:
        return `${what} geladen`;
    }
  },
  done: (sentence: string) => `${sentence}.`,
  takenBack: (sentence: string, kept: number) =>
    kept === 0
      ? `Zurückgenommen: ${sentence}.`
      : `Zurückgenommen: ${sentence}. ${reportsDe(kept)} mit späteren Änderungen blieb${kept === 1 ? '' : 'en'}, wie sie sind.`,
  nothingToUndo: 'Es gibt keinen Schritt, der sich zurücknehmen ließe.',
  refused: ({ reason, label, other }: KeywordRefusal): string => {
    switch (reason) {
      case 'empty':
        return 'Ein Stichwort braucht mindestens einen Buchstaben oder eine Ziffer.';
      case 'taken':
        return label === other ? `„${label}“ gibt es schon als Stichwort.` : `„${label}“ gehört schon zum Stichwort „${other}“.`;
      case 'cycle':
        return label === other
          ? `„${label}“ kann nicht unter sich selbst stehen.`
          : `„${label}“ steht schon über „${other}“ und kann nicht auch darunter stehen.`;
      case 'deep':
        return `Unter „${other}“ steht „${label}“ zu tief: mehr als 60 Stufen sind nicht möglich.`;
      case 'gone':
        return label === '' ? 'Dieses Stichwort gibt es nicht mehr.' : `„${label}“ gibt es nicht mehr.`;
      case 'changed':
        return `„${label}“ wurde danach noch geändert. Nehmen Sie zuerst die späteren Schritte zurück.`;
      default:
        return `„${label}“ wird inzwischen verwendet und bleibt. Nehmen Sie es zuerst von den Beiträgen und Verknüpfungen.`;
    }
  },
  preview: 'Was sich ändert',
  noEffect: 'Es ändert sich nichts.',
  effect: (kind: KeywordEffect['kind'], n: number): string => {
    switch (kind) {
      case 'reports':
        return `${reportsDe(n)} betroffen`;
      case 'created':
        return `${keywordsDe(n)} neu`;
      case 'removed':
        return `${keywordsDe(n)} ${n === 1 ? 'entfällt' : 'entfallen'}`;
      case 'renamed':
        return counted(n, 'neue Schreibweise', 'neue Schreibweisen');
      case 'variant-added':
        return `${counted(n, 'Variante', 'Varianten')} dazu`;
      case 'variant-removed':
        return `${counted(n, 'Variante', 'Varianten')} weg`;
      case 'broader-added':
        return `${counted(n, 'Oberbegriff', 'Oberbegriffe')} dazu`;
      case 'broader-removed':
        return `${counted(n, 'Oberbegriff', 'Oberbegriffe')} weg`;
      case 'related-added':
        return `${counted(n, 'Verwandtschaft', 'Verwandtschaften')} dazu`;
      case 'related-removed':
        return `${counted(n, 'Verwandtschaft', 'Verwandtschaften')} weg`;
      default:
        return counted(n, 'Angabe geändert', 'Angaben geändert');
    }
  },
  example: (kind: KeywordEffect['kind'], from: string, to: string): string => {
    const fields: Record<string, string> = { kind: 'Art', scopeNote: 'Erläuterung', notation: 'Notation' };
    if (kind === 'field') return `„${from}“: ${fields[to] ?? to}`;
    if (to === '') return `„${from}“`;
    if (kind === 'renamed') return `„${from}“ → „${to}“`;
    if (kind.startsWith('variant')) return `„${from}“ zu „${to}“`;
    return kind.startsWith('broader') ? `„${from}“ unter „${to}“` : `„${from}“ und „${to}“`;
  },
  more: (n: number) => `und ${count(n)} weitere`,
  mergeTitle: 'Stichwörter zusammenführen',
  mergeText: 'Beiträge, Varianten und Verknüpfungen gehen auf das Stichwort über, das bleibt. Die andere Schreibweise wird seine Variante.',
  mergeFrom: 'Entfällt',
  mergeInto: 'Bleibt',
  mergePick: 'Mit welchem Stichwort zusammenführen?',
  mergeSwap: 'Umgekehrt',
  mergeDo: 'Zusammenführen',
  removeTitle: (labels: readonly string[]) => `${listDe(labels)} entfernen?`,
  removeText: 'Was darunter steht, rückt eine Stufe höher. Der Schritt lässt sich zurücknehmen.',
  removeDo: 'Entfernen',
  removed: (label: string) => `Stichwort „${label}“ entfernt.`,
  unused: (label: string) => `„${label}“ steht an keinem Beitrag.`,
  createTitle: 'Neues Stichwort',
  createLabel: 'Schreibweise',
  createDo: 'Anlegen',
  tidyTitle: 'Aufräumen',
  tidyWait: 'Das Vokabular wird durchgesehen …',
  tidyTotal: (n: number) => (n === 0 ? 'Nichts aufzuräumen' : counted(n, 'Vorschlag', 'Vorschläge')),
  tidyEmpty: { title: 'Alles aufgeräumt', text: 'Keine doppelten, widersprüchlichen oder unbenutzten Stichwörter gefunden.' },
  tidyBack: 'Zurück zum Eintrag',
  tidyKeys: 'Eingabetaste behebt, Entf lässt es, wie es ist',
  findingGroups: {
    cycle: 'Stehen im Kreis untereinander',
    'variant-taken': 'Variante ist zugleich ein eigenes Stichwort',
    'related-broader': 'Verwandt und zugleich übergeordnet',
    'redundant-broader': 'Oberbegriff doppelt gesetzt',
    abbreviation: 'Abkürzung und ausgeschriebener Name',
    spelling: 'Gleich bis auf Bindestrich oder Leerzeichen',
    inflection: 'Gleich bis auf die Beugung',
    compound: 'Zusammensetzung und Wortgruppe',
    typo: 'Nur ein Buchstabe verschieden',
    unused: 'An keinem Beitrag und ohne Erläuterung',
  },
  finding: (kind: KeywordFinding['kind'], labels: readonly string[]): string => {
    const [one = '', other = ''] = labels;
    switch (kind) {
      case 'cycle':
        return `„${one}“ steht unter „${other}“ und zugleich darüber`;
      case 'variant-taken':
        return `„${other}“ ist auch eine Variante von „${one}“`;
      case 'related-broader':
        return `„${other}“ ist Oberbegriff von „${one}“ und zugleich mit ihm verwandt`;
      case 'redundant-broader':
        return `„${one}“ steht schon über einen näheren Oberbegriff unter „${other}“`;
      case 'unused':
        return `„${one}“`;
      default:
        return labels.map((label) => `„${label}“`).join(' · ');
    }
  },
  kept: (sentence: string) => `Wird nicht mehr vorgeschlagen: ${sentence}.`,
  neverTogether: 'nie am selben Beitrag',
  mend: (kind: KeywordFinding['kind'], into: string): string => {
    switch (kind) {
      case 'cycle':
      case 'redundant-broader':
        return 'Oberbegriff lösen';
      case 'related-broader':
        return 'Verwandtschaft lösen';
      case 'variant-taken':
        return 'Variante streichen';
      case 'unused':
        return 'Entfernen';
      default:
        return `Zu „${into}“ zusammenführen`;
    }
  },
  leave: 'So lassen',
  open: 'Eintrag öffnen',
  removeUnused: (n: number) => `Alle unbenutzten entfernen (${count(n)})`,
  loadTitle: 'Vokabular laden',
  loading: 'Das Vokabular wird geladen',
  loadReading: 'Die Datei wird gelesen …',
  loadModes: {
    supplement: { label: 'Ergänzen', text: 'fügt hinzu, was fehlt; vorhandene Angaben bleiben' },
    replace: { label: 'Ersetzen', text: 'Einträge der Datei werden, was die Datei sagt; alle übrigen bleiben' },
  },
  loadMode: 'Wie laden?',
  loadStates: { new: 'neu', changed: 'geändert', same: 'unverändert', conflict: 'mit Vorbehalt' },
  loadState: (state: LoadRow['state'], n: number) =>
    `${count(n)} ${{ new: 'neu', changed: 'geändert', same: 'unverändert', conflict: 'mit Vorbehalt' }[state]}`,
  conflict: ({ reason, label, other }: LoadRow['conflicts'][number]): string => {
    switch (reason) {
      case 'taken':
        return label === other
          ? `„${label}“ ist schon ein eigenes Stichwort und wird hier ausgelassen`
          : `„${label}“ gehört schon zu „${other}“ und wird ausgelassen`;
      case 'cycle':
        return `„${other}“ als Oberbegriff ergäbe einen Kreis und wird ausgelassen`;
      case 'deep':
        return `„${other}“ als Oberbegriff ergäbe mehr als 60 Stufen und wird ausgelassen`;
      case 'twice':
        return `„${label}“ steht doppelt in der Datei (wie „${other}“) und wird ausgelassen`;
      case 'unknown':
        return `„${label}“ fehlt in der Datei; die Verknüpfung wird ausgelassen`;
      default:
        return 'ein Eintrag ohne Schreibweise wird ausgelassen';
    }
  },
  leftOut: (names: readonly { readonly name: string; readonly count: number }[]): string =>
    `Nicht übernommen, weil Umbruch dafür kein Feld hat: ${names.map(({ name, count: n }) => `${name} (${count(n)})`).join(', ')}`,
  loadDo: (n: number): string => (n === 0 ? 'Nichts zu laden' : `${counted(n, 'Eintrag', 'Einträge')} laden`),
  loadEntries: 'Einträge der Datei',
  saved: (label: string) => `„${label}“ gespeichert.`,
};
