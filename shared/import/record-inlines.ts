import { backReferenceInline, linkInline, textInline } from '../document/build-document.ts';
import { formatBits, isSafeLink } from '../document/document-schema.ts';
import type { InlineNode } from '../document/document-schema.ts';
import type { Mark, ReadBackReference } from '../model/reading.ts';

/** Beyond this many marks a paragraph is decoration, not text: it keeps its words only. */
const maxMarks = 2_000;
const maxTextLength = 200_000;
/** „(wir berichteten)“, with the house number that older portal pages put before it. */
const reported = /\((?:(\d{1,9})\s*\+\s*)?(wir\s+(?:haben\s+)?berichtete?n?[^()\n]{0,60})\)/giu;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly node: InlineNode;
}

/** Text with its marks as inline nodes; „(wir berichteten)“ becomes a back reference. */
export function inlinesOf(text: string, marks: readonly Mark[], references: readonly ReadBackReference[], bold = false): InlineNode[] {
  const used = marks.length > maxMarks ? [] : marks.filter((mark) => mark.end > mark.start);
  const spans = backReferenceSpans(text, references);
  const cuts = new Set<number>([0, text.length]);
  for (const one of [...used, ...spans]) for (const at of [one.start, one.end]) if (at > 0 && at < text.length) cuts.add(at);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at).add(at + 1);
  const edges = [...cuts].toSorted((a, b) => a - b);
  const nodes: InlineNode[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const span = spans.find((one) => one.start <= start && end <= one.end);
    if (span !== undefined) {
      if (span.start === start) nodes.push(span.node);
      continue;
    }
    const piece = text.slice(start, end);
    if (piece === '\n') {
      nodes.push({ type: 'linebreak', version: 1 });
      continue;
    }
    const here = used.filter((mark) => mark.start <= start && end <= mark.end);
    const style = { bold: bold || here.some((mark) => mark.kind === 'bold'), italic: here.some((mark) => mark.kind === 'italic') };
    const url = here.find((mark) => mark.kind === 'link')?.url;
    for (let at = 0; at < piece.length; at += maxTextLength) addText(nodes, piece.slice(at, at + maxTextLength), style, url);
  }
  return nodes;
}

function addText(nodes: InlineNode[], text: string, style: { bold: boolean; italic: boolean }, url: string | undefined): void {
  if (url === undefined || !isSafeLink(url)) {
    nodes.push(textInline(text, style));
    return;
  }
  const last = nodes.at(-1);
  const format = (style.bold ? formatBits.bold : 0) | (style.italic ? formatBits.italic : 0);
  const link = last?.type === 'link' && last.url === url ? last : linkInline('', url);
  if (link.type !== 'link') return;
  const children = link === last ? link.children : [];
  const grown = { ...link, children: [...children, { ...plainText, text, format }] };
  if (link === last) nodes[nodes.length - 1] = grown;
  else nodes.push(grown);
}

const plainText = { type: 'text' as const, mode: 'normal' as const, style: '' as const, detail: 0 as const, version: 1 };

function backReferenceSpans(text: string, references: readonly ReadBackReference[]): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number, words: string, number: number | null, articleId: string | null): void => {
    if (spans.some((span) => start < span.end && span.start < end)) return;
    const clean = words
      .replace(/^\d+\s*\+\s*/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200);
    if (clean !== '')
      spans.push({ start, end, node: backReferenceInline(clean, number !== null && number > 0 ? number : null, articleId) });
  };
  // The same words may stand several times, each meaning another report: the first place belongs to the first of them.
  const from = new Map<string, number>();
  for (const reference of references) {
    const literals = [`(${reference.text})`, `(${String(reference.number ?? '')}+${reference.text})`];
    for (const literal of literals) {
      const at = text.indexOf(literal, from.get(literal) ?? 0);
      if (at < 0) continue;
      from.set(literal, at + literal.length);
      add(at, at + literal.length, reference.text, reference.number, reference.articleId);
      break;
    }
  }
  for (const found of text.matchAll(reported)) {
    add(found.index, found.index + found[0].length, found[2] ?? '', found[1] === undefined ? null : Number(found[1]), null);
  }
  return spans;
}
