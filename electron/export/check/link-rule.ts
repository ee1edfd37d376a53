import type { BlockNode } from '#shared/document/document-schema.ts';
import { inlineText, listInlines } from './inline-text.ts';
import { finding } from './finding.ts';
import type { Rule } from './finding.ts';

/** Words that do not say where a link leads, read by themselves as a list of links reads them. */
const empty = new Set([
  ...[
    'hier',
    'hier klicken',
    'klicken sie hier',
    'klick hier',
    'klick',
    'link',
    'dieser link',
    'diesem link',
    'mehr',
    'weiter',
    'da',
    'dort',
  ],
  ...['siehe hier', 'diese seite', 'externer link', 'zum link', 'here', 'click here', 'more', 'this link', 'this page', 'link here'],
]);
const saysNothing = (words: string): boolean =>
  empty.has(
    words
      .replace(/[^\p{L}\p{N}\s]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toLocaleLowerCase('de'),
  );
/** An address in place of words; one that is only a house's name (`stadtwerke.de`) can be said and heard. */
const isBareAddress = (words: string): boolean => /^(?:https?:\/\/|www\.)\S{4,}$|^[\w.-]{3,100}\.[a-z]{2,12}\/\S{8,}$/i.test(words.trim());

/** Links whose words do not say where they lead. */
export const linkRule: Rule = function* (text) {
  for (const [block, node] of text.body.root.children.entries()) {
    for (const link of linksIn(node)) {
      const words = inlineText(link.children);
      if (words.trim() === '') yield finding('link-empty', text, block, { words: link.url, detail: link.url });
      else if (saysNothing(words) || isBareAddress(words)) yield finding('link-says-nothing', text, block, { words, detail: link.url });
    }
  }
  for (const { label, url } of text.links)
    if (saysNothing(label)) yield finding('link-says-nothing', text, null, { words: label, detail: url ?? '' });
};

function linksIn(block: BlockNode) {
  const inlines = block.type === 'image' ? [] : block.type === 'list' ? listInlines(block) : [block.children];
  return inlines.flatMap((nodes) => nodes.flatMap((node) => (node.type === 'link' ? [node] : [])));
}
