import type { RecogniseRule } from './sign.ts';

/** „Rubrik: Politik“. */
export const rubricLine: RecogniseRule = {
  name: 'rubric-line',
  find: (unit) => {
    const found = /^(?:rubrik|bereich|ressort|kategorie)\s?:\s?([\p{L}\p{N} ,&/-]{2,60})$/iu.exec(unit.text);
    return found?.[1] === undefined
      ? null
      : { from: unit.text.length - found[1].length, to: unit.text.length, value: found[1].trim(), extra: '' };
  },
};
