import type { BlockNode, InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { formatBits, isSafeLink } from '#shared/document/document-schema.ts';
import { FaultError } from '#shared/result.ts';
import type { Pictures } from '../format.ts';
import { bracketed } from '../nodes/back-reference.ts';
import { isEmpty } from './item-text.ts';
import { languageOf } from './language.ts';
import { listItems } from './list-items.ts';
import { listStart } from './list-start.ts';
import type { StoryBlock, StoryList, StoryRun } from './story.ts';
import { plainRun } from './runs.ts';

/** What a footnote says about the report a back reference means; null where nobody knows it. */
export type NoteOf = (articleId: string) => string | null;

const roles = { paragraph: 'text', quote: 'quote' } as const;

/** A block of the editor's document as blocks of a story; empty paragraphs mean nothing. */
export function blockStory(block: BlockNode, noteOf: NoteOf, pictures: Pictures): StoryBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote': {
      const runs = runsOf(block.children, noteOf, null);
      return isEmpty(block.children) ? [] : [{ kind: 'paragraph', role: roles[block.type], runs, ...languageOf(runs) }];
    }
    case 'heading':
      return isEmpty(block.children)
        ? []
        : [{ kind: 'paragraph', role: block.tag === 'h3' ? 'minor-subhead' : 'subhead', runs: runsOf(block.children, noteOf, null) }];
    case 'list':
      return block.children.length === 0 ? [] : [listStory(block, noteOf)];
    case 'image': {
      const picture = block.assetId === null ? null : (pictures.get(block.assetId) ?? null);
      const { url: address, caption, credit } = block;
      const isDecorative = block.isDecorative === true;
      const alt = isDecorative ? '' : block.alt;
      return picture === null && `${alt}${address ?? ''}${caption}${credit}`.trim() === ''
        ? []
        : [{ kind: 'picture', picture, alt, isDecorative, address, caption, credit }];
    }
    default:
      throw new FaultError('export-unknown-node', { node: String((block as { type: unknown }).type).slice(0, 60) });
  }
}

const listStory = (list: ListNodeJson, noteOf: NoteOf): StoryList => ({
  kind: 'list',
  isNumbered: list.listType === 'number',
  start: listStart(list),
  items: listItems(list).map(({ own, lists }) => ({
    runs: runsOf(own, noteOf, null),
    lists: lists.map((inner) => listStory(inner, noteOf)),
  })),
});

function runsOf(nodes: readonly InlineNode[], noteOf: NoteOf, link: string | null): StoryRun[] {
  return bracketed(nodes).flatMap((node): StoryRun[] => {
    switch (node.type) {
      case 'text':
        return node.text === ''
          ? []
          : [
              {
                ...plainRun(node.text),
                isBold: (node.format & formatBits.bold) !== 0,
                isItalic: (node.format & formatBits.italic) !== 0,
                link,
              },
            ];
      case 'linebreak':
        return [{ kind: 'break' }];
      case 'link': {
        const address = isSafeLink(node.url) ? node.url : null;
        // Where nothing stands for it, an address is its own words.
        return isEmpty(node.children)
          ? [...runsOf(node.children, noteOf, null), { ...plainRun(node.url), link: address }]
          : runsOf(node.children, noteOf, address);
      }
      case 'back-reference':
        return [{ ...plainRun(node.text), note: node.articleId === null ? null : noteOf(node.articleId) }];
      default:
        throw new FaultError('export-unknown-node', { node: String((node as { type: unknown }).type).slice(0, 60) });
    }
  });
}
