import { isPlace, isTopic } from '#shared/text/topics.ts';
import { namesIn } from './author-line.ts';
import type { RecogniseRule } from './sign.ts';
import { daysIn } from './written-date.ts';

const around =
  /(?<!\p{L})(?:veröffentlicht|publiziert|erstellt|erschienen|eingestellt|verfasst|geschrieben|gepostet|letzte|änderung|stand|datum|aktualisiert|zuletzt|geändert|vom|am|den|um|uhr|meldung|pressemitteilung|artikel|beitrag|online|seit|von|date|published|updated|\d{1,2}[:.]\d{2}|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so)(?!\p{L})/giu;

/** A line that tells when, and at most where and who: „Stand: 9. November 2018“, „Erfurt, 09.11.18“, „Eva Beispiel | 9.11.2018“. `extra` is the place. */
export const dateLine: RecogniseRule = {
  name: 'date-line',
  find: (unit) => {
    if (unit.text.length > 110 || unit.kind === 'table-row') return null;
    const dates = daysIn(unit.text);
    const iso = dates[0]?.iso;
    if (iso === undefined) return null;
    const rest = dates.reduce((left, { text }) => left.replace(text, ' '), unit.text).replace(around, ' ');
    const parts = rest
      .split(/[|·•,:/()[\]]|\s[–—-]\s/u)
      .map((part) => part.trim())
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    const [first] = parts;
    const place = first !== undefined && unit.text.startsWith(first) && isTown(first, parts.length) ? first : '';
    const others = place === '' ? parts : parts.slice(1);
    return others.every((part) => namesIn(part) !== null || isTopic(part) || saysWhose.test(part)) && parts.length <= 3
      ? { from: 0, to: unit.text.length, value: iso, extra: place }
      : null;
  },
};

/** Who tells it, or what: a line „Redaktion, 9.11.2018“ is one that tells when. */
const saysWhose = /^(?:redaktion|post|posting|blog|blogposting|news|nachrichten|presse|magazin|update)$/iu;
/** Says what the day is of; „Süderende“ and „Ostende“ are towns. */
const label =
  /(?:datum|ung|termin|tag|stand|zeit|ausgabe|artikel|beitrag)$|^(?:zeitraum|redaktion|post|posting|blog|news|nachrichten|presse|magazin|update|start|beginn|ende)$/iu;

/** A known town, a spa, or one capitalised word alone before the date. */
const isTown = (text: string, parts: number): boolean =>
  isPlace(text) ||
  /^(?:Bad|Sankt|St\.)\s\p{Lu}/u.test(text) ||
  (parts === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !isTopic(text) && !label.test(text));
