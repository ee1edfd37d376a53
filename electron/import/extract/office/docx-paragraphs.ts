import type { LineBase } from '../line-builder.ts';
import type { DocxPart, DocxReading } from './docx-walk.ts';
import { isOn } from './docx-styles.ts';
import type { Style } from './docx-styles.ts';
import { bodyBase, plainRun } from './flow.ts';
import { baseOfNames, createRanks, withRole } from './style-names.ts';
import type { Attributes } from './xml.ts';

interface Paragraph {
  begun: boolean;
  style: string | null;
  outline: number | null;
  numId: string | null;
  depth: number | null;
  /** Its end was deleted, or it is the large first letter of the next: the next paragraph goes on in its line. */
  goesOn: boolean;
  hidden: string;
}

/** Keeps the paragraphs that are open, one within the other where text boxes and cells nest, and begins their lines. */
export interface Paragraphs {
  readonly open: () => void;
  readonly close: () => void;
  readonly openRules: () => void;
  readonly closeRules: () => void;
  readonly inRules: () => boolean;
  readonly rule: (name: string, attributes: Attributes) => void;
  /** Begins the line, if it is not begun yet: its rules are known by now. */
  readonly begin: () => void;
  readonly hide: (text: string) => void;
  readonly isHidden: () => boolean;
  /** The style of the paragraph being written. */
  readonly style: () => Style | null;
  /** Into and out of a text box, table or cell. */
  readonly enter: () => void;
  readonly leave: () => void;
  /** Text in front of the next paragraph: the mark of a note. */
  readonly lead: (text: string) => void;
}

export function createParagraphs(reading: DocxReading, part: DocxPart, isListing: () => boolean): Paragraphs {
  const { flow, styles, numbering } = reading;
  const stack: Paragraph[] = [];
  let rules = 0;
  let joins = false;
  let wasList = false;
  const rank = createRanks();
  let lead = '';

  const baseOf = (paragraph: Paragraph): LineBase => {
    const style = styles(paragraph.style);
    const region = part.region === 'main' && isListing() ? 'navigation' : part.region;
    const named = baseOfNames(style?.names ?? (paragraph.style === null ? [] : [paragraph.style]));
    let base = named?.base ?? bodyBase;
    const outline = paragraph.outline ?? style?.outline ?? null;
    if (base.kind === 'heading' && outline !== null && outline > 8) base = bodyBase;
    else if (base.kind === 'paragraph' && base.region === 'main' && outline !== null && outline >= 0 && outline <= 8)
      base = { ...bodyBase, kind: 'heading', level: Math.min(6, outline + 1) };
    base = rank(base, named?.name ?? '');
    const numId = paragraph.numId ?? style?.numId ?? null;
    if (base.kind === 'list-item' && numId === '0') base = bodyBase;
    if (numId !== null && (base.kind === 'paragraph' || base.kind === 'list-item')) {
      const depth = Math.max(0, Math.min(8, paragraph.depth ?? style?.depth ?? 0));
      const counting = numbering(numId, depth);
      if (counting !== null) base = { ...base, kind: 'list-item', level: depth + 1, ordered: counting === 'ordered' };
    }
    if (region !== 'main') return { ...base, kind: base.kind === 'list-item' ? 'list-item' : 'paragraph', level: base.level, region };
    return withRole(base, style?.names ?? []);
  };
  const begin = (): void => {
    const paragraph = stack.at(-1);
    if (paragraph === undefined || paragraph.begun) return;
    paragraph.begun = true;
    if (!joins) {
      const base = baseOf(paragraph);
      const isList = base.kind === 'list-item';
      flow.paragraph(isList || base.kind === 'heading' ? base : { ...base, level: 0 }, !(isList && wasList));
      wasList = isList;
    }
    joins = false;
    if (lead !== '') flow.run(`${lead} `, plainRun);
    lead = '';
  };
  return {
    open: () => {
      stack.push({ begun: false, style: null, outline: null, numId: null, depth: null, goesOn: false, hidden: '' });
    },
    close: () => {
      begin();
      const paragraph = stack.pop();
      if (paragraph === undefined) return;
      if (paragraph.hidden !== '') flow.behind(paragraph.hidden, { ...bodyBase, region: 'aside' });
      joins = paragraph.goesOn;
    },
    openRules: () => {
      rules += 1;
    },
    closeRules: () => {
      rules = Math.max(0, rules - 1);
    },
    inRules: () => rules > 0,
    rule: (name, attributes) => {
      const paragraph = stack.at(-1);
      if (paragraph === undefined) return;
      const value = attributes('w:val');
      if (name === 'w:pStyle') paragraph.style = value;
      else if (name === 'w:outlineLvl') paragraph.outline = Number(value ?? '9');
      else if (name === 'w:numId') paragraph.numId = value;
      else if (name === 'w:ilvl') paragraph.depth = Number(value ?? '0');
      else if (name === 'w:del') paragraph.goesOn = true;
      else if (name === 'w:framePr' && isOn(attributes('w:dropCap') ?? 'none')) paragraph.goesOn = true;
    },
    begin,
    hide: (text) => {
      const paragraph = stack.at(-1);
      if (paragraph !== undefined) paragraph.hidden += text;
    },
    style: () => styles(stack.at(-1)?.style ?? null),
    isHidden: () => styles(stack.at(-1)?.style ?? null)?.hidden ?? false,
    enter: () => {
      joins = false;
      wasList = false;
    },
    leave: () => {
      joins = false;
      wasList = false;
    },
    lead: (text) => {
      lead = text;
    },
  };
}
