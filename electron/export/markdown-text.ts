import type { BlockNode, DocumentJson, InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { formatBits, isSafeLink } from '#shared/document/document-schema.ts';
import { FaultError } from '#shared/result.ts';
import { plain } from './escape.ts';
import { bracketed } from './nodes/back-reference.ts';
import { listItems } from './story/list-items.ts';
import { listStart } from './story/list-start.ts';
import { captionOf, wordsForPicture } from './story/picture-words.ts';

/** Escapes everything that Markdown or HTML could take for a sign, wherever it stands. Line breaks become spaces. */
export const escapeMarkdown = (text: string): string =>
  plain(text)
    .replace(/[\t\n]+/g, ' ')
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&');

/** Escapes what is a sign only at the beginning of a line: heading, list, rule, underline. */
export const escapeLineStart = (markdown: string): string =>
  markdown
    .trim()
    .replace(/^([#+=:-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** An address in angle brackets, so that parentheses in it do no harm; null where it is not safe. */
const markdownAddress = (url: string): string | null => (isSafeLink(url) ? bareLink(url).replaceAll('&', '\\&') : null);

/** A safe address as its own words. Within these brackets no sign is escaped, and none needs to be. */
export const bareLink = (url: string): string => `<${url.replaceAll('\\', '%5C').replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;

type Child = InlineNode | ListNodeJson;

/** Inline nodes as Markdown. `reference` writes what stands for „(wir berichteten)“. */
export function inlineMarkdown(nodes: readonly Child[], reference: (articleId: string | null) => string): string {
  return bracketed(nodes)
    .map((node, index) => oneInline(node, edge(nodes[index - 1], -1), edge(nodes[index + 1], 0), reference))
    .join('');
}

function oneInline(node: Child, before: string, after: string, reference: (articleId: string | null) => string): string {
  switch (node.type) {
    case 'text':
      return emphasised(node.text, node.format, before, after);
    case 'linebreak':
      return '\\\n';
    case 'back-reference':
      return `${escapeMarkdown(node.text)}${reference(node.articleId)}`;
    case 'link': {
      const label = inlineMarkdown(node.children, reference).replaceAll('\\\n', ' ');
      const address = markdownAddress(node.url);
      const words = label.trim() === '' ? label + escapeMarkdown(node.url) : label;
      return address === null ? words : `[${words}](${address})`;
    }
    case 'list':
      return '';
    default:
      throw new FaultError('export-unknown-node', { node: String((node as { type: unknown }).type).slice(0, 60) });
  }
}

/** The sign a run touches on one side: a letter decides whether `**` may stand there. */
function edge(node: Child | undefined, at: 0 | -1): string {
  if (node?.type === 'text') return node.format === 0 ? (node.text.at(at) ?? '') : 'x';
  return node === undefined || node.type === 'linebreak' || node.type === 'list' ? '' : 'x';
}

const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Blanks stay outside the signs; where Markdown's signs would not be read as such, tags say the same. */
function emphasised(text: string, format: number, before: string, after: string): string {
  const [, open = '', core = '', close = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '' || format === 0) return escapeMarkdown(text);
  const bold = (format & formatBits.bold) !== 0;
  const italic = (format & formatBits.italic) !== 0;
  const inner = escapeMarkdown(core);
  const clear = (outside: string, inside: string, blank: string) => blank !== '' || !isWord(outside) || isWord(inside);
  if (clear(before, core.at(0) ?? '', open) && clear(after, core.at(-1) ?? '', close) && before !== '*' && after !== '*') {
    const sign = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
    const touches = (before === 'x' && open === '') || (after === 'x' && close === '');
    if (!touches) return `${open && ' '}${sign}${inner}${sign}${close && ' '}`;
  }
  const strong = bold ? `<strong>${inner}</strong>` : inner;
  return `${open && ' '}${italic ? `<em>${strong}</em>` : strong}${close && ' '}`;
}

/** A document as Markdown, blocks parted by blank lines. */
export const documentMarkdown = (document: DocumentJson, reference: (articleId: string | null) => string): string =>
  document.root.children
    .map((block) => blockMarkdown(block, reference))
    .filter((block) => block.trim() !== '')
    .join('\n\n');

function blockMarkdown(block: BlockNode, reference: (articleId: string | null) => string): string {
  switch (block.type) {
    case 'paragraph':
      return lines(inlineMarkdown(block.children, reference));
    case 'heading': {
      const inner = inlineMarkdown(block.children, reference).replaceAll('\\\n', ' ').trim();
      return inner === '' ? '' : `${block.tag === 'h3' ? '###' : '##'} ${inner.replace(/(#+)$/, '\\$1')}`;
    }
    case 'quote': {
      const inner = lines(inlineMarkdown(block.children, reference));
      return inner === '' ? '' : inner.replace(/^/gm, '> ');
    }
    case 'list':
      return listMarkdown(block, reference);
    case 'image': {
      // A text carries no picture: what it shows and where it lies stand above its caption.
      const shown = wordsForPicture({ alt: block.isDecorative === true ? '' : block.alt, address: block.url });
      const caption = captionOf(block);
      return [escapeMarkdown(shown), caption === '' ? '' : `*${escapeMarkdown(caption)}*`].filter((part) => part !== '').join('\n\n');
    }
    default:
      throw new FaultError('export-unknown-node', { node: String((block as { type: unknown }).type).slice(0, 60) });
  }
}

/** Guards the start of each line; a break at the very end means nothing and goes. */
const lines = (markdown: string): string =>
  markdown
    .replace(/^(\\\n|\s)+|(\\\n|\s)+$/g, '')
    .split('\\\n')
    .map(escapeLineStart)
    .join('\\\n');

function listMarkdown(list: ListNodeJson, reference: (articleId: string | null) => string): string {
  const start = listStart(list);
  return listItems(list)
    .map(({ own, lists: within }, index) => {
      const mark = list.listType === 'number' ? `${String(start + index)}. ` : '- ';
      const text = lines(inlineMarkdown(own, reference));
      const indented = [text, ...within.map((inner) => listMarkdown(inner, reference))]
        .filter((part) => part !== '')
        .join('\n')
        .replaceAll('\n', `\n${' '.repeat(mark.length)}`);
      return mark + indented;
    })
    .join('\n');
}
