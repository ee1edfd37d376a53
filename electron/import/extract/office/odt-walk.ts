import type { WarningName } from '#shared/messages/import.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import type { LineBase } from '../line-builder.ts';
import { safeLink } from './docx-fields.ts';
import { bodyBase, plainRun, usualSize } from './flow.ts';
import type { Flow, RunStyle } from './flow.ts';
import type { Notes } from './notes.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';
import { createOdtPictures } from './odt-pictures.ts';
import { baseOfNames, createRanks, withRole } from './style-names.ts';
import type { Attributes, XmlHandler } from './xml.ts';

type Region = SourceLine['region'];

/** What the parts of one OpenDocument text share while they are read. */
export interface OdtReading {
  readonly flow: Flow;
  readonly styles: OdtStyles;
  readonly notes: Notes;
  readonly warnings: Set<WarningName>;
  /** The picture of a part name or of its bytes, kept by the host; null where it is none. */
  readonly keep: (picture: string | Uint8Array) => string | null;
}

const skipped = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'office:forms',
  'text:script',
  'office:scripts',
  'office:event-listeners',
  'draw:object',
  'text:number',
  'text:bibliography-source',
  'text:table-of-content-source',
  'text:index-title-template',
]);
const listings = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
  'text:object-index',
  'text:user-index',
]);
const shapes = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:polygon',
  'draw:polyline',
  'draw:path',
  'draw:line',
  'draw:connector',
  'draw:caption',
]);
const margins = new Map<string, Region>(
  ['header', 'footer'].flatMap((kind) =>
    ['', '-left', '-first'].map((side): [string, Region] => [`style:${kind}${side}`, kind === 'header' ? 'header' : 'footer']),
  ),
);

/** Where the text being read stands. A text box, a note and a cell each begin anew. */
interface Place {
  readonly region: Region;
  readonly lists: (string | null)[];
  /** Inside of a paragraph: its hidden text; null outside. */
  paragraph: { hidden: string; readonly isHidden: boolean; readonly style: OdtStyle | null } | null;
  readonly spans: (string | null)[];
  readonly links: (string | null)[];
  lead: string;
  wasList: boolean;
}

