import type { WarningName } from '#shared/messages/import.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import { linkIn } from './docx-fields.ts';
import type { Properties } from './document-facts.ts';
import { property } from './document-facts.ts';
import type { Flow } from './flow.ts';
import { createNotes } from './notes.ts';
import { boxOf, destinationOf } from './rtf-destinations.ts';
import type { BoxKind, Destination } from './rtf-destinations.ts';
import { createRtfParagraphs, newParagraphRules } from './rtf-paragraphs.ts';
import type { ParagraphRules } from './rtf-paragraphs.ts';
import type { RtfHandler } from './rtf-text.ts';

export interface RtfReading {
  readonly flow: Flow;
  readonly warnings: Set<WarningName>;
  readonly keep: (bytes: Uint8Array) => string | null;
}

/** What a group sets and its end takes back. */
interface Group {
  destination: Destination;
  starred: boolean;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  /** In points. */
  size: number;
  link: string | null;
  rules: ParagraphRules;
  /** The box that this group opened. */
  box: BoxKind | null;
  /** The group holds a field, a picture, or both forms of one text. */
  frame: 'field' | 'picture' | 'both-forms' | null;
}

const longestPicture = 80_000_000;

/** Turns the words of RTF into lines of the flow. */
export function walkRtf(reading: RtfReading): RtfHandler & { readonly properties: () => Properties } {
  const { flow, warnings } = reading;
  const notes = createNotes();
  const paragraphs = createRtfParagraphs(flow);
  const facts = new Map<Destination, string>();
  const fields: { instruction: string }[] = [];
  const groups: Group[] = [];
  let group: Group = {
    destination: 'body',
    starred: false,
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    size: 12,
    link: null,
    rules: newParagraphRules,
    box: null,
    frame: null,
  };
  let picture: { hex: string[]; size: number; binary: Uint8Array | null } | null = null;
  let style: { number: number; outline: number | null; name: string } | null = null;

  const write = (value: string): void => {
    switch (group.destination) {
      case 'body': {
        if (group.deleted) {
          warnings.add('tracked-changes');
          return;
        }
        if (group.hidden) {
          if (value.trim() === '') return;
          paragraphs.begin(group.rules);
          paragraphs.hide(value);
          warnings.add('hidden-text');
          return;
        }
        paragraphs.begin(group.rules);
        flow.run(value, { bold: group.bold, italic: group.italic, url: group.link, look: { size: group.size, bold: group.bold } });
        return;
      }
      case 'instruction': {
        const field = fields.at(-1);
        if (field !== undefined && field.instruction.length < 4_000) field.instruction += value;
        return;
      }
      case 'list-mark':
        paragraphs.mark(value);
        return;
      case 'style':
        if (style !== null) style.name += value;
        return;
      case 'picture':
        if (picture === null || picture.size > longestPicture) return;
        picture.size += value.length;
        picture.hex.push(value);
        return;
      case 'title':
      case 'author':
      case 'keywords':
        facts.set(group.destination, (facts.get(group.destination) ?? '') + value);
        return;
      default:
    }
  };
  const openBox = (kind: BoxKind): void => {
    group.destination = 'body';
    group.box = kind;
    if (kind === 'note') {
      const mark = notes.mark(String(notes.used().length));
      write(mark);
      flow.openBox();
      paragraphs.enter(paragraphs.region(), mark);
    } else {
      const regions: Readonly<Record<Exclude<BoxKind, 'note'>, SourceLine['region']>> = {
        box: paragraphs.region(),
        remark: 'aside',
        header: 'header',
        footer: 'footer',
      };
      flow.openBox();
      paragraphs.enter(regions[kind], '');
    }
    group.rules = newParagraphRules;
    Object.assign(group, { bold: false, italic: false, hidden: false, deleted: false, link: null });
  };
  const closeBox = (kind: BoxKind): void => {
    paragraphs.leave();
    flow.closeBox(kind === 'note' ? 'end' : 'behind');
  };
  const showPicture = (): void => {
    if (picture === null || paragraphs.region() !== 'main') return;
    const bytes = picture.binary ?? new Uint8Array(Buffer.from(picture.hex.join('').replace(/[^0-9a-f]/gi, ''), 'hex'));
    if (bytes.length === 0) return;
    const assetId = reading.keep(bytes);
    if (assetId === null) return;
    paragraphs.begin(group.rules);
    flow.picture('', { assetId, url: null }, 'main');
  };
  const close = (): void => {
    const ended = group;
    group = groups.pop() ?? group;
    if (ended.box !== null) closeBox(ended.box);
    if (ended.frame === 'field') fields.pop();
    else if (ended.frame === 'picture') {
      showPicture();
      picture = null;
    }
    if (ended.destination === 'style' && style !== null && style.name.includes(';')) {
      paragraphs.defineStyle(style.number, style.name.replace(/;.*$/s, '').trim(), style.outline);
      style = null;
    }
  };
  /** Words that say where the text of their group goes; answers whether this is one. */
  const opens = (name: string): boolean => {
    const starred = group.starred;
    group.starred = false;
    if (group.destination === 'skip') return true;
    const box = boxOf(name);
    if (box !== null && group.destination === 'body') {
      openBox(box);
      return true;
    }
    if (name === 'field') {
      fields.push({ instruction: '' });
      group.frame = 'field';
      return true;
    }
    if (name === 'fldrslt') {
      group.destination = 'body';
      group.link = linkIn(fields.at(-1)?.instruction ?? '') ?? group.link;
      return true;
    }
    if (name === 'upr') {
      group.frame = 'both-forms';
      return true;
    }
    const destination = destinationOf(name, starred, group.destination);
    if (destination === null) {
      // The first form of a text in two is for programs that know no Unicode.
      if (name === 'ud') group.destination = groups.at(-1)?.destination ?? 'body';
      return name === 'ud';
    }
    group.destination = destination;
    if (destination === 'picture') {
      picture = { hex: [], size: 0, binary: null };
      group.frame = 'picture';
    }
    return true;
  };
  const set = (name: string, value: number | null): void => {
    const on = value !== 0;
    if (name === 'b') group.bold = on;
    else if (name === 'i') group.italic = on;
    else if (name === 'v') group.hidden = on;
    else if (name === 'deleted') group.deleted = on;
    else if (name === 'fs') group.size = Math.max(1, (value ?? 24) / 2);
    else if (name === 'plain') Object.assign(group, { bold: false, italic: false, hidden: false, deleted: false, size: 12 });
    else if (name === 'revised' && group.destination === 'body') warnings.add('tracked-changes');
    else group.rules = paragraphs.rule(group.rules, name, value);
  };
  const act = (name: string): void => {
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        paragraphs.end(group.rules);
        return;
      case 'line':
        paragraphs.begin(group.rules);
        flow.lineBreak();
        return;
      case 'tab':
        if (group.hidden || group.deleted) return;
        paragraphs.begin(group.rules);
        flow.tab();
        return;
      case 'cell':
        paragraphs.cell(group.rules);
        return;
      case 'row':
        paragraphs.row();
        return;
      case 'nestcell':
        paragraphs.begin(group.rules);
        flow.tab();
        return;
      case 'nestrow':
        paragraphs.endLine();
        return;
      default:
    }
  };
  return {
    open: () => {
      const outer = group;
      groups.push(outer);
      group = { ...outer, box: null, frame: null, starred: false };
      if (outer.frame === 'both-forms') group.destination = 'skip';
    },
    close,
    symbol: (character) => {
      if (character === '*') {
        if (groups.at(-1)?.frame === 'both-forms') group.destination = groups.at(-1)?.destination ?? 'body';
        group.starred = true;
      } else if (character === '~') write('\u00a0');
      else if (character === '_') write('-');
      else if ((character === '\n' || character === '\r') && group.destination === 'body') act('par');
    },
    word: (name, value) => {
      if (group.destination === 'style') {
        if (name === 's') style = { number: value ?? 0, outline: null, name: '' };
        else if (name === 'outlinelevel' && style !== null) style.outline = value;
        else if (name === 'cs' || name === 'ts' || name === 'ds') style = null;
        return;
      }
      if (opens(name)) return;
      set(name, value);
      if (group.destination === 'body') act(name);
      else if (name === 'tab' || name === 'par') write(' ');
    },
    text: write,
    binary: (bytes) => {
      if (group.destination === 'picture' && picture !== null) picture.binary = bytes;
    },
    properties: () => ({
      title: property(facts.get('title') ?? ''),
      creator: property(facts.get('author') ?? ''),
      keywords: property(facts.get('keywords') ?? ''),
    }),
  };
}
