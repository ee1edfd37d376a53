import type { TreeNode } from '#renderer/ui/virtual-tree.tsx';
import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword } from '#shared/model/keyword.ts';

export interface KeywordNode extends TreeNode {
  readonly keyword: Keyword;
}

const lineHeight = 33;
/** Deeper than any house orders its words; ends a circle that an older library may hold. */
const deepest = 20;
/** An entry shows once for every way down to it; a foreign vocabulary may have more ways than anyone can look at. */
const mostLines = 50_000;

/**
 * The visible lines of the hierarchy: entries without a broader one at the top, each under every broader one it has.
 * `keywords` come in the order wanted. An entry whose broader ones are not among them stands at the top.
 */
export function keywordTree(keywords: readonly Keyword[], closed: ReadonlySet<string>): KeywordNode[] {
  const known = new Set(keywords.map(({ id }) => id));
  const below = new Map<KeywordId | null, Keyword[]>();
  for (const keyword of keywords) {
    const parents = keyword.broaderIds.filter((id) => known.has(id));
    for (const parent of parents.length > 0 ? parents : [null]) {
      const siblings = below.get(parent);
      if (siblings) siblings.push(keyword);
      else below.set(parent, [keyword]);
    }
  }
  const lines: KeywordNode[] = [];
  const add = (parent: KeywordId | null, path: string, level: number): void => {
    const siblings = below.get(parent) ?? [];
    siblings.forEach((keyword, at) => {
      if (lines.length >= mostLines) return;
      const key = `${path}/${keyword.id}`;
      const hasBelow = below.has(keyword.id) && level < deepest;
      const isOpen = hasBelow && !closed.has(key);
      lines.push({
        key,
        level,
        height: lineHeight,
        position: at + 1,
        siblings: siblings.length,
        keyword,
        ...(hasBelow ? { isOpen } : {}),
      });
      if (isOpen) add(keyword.id, key, level + 1);
    });
  };
  add(null, '', 1);
  return lines;
}
