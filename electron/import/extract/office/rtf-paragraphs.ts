import type { SourceLine } from '#shared/model/reading.ts';
import type { LineBase } from '../line-builder.ts';
import { bodyBase, plainRun } from './flow.ts';
import type { Flow } from './flow.ts';
import { baseOfNames, createRanks, withRole } from './style-names.ts';

type Region = SourceLine['region'];

/** What RTF says of a paragraph; `\pard` takes it back. */
export interface ParagraphRules {
  readonly style: number;
  readonly outline: number | null;
  readonly list: number;
  readonly depth: number;
  readonly inTable: boolean;
  readonly nesting: number;
}
export const newParagraphRules: ParagraphRules = { style: 0, outline: null, list: 0, depth: 0, inTable: false, nesting: 1 };

/** Where text is being written: the document, or a box within it. */
interface Place {
  readonly region: Region;
  begun: boolean;
  hidden: string;
  listMark: string | null;
  lead: string;
  wasList: boolean;
  table: 'none' | 'open' | 'row' | 'cell';
  rowDefined: boolean;
}

/** Begins and ends paragraphs, and finds the tables that RTF only implies. */
export interface RtfParagraphs {
  readonly begin: (rules: ParagraphRules) => void;
  readonly end: (rules: ParagraphRules) => void;
  readonly endLine: () => void;
  readonly cell: (rules: ParagraphRules) => void;
  readonly row: () => void;
  readonly mark: (text: string) => void;
  readonly hide: (text: string) => void;
  readonly rule: (rules: ParagraphRules, name: string, value: number | null) => ParagraphRules;
  readonly defineStyle: (number: number, name: string, outline: number | null) => void;
  readonly enter: (region: Region, lead: string) => void;
  readonly leave: () => void;
  readonly region: () => Region;
}

const newPlace = (region: Region, lead: string): Place => ({
  region,
  begun: false,
  hidden: '',
  listMark: null,
  lead,
  wasList: false,
  table: 'none',
  rowDefined: false,
});

export function createRtfParagraphs(flow: Flow): RtfParagraphs {
  const styles = new Map<number, { readonly name: string; readonly outline: number | null }>();
  const rank = createRanks();
  const outer = newPlace('main', '');
  const places: Place[] = [outer];
  const top = (): Place => places.at(-1) ?? outer;

  const baseOf = (rules: ParagraphRules, place: Place): LineBase => {
    const style = styles.get(rules.style);
    const named = style === undefined ? null : baseOfNames([style.name]);
    const outline = rules.outline ?? style?.outline ?? null;
    let base = named?.base ?? bodyBase;
    if (base.kind === 'paragraph' && base.region === 'main' && outline !== null && outline >= 0 && outline <= 8)
      base = { ...bodyBase, kind: 'heading', level: Math.min(6, outline + 1) };
    base = rank(base, named?.name ?? '');
    const isListed = place.listMark !== null || rules.list > 0;
    if (isListed && (base.kind === 'paragraph' || base.kind === 'list-item')) {
      const ordered = /^[\s(]{0,20}(?:\d|[a-zA-Z]{1,5}[.)])/.test(place.listMark ?? '');
      base = { ...base, kind: 'list-item', level: Math.min(9, rules.depth + 1), ordered };
    }
    if (rules.nesting > 1 && base.kind === 'paragraph') base = { ...base, kind: 'table-row' };
    if (place.region === 'main') return withRole(base, style === undefined ? [] : [style.name]);
    return { ...base, kind: base.kind === 'list-item' ? 'list-item' : 'paragraph', region: place.region };
  };
  const begin = (rules: ParagraphRules): void => {
    const place = top();
    if (place.begun) return;
    if (rules.inTable || place.rowDefined) openCell(place);
    else closeTable(place);
    const base = baseOf(rules, place);
    const isList = base.kind === 'list-item';
    flow.paragraph(isList || base.kind === 'heading' ? base : { ...base, level: 0 }, !(isList && place.wasList));
    if (place.lead !== '') flow.run(`${place.lead} `, plainRun);
    place.lead = '';
    place.wasList = isList;
    place.listMark = null;
    place.begun = true;
  };
  const end = (): void => {
    const place = top();
    if (place.hidden !== '') flow.behind(place.hidden, { ...bodyBase, region: 'aside' });
    place.hidden = '';
    place.begun = false;
  };
  function openCell(place: Place): void {
    if (place.table === 'none') flow.openTable();
    if (place.table === 'none' || place.table === 'open') flow.openRow();
    if (place.table !== 'cell') flow.openCell();
    place.table = 'cell';
  }
  function closeCell(place: Place): void {
    if (place.table !== 'cell') return;
    flow.closeCell(1);
    place.table = 'row';
  }
  function closeTable(place: Place): void {
    if (place.table === 'none') return;
    closeCell(place);
    flow.closeTable();
    place.table = 'none';
    place.wasList = false;
  }
  return {
    begin,
    end: (rules) => {
      // An empty paragraph outside of a table ends it.
      if (!top().begun && !rules.inTable && !top().rowDefined) closeTable(top());
      if (!top().begun && top().table === 'none') flow.paragraph(bodyBase, true);
      end();
    },
    endLine: end,
    cell: (rules) => {
      const place = top();
      if (!place.begun) begin({ ...rules, inTable: true });
      end();
      closeCell(place);
    },
    row: () => {
      const place = top();
      end();
      closeCell(place);
      if (place.table === 'row') place.table = 'open';
      place.rowDefined = false;
    },
    mark: (text) => {
      top().listMark = (top().listMark ?? '') + text;
    },
    hide: (text) => {
      top().hidden += text;
    },
    rule: (rules, name, value) => {
      switch (name) {
        case 'pard':
          return newParagraphRules;
        case 's':
          return { ...rules, style: value ?? 0 };
        case 'outlinelevel':
          return { ...rules, outline: value };
        case 'ls':
          return { ...rules, list: value ?? 0 };
        case 'ilvl':
          return { ...rules, depth: Math.max(0, value ?? 0) };
        case 'intbl':
          return { ...rules, inTable: true };
        case 'itap':
          return { ...rules, nesting: value ?? 1, inTable: (value ?? 1) > 0 && (rules.inTable || (value ?? 1) > 1) };
        case 'trowd':
          top().rowDefined = true;
          return rules;
        default:
          return rules;
      }
    },
    defineStyle: (number, name, outline) => {
      styles.set(number, { name, outline });
    },
    enter: (region, lead) => {
      places.push(newPlace(region, lead));
    },
    leave: () => {
      end();
      closeTable(top());
      if (places.length > 1) places.pop();
    },
    region: () => top().region,
  };
}
