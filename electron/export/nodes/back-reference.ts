import type { InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { inlineText } from '../check/inline-text.ts';

/** How many brackets a text leaves open, behind so many open ones; one that closes nothing counts for nothing. */
function openBrackets(text: string, open: number): number {
  let count = open;
  for (const sign of text) {
    if (sign === '(') count += 1;
    else if (sign === ')' && count > 0) count -= 1;
  }
  return count;
}

/** Puts the brackets around back references, `(wir berichteten)`, where they do not stand within brackets already: „(siehe Bericht)“. */
export function bracketed<N extends InlineNode | ListNodeJson>(nodes: readonly N[]): N[] {
  let open = 0;
  return nodes.map((node) => {
    if (node.type === 'back-reference') return open > 0 || /^\(.*\)$/su.test(node.text) ? node : { ...node, text: `(${node.text})` };
    if (node.type === 'text' || node.type === 'link') open = openBrackets(inlineText([node]), open);
    return node;
  });
}
