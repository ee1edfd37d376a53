import { inlineText } from './inline-text.ts';
import { fieldPath, finding } from './finding.ts';
import type { Rule } from './finding.ts';

const levels = { h2: 2, h3: 3 } as const;

/** Headings that say nothing, and those that leave a level out: whoever moves from heading to heading looks for what is missing. */
export const headingRule: Rule = function* (text) {
  let above = text.under;
  for (const [block, node] of text.body.root.children.entries()) {
    if (node.type !== 'heading') continue;
    const words = inlineText(node.children);
    if (words.trim() === '') {
      yield finding('heading-empty', text, block);
      continue;
    }
    const level = levels[node.tag];
    if (level > above + 1)
      yield finding('heading-skipped', text, block, {
        words,
        fixes: [{ action: 'level', path: fieldPath(text, block, 'tag'), was: node.tag, to: 'h2' }],
      });
    above = level;
  }
};
