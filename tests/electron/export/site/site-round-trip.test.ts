import { expect, it } from 'vitest';
import type { BlockNode, InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { formatBits } from '#shared/document/document-schema.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { furtherRows, reportedRows } from '#electron/export/related-rows.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { readBytes } from '../../import/reading-support.ts';
import { sampleReports } from './site-sample.ts';
import { pagesOf, siteContext, siteAddress, siteFiles } from './site-files.ts';

/** Inline nodes as one line that shows every mark; runs that look the same are one. */
const inline = (nodes: readonly (InlineNode | ListNodeJson)[]): string =>
  nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.format & formatBits.bold ? `**${node.text}**` : node.format & formatBits.italic ? `_${node.text}_` : node.text;
        case 'linebreak':
          return '\n';
        case 'link':
          return `[${inline(node.children)}](${node.url})`;
        case 'back-reference':
          return `{${node.text}}`;
        case 'list':
          return `<${node.children.map((item) => inline(item.children)).join('|')}>`;
      }
    })
    .join('');

/** A block as one line; `withPictures` where their addresses can be resolved. */
function line(block: BlockNode): string {
  switch (block.type) {
    case 'image':
      return `picture ${block.alt} | ${block.caption} | ${block.credit}`;
    case 'list':
      return `${block.listType} ${block.children.map((item) => inline(item.children)).join(' | ')}`;
    case 'heading':
      return `${block.tag} ${inline(block.children)}`;
    default:
      return `${block.type} ${inline(block.children)}`;
  }
}

const title = (kicker: string, headline: string): string => [kicker, headline].filter((part) => part !== '').join(': ');

/** All that the round trip must keep of a report. */
function kept({ article, ...input }: ArticleInput, withPictures: boolean) {
  const { header, body, keywords } = article;
  const { headline, kicker, subheadline, datelineDate, place, lead, form, rubric, byline, authors } = header;
  const whole = { article, ...input };
  return {
    head: { headline, kicker, subheadline, datelineDate, place, lead, form, rubric, byline, authors },
    // Links in the text count as external ones where a report names no others.
    links: header.externalLinks.length > 0 ? header.externalLinks : linksIn(body.root.children),
    keywords: keywords.map(({ label }) => label),
    text: body.root.children.filter((block) => withPictures || block.type !== 'image').map(line),
    related: [...reportedRows(whole), ...furtherRows(whole)].map((row) => title(row.kicker, row.headline)),
  };
}

const linksIn = (blocks: readonly BlockNode[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? block.children.flatMap((node) => (node.type === 'link' ? [node.url] : [])) : []));

function readBack(records: readonly ReportRecord[], withPictures: boolean) {
  const own = records.filter((record) => record.kind === 'article');
  if (own.length !== 1 || own[0] === undefined) throw new Error(`${String(own.length)} reports on a page`);
  const { header, body, keywords } = recordToArticle(own[0]);
  const { headline, kicker, subheadline, datelineDate, place, lead, form, rubric, byline, authors } = header;
  return {
    head: { headline, kicker, subheadline, datelineDate, place, lead, form, rubric, byline, authors },
    links: header.externalLinks,
    keywords,
    text: body.root.children.filter((block) => withPictures || !isPictureOrCaption(block)).map(line),
    related: records
      .filter((record) => record.kind === 'teaser')
      .map(({ fields }) => title(fields.kicker?.value ?? '', fields.headline?.value ?? '')),
  };
}

/** A picture beside a page that lies nowhere in the web comes along only with its folder; of a lone page the caption is left. */
const isPictureOrCaption = (block: BlockNode): boolean =>
  block.type === 'image' ||
  (block.type === 'paragraph' && block.children.length === 1 && inline(block.children).startsWith('_Die ersten Geräte'));

for (const [name, address] of [
  ['a site whose address is known', siteAddress],
  ['a folder that stands nowhere yet', ''],
] as const)
  it(`reads the same 50 reports from the pages of ${name}`, async () => {
    const input = sampleReports(50);
    const files = await siteFiles(input, siteContext({ siteAddress: address }));
    const pages = pagesOf(files).filter(([path]) => path.startsWith('berichte/') && !path.endsWith('.druck.html'));
    expect(pages).toHaveLength(50);
    const read = new Map<string, unknown>();
    for (const [path, html] of pages) {
      const { records } = await readBytes(path.replace('berichte/', ''), new TextEncoder().encode(html));
      const back = readBack(
        records.filter((record) => record.kind !== 'newsletter'),
        address !== '',
      );
      read.set(back.head.headline, back);
    }
    expect(read).toEqual(new Map(input.reports.map((report) => [report.article.header.headline, kept(report, address !== '')])));
  }, 60_000);
