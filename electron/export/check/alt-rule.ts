import type { FindingFix } from '#shared/model/export.ts';
import { fieldPath, finding } from './finding.ts';
import type { Rule } from './finding.ts';

/** Longer texts are read in one breath by nobody, in characters; what they tell belongs in the caption. */
const longestAlt = 200;

/** Pictures that say nothing to those who do not see them, those that say too much, and those that are not there: they go out as words. */
export const altRule: Rule = function* (text) {
  for (const [block, node] of text.body.root.children.entries()) {
    if (node.type !== 'image') continue;
    if (node.assetId === null || !text.hasPicture(node.assetId)) {
      yield finding('picture-missing', text, block, { words: node.caption || node.alt || node.credit, detail: node.url ?? '' });
      continue;
    }
    const alt = node.alt.trim();
    const path = fieldPath(text, block, 'alt');
    const told = { words: node.caption || node.credit, assetId: node.assetId };
    const typed: FindingFix = { action: 'alt', path, was: node.alt, to: null };
    if (alt.length > longestAlt)
      yield finding('alt-long', text, block, { ...told, words: alt, detail: String(alt.length), fixes: [typed] });
    if (alt !== '' || node.isDecorative) continue;
    const marked: FindingFix = {
      action: 'decorative',
      path: fieldPath(text, block, 'isDecorative'),
      was: node.isDecorative ?? null,
      to: true,
    };
    yield finding('alt-missing', text, block, { ...told, fixes: [typed, marked] });
  }
};
