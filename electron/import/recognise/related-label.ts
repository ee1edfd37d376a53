import type { RecogniseRule } from './sign.ts';

const withRubric =
  /^(?:weitere|aktuelle|neueste|mehr|andere)\s(?:aktuelle\s)?(?:meldungen|beiträge|artikel|nachrichten|berichte|themen)(?:\s(?:und|&)\s(?:meldungen|beiträge|artikel|nachrichten|berichte))?\s(?:aus (?:dem|der|den) (?:bereich|rubrik|ressort|bereichen)|aus|zu|zum thema|im bereich)\s[„"]?([^“"]{2,60}?)["“]?\s?:?$/iu;
const plain =
  /^(?:weitere|ähnliche|verwandte|aktuelle|neueste|andere|empfohlene|passende)\s(?:meldungen|beiträge|artikel|nachrichten|berichte|themen|inhalte)(?:\s(?:und|&)\s(?:meldungen|beiträge|artikel|nachrichten))?\s?:?$|^(?:das (?:könnte|dürfte) sie (?:auch|ebenfalls) interessieren|lesen sie (?:auch|hierzu|dazu|mehr zum thema|weiter)|mehr zum thema|mehr aus(?: der rubrik| dem ressort)?(?: .{2,30})?|auch interessant|zum thema|siehe auch|mehr dazu auf dieser seite|related articles?|meistgelesen(?:e (?:artikel|beiträge))?|neueste (?:meldungen|beiträge))\W{0,3}$/iu;

/** The heading of the list that follows a report. `value` is the rubric it names. */
export const relatedLabel: RecogniseRule = {
  name: 'related-label',
  find: (unit) => {
    if (unit.text.length > 140) return null;
    const named = withRubric.exec(unit.text);
    if (named) return { from: 0, to: unit.text.length, value: (named[1] ?? '').trim(), extra: '' };
    return plain.test(unit.text) ? { from: 0, to: unit.text.length, value: '', extra: '' } : null;
  },
};
