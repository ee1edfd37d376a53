import type { WarningName } from '#shared/messages/import.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import { createFields, linkIn, safeLink } from './docx-fields.ts';
import type { Numbering } from './docx-numbering.ts';
import type { Relation } from './docx-package.ts';
import { createParagraphs } from './docx-paragraphs.ts';
import { createPictures } from './docx-pictures.ts';
import { isOn, pointsOf } from './docx-styles.ts';
import type { Style, Styles } from './docx-styles.ts';
import { usualSize } from './flow.ts';
import type { Flow, RunStyle } from './flow.ts';
import type { Notes } from './notes.ts';
import { symbolText } from './symbols.ts';
import type { Attributes, XmlHandler } from './xml.ts';

/** What the parts of one Word document share while they are read. */
export interface DocxReading {
  readonly flow: Flow;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly warnings: Set<WarningName>;
  /** The picture of a part name, kept by the host; null where it is none. */
  readonly keep: (part: string) => string | null;
}

/** The part being read, and what is read of it. */
export interface DocxPart {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly region: SourceLine['region'];
  /** Of notes and comments: called where each begins; answers whether it is read. */
  readonly item?: (attributes: Attributes) => string | null;
  /** Headers and footers that the text refers to, by relationship. */
  readonly margins?: (kind: 'header' | 'footer', id: string) => void;
}

