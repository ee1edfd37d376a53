import { isTopic } from '#shared/text/topics.ts';
import { looksLikeHead, wordCount } from '#shared/text/line-shape.ts';
import type { RecogniseRule } from './sign.ts';

/** „Thüringen:“ or a known topic alone, with a headline straight below. */
export const kickerLine: RecogniseRule = {
  name: 'kicker-line',
  find: (unit, index, units) => {
    const next = units[index + 1];
    if (!next || unit.text.length > 60 || wordCount(unit.text) > 5 || !looksLikeHead(next.text)) return null;
    const bare = unit.text.replace(/:$/, '').trim();
    if (!/^[\p{Lu}\p{N}]/u.test(bare) || /[.!?,;]$/u.test(bare)) return null;
    const isMarked = unit.text.endsWith(':') && next.text.length > 12;
    if (!isMarked && (!isTopic(bare) || next.blankBefore || wordCount(next.text) < 2)) return null;
    return { from: 0, to: unit.text.length, value: bare, extra: '' };
  },
};
