import { isQuestion, wordCount } from '#shared/text/line-shape.ts';
import { type RecogniseRule, whole } from './sign.ts';

/** A question alone in its paragraph. `value` is it without its number, `from` where it starts. */
export const question: RecogniseRule = {
  name: 'question',
  find: (unit) => {
    if (!isQuestion(unit.text) || wordCount(unit.text) < 3 || unit.kind === 'table-row') return null;
    const number = /^(?:Frage\s)?\d{1,2}[.):]\s+/u.exec(unit.text)?.[0].length ?? 0;
    return { ...whole(unit, unit.text.slice(number)), from: number };
  },
};
