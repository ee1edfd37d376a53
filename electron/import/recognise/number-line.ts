import type { RecogniseRule } from './sign.ts';

/** „Meldung Nr. 3046“, „Beitragsnummer: 3046“. */
export const numberLine: RecogniseRule = {
  name: 'number-line',
  find: (unit) => {
    const found =
      /^(?:(?:meldung|beitrag|artikel)s?(?:-?\s?(?:nr\.?|nummer))|(?:meldungs|beitrags|artikel)nummer|nr\.|id)\s?:?\s?(\d{1,8})$/iu.exec(
        unit.text,
      );
    return found?.[1] === undefined ? null : { from: unit.text.length - found[1].length, to: unit.text.length, value: found[1], extra: '' };
  },
};