/** Turns the body, headers and footers of an OpenDocument text into lines of the flow. */
export function walkOdt(reading: OdtReading): XmlHandler {
  const { flow, styles, notes, warnings } = reading;
  const rank = createRanks();
  const pictures = createOdtPictures(reading, () => top().region);
  const newPlace = (region: Region, lead = ''): Place => ({
    region,
    lists: [],
    paragraph: null,
    spans: [],
    links: [],
    lead,
    wasList: false,
  });
  const outer = newPlace('main');
  const places: Place[] = [outer];
  const top = (): Place => places.at(-1) ?? outer;
  const spans: number[] = [];
  let skip = 0;
  let sections: boolean[] = [];

  const baseOf = (name: string, attributes: Attributes): LineBase => {
    const { region, lists } = top();
    const style = styles.style('paragraph', attributes('text:style-name'));
    const named = baseOfNames(style?.names ?? []);
    const level = Number(attributes('text:outline-level') ?? style?.outline ?? '1');
    const isHeading = name === 'text:h' || (style?.outline ?? 0) > 0;
    let base = named?.base ?? bodyBase;
    if (isHeading && base.kind !== 'heading') base = { ...bodyBase, kind: 'heading', level: Math.max(1, Math.min(6, level || 1)) };
    base = rank(base, named?.name ?? '');
    if (lists.length > 0 && base.kind !== 'heading' && lists.at(-1) !== '') {
      const list = lists.findLast((one) => one !== null) ?? style?.list ?? null;
      base = { ...base, kind: 'list-item', level: lists.length, ordered: styles.isOrdered(list, lists.length) };
    }
    const place = sections.some(Boolean) ? 'aside' : region;
    if (place === 'main') return withRole(base, style?.names ?? []);
    return { ...base, kind: base.kind === 'list-item' ? 'list-item' : 'paragraph', region: place };
  };
  const write = (value: string): void => {
    const { paragraph, spans: named, links } = top();
    if (paragraph === null || value === '') return;
    const set = named.map((one) => styles.style('text', one));
    if (paragraph.isHidden || set.some((one) => one?.hidden === true)) {
      if (value.trim() === '') return;
      paragraph.hidden += value;
      warnings.add('hidden-text');
      return;
    }
    const style: RunStyle = {
      bold: set.some((one) => one?.bold === true),
      italic: set.some((one) => one?.italic === true),
      url: links.findLast((url) => url !== null) ?? null,
      look: {
        size: set.findLast((one) => one !== null && one.size !== null)?.size ?? paragraph.style?.size ?? usualSize,
        bold: set.findLast((one) => one !== null && one.weight !== null)?.bold ?? paragraph.style?.bold ?? false,
      },
    };
    flow.run(value, style);
  };
  const openParagraph = (name: string, attributes: Attributes): void => {
    const place = top();
    const base = baseOf(name, attributes);
    const isList = base.kind === 'list-item';
    flow.paragraph(isList || base.kind === 'heading' ? base : { ...base, level: 0 }, !(isList && place.wasList));
    place.wasList = isList;
    const style = styles.style('paragraph', attributes('text:style-name'));
    place.paragraph = { hidden: '', isHidden: style?.hidden ?? false, style };
    if (place.lead !== '') flow.run(`${place.lead} `, plainRun);
    place.lead = '';
  };
  const closeParagraph = (): void => {
    const place = top();
    if (place.paragraph !== null && place.paragraph.hidden !== '') flow.behind(place.paragraph.hidden, { ...bodyBase, region: 'aside' });
    place.paragraph = null;
  };
  const enter = (region: Region, lead = ''): void => {
    places.push(newPlace(region, lead));
  };
  const leave = (): void => {
    if (places.length > 1) places.pop();
  };

  const open = (name: string, attributes: Attributes): void => {
    if (skipped.has(name)) {
      if (name === 'text:tracked-changes') warnings.add('tracked-changes');
      skip = 1;
      return;
    }
    const margin = margins.get(name);
    if (margin !== undefined) enter(margin);
    else if (listings.has(name)) enter('navigation');
    else if (name === 'office:annotation') {
      flow.openBox();
      enter('aside');
    } else if (shapes.has(name)) {
      flow.openBox();
      enter(top().region);
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        openParagraph(name, attributes);
        return;
      case 'text:span':
        top().spans.push(attributes('text:style-name'));
        return;
      case 'text:a':
        top().links.push(safeLink(attributes('xlink:href')));
        return;
      case 'text:s':
        write(' ');
        return;
      case 'text:tab':
        if (top().paragraph !== null) flow.tab();
        return;
      case 'text:line-break':
        if (top().paragraph !== null) flow.lineBreak();
        return;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (attributes('text:is-hidden') === 'true') skip = 1;
        return;
      case 'text:section':
        sections = [...sections, attributes('text:display') === 'none' || attributes('text:is-hidden') === 'true'];
        return;
      case 'text:list':
        top().lists.push(attributes('text:style-name'));
        return;
      case 'text:list-header':
        top().lists.push('');
        return;
      case 'text:note':
        write(notes.mark(`${String(notes.used().length)}/${attributes('text:id') ?? ''}`));
        return;
      case 'text:note-body':
        flow.openBox();
        enter(top().region, `[${String(notes.used().length)}]`);
        return;
      case 'table:table':
        flow.openTable();
        enter(top().region);
        return;
      case 'table:table-row':
        flow.openRow();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        // A covered cell is counted by the one that covers it; above and below it keeps its place.
        spans.push(Math.min(200, Number(attributes('table:number-columns-repeated') ?? '1') || 1));
        flow.openCell();
        enter(top().region);
        return;
      default:
        pictures.open(name, attributes);
    }
  };
  const close = (name: string): void => {
    if (margins.has(name) || listings.has(name)) leave();
    else if (name === 'office:annotation' || shapes.has(name)) {
      leave();
      flow.closeBox('behind');
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        closeParagraph();
        return;
      case 'text:span':
        top().spans.pop();
        return;
      case 'text:a':
        top().links.pop();
        return;
      case 'text:section':
        sections = sections.slice(0, -1);
        return;
      case 'text:list':
      case 'text:list-header':
        top().lists.pop();
        if (top().lists.length === 0) top().wasList = false;
        return;
      case 'text:note-body':
        leave();
        flow.closeBox('end');
        return;
      case 'table:table':
        leave();
        flow.closeTable();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        leave();
        flow.closeCell(spans.pop() ?? 1);
        return;
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
      else close(name);
    },
    text: (value) => {
      if (skip > 0) return;
      if (!pictures.text(value)) write(value);
    },
  };
}