/** Elements whose content is no text of the document, or no longer. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:rt',
  'w:tblPr',
  'w:tblGrid',
  'w:fldData',
  'w:delText',
]);
const items = new Set(['w:footnote', 'w:endnote', 'w:comment']);

interface Run {
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  style: string | null;
  size: number | null;
}
const newRun = (): Run => ({ bold: null, italic: null, hidden: null, style: null, size: null });

/** Turns the elements of one part of a Word document into lines of the flow. */
export function walkDocx(reading: DocxReading, part: DocxPart): XmlHandler {
  const { flow, styles, notes, warnings } = reading;
  const fields = createFields();
  const pictures = createPictures(reading, part);
  const contents: { placeholder: boolean; listing: boolean; prompts: boolean }[] = [];
  const paragraphs = createParagraphs(reading, part, () => fields.isContents() || contents.some((one) => one.listing));
  const choices: { taken: boolean; readonly before: number }[] = [];
  const links: (string | null)[] = [];
  const spans: number[] = [];
  let skip = 0;
  let run: Run | null = null;
  let inRunRules = false;
  let textOpen: 'text' | 'instruction' | null = null;

  const charStyle = (): Style | null => (run === null || run.style === null ? null : styles(run.style));
  const styleOfRun = (): RunStyle => {
    const named = charStyle();
    return {
      bold: run?.bold ?? named?.bold ?? false,
      italic: run?.italic ?? named?.italic ?? false,
      url: links.findLast((url) => url !== null) ?? fields.link(),
      look: {
        size: run?.size ?? named?.size ?? paragraphs.style()?.size ?? usualSize,
        bold: run?.bold ?? named?.bold ?? paragraphs.style()?.bold ?? false,
      },
    };
  };
  const isHidden = (): boolean => run?.hidden ?? charStyle()?.hidden ?? paragraphs.isHidden();
  const write = (value: string): void => {
    if (value === '' || fields.isInstruction()) return;
    paragraphs.begin();
    if (contents.some((one) => one.prompts)) paragraphs.hide(value);
    else if (!isHidden()) flow.run(value, styleOfRun());
    else if (value.trim() !== '') {
      paragraphs.hide(value);
      warnings.add('hidden-text');
    }
  };
  const open = (name: string, attributes: Attributes): void => {
    const value = attributes('w:val');
    if (skipped.has(name)) {
      skip = 1;
      if (name === 'w:del' || name === 'w:moveFrom') {
        warnings.add('tracked-changes');
        if (paragraphs.inRules()) paragraphs.rule(name, attributes);
      }
      return;
    }
    if (items.has(name)) {
      const lead = part.item?.(attributes) ?? null;
      if (lead === null) skip = 1;
      else paragraphs.lead(lead);
      return;
    }
    if (paragraphs.inRules() && name !== 'w:sectPr' && !name.endsWith('Reference')) {
      paragraphs.rule(name, attributes);
      return;
    }
    if (inRunRules && run !== null) {
      if (name === 'w:b') run.bold = isOn(value);
      else if (name === 'w:i') run.italic = isOn(value);
      else if (name === 'w:vanish') run.hidden = isOn(value);
      else if (name === 'w:rStyle') run.style = value;
      else if (name === 'w:sz') run.size = pointsOf(value);
      return;
    }
    switch (name) {
      case 'w:p':
        paragraphs.open();
        return;
      case 'w:pPr':
        paragraphs.openRules();
        return;
      case 'w:r':
      case 'm:r':
        run = newRun();
        return;
      case 'w:rPr':
        inRunRules = run !== null;
        return;
      case 'w:t':
      case 'm:t':
        textOpen = 'text';
        return;
      case 'w:instrText':
        textOpen = 'instruction';
        return;
      case 'w:tab':
      case 'w:ptab':
        if (run === null || fields.isInstruction() || isHidden()) return;
        paragraphs.begin();
        flow.tab();
        return;
      case 'w:br':
      case 'w:cr':
        if (fields.isInstruction()) return;
        paragraphs.begin();
        flow.lineBreak();
        return;
      case 'w:noBreakHyphen':
        write('-');
        return;
      case 'w:sym':
        write(symbolText(attributes('w:font') ?? '', Number.parseInt(attributes('w:char') ?? '', 16) || 0));
        return;
      case 'w:fldChar': {
        const type = attributes('w:fldCharType');
        if (type === 'begin') fields.begin();
        else if (type === 'separate') fields.separate();
        else if (type === 'end') fields.end();
        return;
      }
      case 'w:fldSimple':
        links.push(linkIn(attributes('w:instr') ?? ''));
        return;
      case 'w:hyperlink': {
        const target = part.relations.get(attributes('r:id') ?? '');
        links.push(target?.external === true ? safeLink(target.target) : null);
        return;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const mark = notes.mark(`${name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'}:${attributes('w:id') ?? ''}`);
        if (!isOn(attributes('w:customMarkFollows') ?? '0')) write(mark);
        return;
      }
      case 'w:sdt':
        contents.push({ placeholder: false, listing: false, prompts: false });
        return;
      case 'w:showingPlcHdr':
      case 'w:docPartGallery': {
        const last = contents.at(-1);
        if (last === undefined) return;
        if (name === 'w:showingPlcHdr') last.placeholder = isOn(value);
        else last.listing ||= value === 'Table of Contents';
        return;
      }
      case 'w:sdtContent': {
        const last = contents.at(-1);
        if (last !== undefined) last.prompts = last.placeholder;
        return;
      }
      case 'w:txbxContent':
        paragraphs.begin();
        paragraphs.enter();
        flow.openBox();
        return;
      case 'w:tbl':
        paragraphs.enter();
        flow.openTable();
        return;
      case 'w:tr':
        flow.openRow();
        return;
      case 'w:gridBefore':
        flow.openCell();
        flow.closeCell(Number(value ?? '1'));
        return;
      case 'w:tc':
        spans.push(1);
        paragraphs.enter();
        flow.openCell();
        return;
      case 'w:gridSpan':
        if (spans.length > 0) spans[spans.length - 1] = Number(value ?? '1') || 1;
        return;
      case 'w:headerReference':
      case 'w:footerReference':
        part.margins?.(name === 'w:headerReference' ? 'header' : 'footer', attributes('r:id') ?? '');
        return;
      case 'w:ins':
      case 'w:moveTo':
        warnings.add('tracked-changes');
        return;
      case 'w:altChunk':
        warnings.add('embedded-document');
        return;
      case 'mc:AlternateContent':
        choices.push({ taken: false, before: flow.written() });
        return;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (choices.at(-1)?.taken === true) skip = 1;
        return;
      default:
        pictures.open(name, attributes);
    }
  };
  const close = (name: string): void => {
    switch (name) {
      case 'w:p':
        paragraphs.close();
        return;
      case 'w:pPr':
        paragraphs.closeRules();
        return;
      case 'w:r':
      case 'm:r':
        run = null;
        return;
      case 'w:rPr':
        inRunRules = false;
        return;
      case 'w:t':
      case 'm:t':
      case 'w:instrText':
        textOpen = null;
        return;
      case 'w:fldSimple':
      case 'w:hyperlink':
        links.pop();
        return;
      case 'w:sdt':
        contents.pop();
        return;
      case 'w:txbxContent':
        flow.closeBox('behind');
        paragraphs.leave();
        return;
      case 'w:tbl':
        flow.closeTable();
        paragraphs.leave();
        return;
      case 'w:tc':
        flow.closeCell(spans.pop() ?? 1);
        paragraphs.leave();
        return;
      case 'mc:AlternateContent':
        choices.pop();
        return;
      case 'mc:Choice': {
        const last = choices.at(-1);
        if (last !== undefined) last.taken ||= flow.written() > last.before;
        return;
      }
      default:
        pictures.close(name);
    }
  };
  return {
    open: (name, attributes) => {
      if (skip > 0) skip += 1;
      else open(name, attributes);
    },
    close: (name) => {
      if (skip > 0) skip -= 1;
      if (skip > 0) return;
      close(name);
    },
    text: (value) => {
      if (skip > 0 || textOpen === null) return;
      if (textOpen === 'instruction') fields.instruct(value);
      else write(value);
    },
  };
}
