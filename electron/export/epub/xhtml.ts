import { element, inLines, joined, noXml, xmlFile, xmlText } from '../xml/xml.ts';
import type { Attributes, Xml } from '../xml/xml.ts';
import { linkedRuns } from '../xml/linked-runs.ts';
import type { StoryRun, TextRun } from '../story/story.ts';

const namespaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };

export interface XhtmlPage {
  readonly title: string;
  /** Values of `<meta name=…>`; empty ones are left out. */
  readonly about?: Attributes;
  /** Path from the page to the style sheet. */
  readonly styleSheet: string;
  /** German where it says nothing. */
  readonly language?: string;
  /** What part of the book it is, in the words of EPUB's structural semantics. */
  readonly type: 'frontmatter' | 'bodymatter' | 'backmatter';
  readonly body: readonly Xml[];
}

/** A page of the book. */
export function xhtmlPage({ title, about = {}, styleSheet, language = 'de', type, body }: XhtmlPage): Uint8Array {
  const head = [
    element('title', {}, xmlText(title)),
    ...Object.entries(about).map(([name, content]) => (content ? element('meta', { name, content }) : noXml)),
    element('link', { rel: 'stylesheet', type: 'text/css', href: styleSheet }),
  ];
  const root = { ...namespaces, lang: language, 'xml:lang': language };
  return xmlFile(element('html', root, element('head', {}, inLines(head)), element('body', { 'epub:type': type }, inLines(body))), [
    '<!DOCTYPE html>',
  ]);
}

/** A footnote of the page: its number, counted from one, and what it says. */
export interface PageNote {
  readonly number: number;
  readonly text: string;
}

/** Collects the footnotes of a page while its runs are written. */
export type TakeNote = (text: string) => PageNote;

/** Running text: links, bold, italic, line breaks, and the mark of a footnote behind the words or the link that it belongs to. */
export const runsXhtml = (runs: readonly StoryRun[], takeNote: TakeNote): Xml =>
  joined(
    linkedRuns(runs).flatMap(({ address, runs: together }): Xml[] => {
      const pieces = together.map((run) => ({
        words: run.kind === 'break' ? element('br') : markedText(run),
        mark: run.kind === 'text' && run.note !== null ? noteMark(takeNote(run.note)) : noXml,
      }));
      return address === null
        ? pieces.flatMap(({ words, mark }) => [words, mark])
        : [element('a', { href: address }, ...pieces.map(({ words }) => words)), ...pieces.map(({ mark }) => mark)];
    }),
  );

function markedText({ text, isBold, isItalic }: TextRun): Xml {
  const slanted = isItalic ? element('em', {}, xmlText(text)) : xmlText(text);
  return isBold ? element('strong', {}, slanted) : slanted;
}

const noteMark = ({ number }: PageNote): Xml =>
  element(
    'a',
    { class: 'note-mark', 'epub:type': 'noteref', role: 'doc-noteref', id: `ref-${String(number)}`, href: `#note-${String(number)}` },
    xmlText(`[${String(number)}]`),
  );

/** The footnotes at the end of the page, each with the way back. */
export const notesXhtml = (notes: readonly PageNote[], spoken: Attributes): Xml =>
  notes.length === 0
    ? noXml
    : element(
        'section',
        { class: 'notes', 'epub:type': 'footnotes', 'aria-label': 'Fußnoten', ...spoken },
        ...notes.map(({ number, text }) =>
          element(
            'aside',
            { id: `note-${String(number)}`, 'epub:type': 'footnote', role: 'doc-footnote' },
            element(
              'p',
              {},
              element('a', { role: 'doc-backlink', href: `#ref-${String(number)}` }, xmlText(`[${String(number)}]`)),
              xmlText(` ${text}`),
            ),
          ),
        ),
      );
