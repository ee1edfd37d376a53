import type { BlockNode, InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { formatBits, isSafeLink } from '#shared/document/document-schema.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import type { ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import type { ArticleInput } from '#electron/export/format.ts';

/** A hyphen that may not break is a hyphen to the import. */
const plain = (text: string): string => text.replaceAll('\u2011', '-');

/** A mark that goes on behind a line break is one. */
const unbroken = (text: string): string => text.replace(/([*_]+)\n((?:>*[uo]l )?)\1/g, '\n$2');

/** The items of a list, each with its depth and the kind of its list. A line of an item comes back as an item. */
const itemLines = (list: ListNodeJson, depth = ''): string[] =>
  list.children.flatMap(({ children }) => {
    const own = inline(children.filter(({ type }) => type !== 'list'));
    const lists = children.filter((child) => child.type === 'list');
    return [
      ...(own === '' ? [] : own.split('\n').map((text) => `${depth}${list.tag} ${text}`)),
      ...lists.flatMap((inner) => itemLines(inner, `${depth}>`)),
    ];
  });

/** Inline nodes as one line that shows every mark; neighbours that look the same are one, blanks at the edge of marks count for none. */
function inline(nodes: readonly (InlineNode | ListNodeJson)[]): string {
  return plain(
    nodes
      .map((node) => {
        switch (node.type) {
          case 'text': {
            const mark = `${node.format & formatBits.bold ? '*' : ''}${node.format & formatBits.italic ? '_' : ''}`;
            const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(node.text) ?? [];
            return words === '' || mark === '' ? node.text : `${before}${mark}${words}${mark}${after}`;
          }
          case 'linebreak':
            return '\n';
          case 'link':
            return `[${inline(node.children)}](${node.url})`;
          case 'back-reference':
            return `{${node.text}}`;
          case 'list':
            return `\n${node.children.map((item) => inline(item.children)).join('\n')}`;
        }
      })
      .join('')
      .replace(/[ \t]+/g, ' ')
      .replace(/(\*_?|_)(\s?)\1/gu, '$2')
      .replace(/\]\((\S+)\) ?\[([^\]]*)\]\(\1\)/g, ' $2]($1)')
      .replace(/ ?\n ?/g, '\n')
      .replace(/([*_]+)\n\1/g, '\n')
      .trim(),
  );
}

const linksIn = (blocks: readonly BlockNode[]): string[] => [
  ...new Set(
    blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'quote'
        ? block.children.flatMap((node) => (node.type === 'link' ? [node.url] : []))
        : block.type === 'list'
          ? linksOfList(block)
          : [],
    ),
  ),
];
const linksOfList = (list: ListNodeJson): string[] =>
  list.children.flatMap((item) =>
    item.children.flatMap((node) => (node.type === 'link' ? [node.url] : node.type === 'list' ? linksOfList(node) : [])),
  );

/** A block as one line. */
function line(block: BlockNode): string {
  switch (block.type) {
    case 'image':
      return `picture ${plain(block.alt).replace(/\s+/g, ' ')} | ${plain(block.caption)} | ${block.credit}`;
    case 'list':
      return `list ${unbroken(itemLines(block).join('\n'))}`;
    case 'heading':
      return `${block.tag} ${inline(block.children)}`;
    default:
      return `${block.type} ${inline(block.children)}`;
  }
}

/** Blocks as lines. Lists that follow one another are one: what is compared is their items with their depth, and marks. */
const linesOf = (blocks: readonly BlockNode[]): string[] =>
  blocks.map(line).reduce<string[]>((lines, one) => {
    const last = lines.at(-1);
    if (last?.startsWith('list ') === true && one.startsWith('list ')) return [...lines.slice(0, -1), unbroken(`${last}\n${one.slice(5)}`)];
    return [...lines, one];
  }, []);

/** All that a report consists of, as far as documents carry it. */
export interface Told {
  readonly head: Readonly<Record<string, string | null>>;
  readonly authors: readonly string[];
  readonly links: readonly string[];
  readonly keywords: readonly string[];
  readonly text: readonly string[];
}

type Header = ArticleInput['article']['header'];

const headOf = (header: Header): Told['head'] => ({
  // The import takes the colon between kicker and headline for neither.
  kicker: header.kicker.replace(/:$/, ''),
  headline: header.headline,
  subheadline: plain(header.subheadline),
  lead: plain(header.lead),
  date: header.datelineDate,
  place: header.place,
  byline: header.byline,
  rubric: header.rubric,
  form: header.form,
  agency: header.agency,
  sourceNote: header.sourceNote,
  number: header.number === null ? null : String(header.number),
  originUrl: header.originUrl,
});

/** What a report tells before it goes out. */
export const toldBy = ({ article: { header, body, keywords } }: ArticleInput): Told => ({
  head: headOf(header),
  authors: header.authors,
  // Links in the text count as external ones where a report names no others; addresses that no document may link to are text.
  links: header.externalLinks.length > 0 ? header.externalLinks.filter(isSafeLink) : linksIn(body.root.children),
  keywords: keywords.map(({ label }) => label),
  text: linesOf(body.root.children),
});

/** What the one report of a reading tells. */
export function toldIn(records: readonly ReadingRecord[]): Told {
  const own = records.filter((record): record is ReportRecord => record.kind === 'article');
  const [record] = own;
  if (record === undefined || own.length > 1)
    throw new Error(`${String(own.length)} reports: ${own.map((one) => one.fields.headline?.value).join(' | ')}`);
  const { header, body, keywords } = recordToArticle(record);
  return { head: headOf(header), authors: header.authors, links: header.externalLinks, keywords, text: linesOf(body.root.children) };
}

/** The same where a format does not carry what pictures show. */
export const withoutAlt = (told: Told): Told => ({
  ...told,
  text: told.text.map((one) => one.replace(/^picture .*? \| /u, 'picture  | ')),
});

/** The same with plain blanks: pages set those that do not break, and narrow ones. */
export const asSet = (told: Told): Told => JSON.parse(JSON.stringify(told).replace(/[\u00a0\u2009\u202f]/g, ' ')) as Told;
