import { type RecogniseRule, whole } from './sign.ts';

/** „3 Fragen an:“, „Im Interview“, „Nachgefragt bei …“. `extra` is the guest when the line names one. */
export const interviewLabel: RecogniseRule = {
  name: 'interview-label',
  find: (unit) => {
    if (unit.text.length > 140) return null;
    const found =
      /^(?:(?:\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|ein paar)\s(?:\p{L}+\s)?fragen an|(?:im|das|zum)\s(?:interview|gespräch)(?:\smit)?|interview(?:\smit)?|nachgefragt(?:\sbei)?|nachgehakt(?:\sbei)?|im gespräch mit|fünf minuten mit)(?![\p{L}])\s?:?\s?(.{0,110})$/iu.exec(
        unit.text,
      );
    if (!found) return null;
    const rest = (found[1] ?? '').trim();
    // „Interview: Was jetzt kommt?“ is a headline, not a label with a guest.
    if (rest !== '' && !/^(?:(?:Frau|Herrn?|Dr\.|Prof\.)\s){0,3}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}/u.test(rest)) return null;
    return { ...whole(unit, unit.text.slice(0, unit.text.length - rest.length).trim(), rest), from: unit.text.length - rest.length };
  },
};
