/** The shape of a line of German text: what its ends and its length tell without understanding it. */

/** Words after which no German line ends of its own accord; separable prefixes („nimmt Gestalt an“) are not among them. */
const functionWords = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines und oder sowie für von vom mit im am zu zum zur dass wenn weil ' +
    'diese dieser dieses diesem diesen ihre ihrer ihren seine seiner seinen unsere unserer unseren kein keine keinen keiner ' +
    'jede jeder jedes jeden welche welcher welches welchen deren dessen bei zwischen als ob seit bis etwa rund sowohl weder'
  ).split(' '),
);

/** Letters and digits in a row: what counts as a word wherever nothing may get lost. */
export const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export const wordCount = (text: string): number => words(text).length;

/** Ends like a sentence: full stop, question or exclamation mark, also before quotes, brackets, footnote stars or a `(ba)`. */
export function endsSentence(text: string): boolean {
  const bare = text
    .slice(-80)
    .trimEnd()
    .replace(/\s\([\p{L}/ .,-]{1,30}\)$/u, '');
  return /[.!?…:]["“”«»‘’')\]*]{0,4}$/u.test(bare) && !/\b(?:bzw|usw|ca|z\.\s?B|Nr|Str|Dr|Prof|e\.\s?V)\.$/.test(bare);
}

export const endsOpen = (text: string): boolean => /[,;–(„-]$/u.test(text) || endsInside(text);

/** Breaks off within a phrase: behind an article, a preposition or a conjunction. */
const endsInside = (text: string): boolean => functionWords.has(/(\p{L}+)$/u.exec(text.slice(-12))?.[1] ?? '');

/** Begins in small letters; the agency of „(dpa) Das Amt …“ does not count. */
export const startsLower = (text: string): boolean =>
  /^[„"(–-]?\s?\p{Ll}/u.test(text) && !/^\(\p{Ll}{2,6}(?:[/, -]{1,2}\p{Ll}{2,6}){0,3}\)\s+[–-]?\s?[\p{Lu}\p{N}„"]/u.test(text);

/** Whether a text breaks off in the middle of a phrase that `next` goes on with. „Ampeln lernen mit“ may be a whole headline. */
export const goesOnIn = (text: string, next: string): boolean =>
  startsLower(next) || (endsInside(text) && !/\s(?:mit|zu|bei)$/u.test(text) && /^[\p{L}\p{N}]/u.test(next) && !startsSentence(next));

const sentenceStart =
  /^[„"»(]?(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen|Einem|Einer|In|Im|Mit|Für|Seit|Am|An|Ab|Auf|Aus|Wer|Wie|Was|Wo|Wann|Warum|Nach|Bei|Beim|Wenn|Als|Unter|Über|Vor|Vom|Von|Zum|Zur|Zu|Zwischen|Durch|Gegen|Ohne|Um|Es|Er|Wir|Dass|Doch|Aber|Und|Auch|Nun|Jetzt|So|Schon|Noch|Bis|Bereits|Dort|Hier|Heute|Diese|Dieser|Dieses|Viele|Alle|Rund|Mehr|Damit|Dabei|Dafür|Dazu|Dann|Denn|Weil|Wegen|Während|Trotz|Neben|Laut|Nicht|Ist|Sind|Hat|Kann|Ob)\s/u;

/** Starts with a small word in capitals: a new sentence, as only nouns and names have capitals within one. */
export const startsSentence = (text: string): boolean => sentenceStart.test(text);

/** Short, one line, no full stop at its end: may be a headline, subhead, label or caption. */
export function looksLikeHead(text: string): boolean {
  const count = text.length > 140 ? 0 : wordCount(text);
  if (count === 0 || count > 18) return false;
  if (/[.,;]["“”)]?$/u.test(text) && !/(?:\.\.\.|e\.\s?V\.|GmbH\.|Co\.)$/.test(text)) return false;
  return !startsLower(text) && !/^https?:/u.test(text) && !/^\(.{1,30}\)$/u.test(text);
}

/** All letters are capitals (and there are some). */
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** A line that asks: one question of some length, nothing after it. */
export const isQuestion = (text: string): boolean => /\?["“”»)]{0,2}$/u.test(text) && text.length <= 400;

/** Whether a line consists only of phrases of a vocabulary, apart from separators. */
export function isMadeOf(text: string, phrases: ReadonlySet<string>): boolean {
  if (text.length > 200) return false;
  // Nearly every line ends here: its first word begins no phrase.
  const first = /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase();
  if (first === undefined || !beginningsOf(phrases).has(first)) return false;
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-&.][\p{L}\p{N}]+)*/gu) ?? [];
  let at = 0;
  while (at < found.length) {
    let step = Math.min(5, found.length - at);
    while (step > 0 && !phrases.has(found.slice(at, at + step).join(' '))) step -= 1;
    if (step === 0) return false;
    at += step;
  }
  return found.length > 0;
}

const beginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The first words of a vocabulary's phrases, gathered once. */
function beginningsOf(phrases: ReadonlySet<string>): ReadonlySet<string> {
  const known = beginnings.get(phrases);
  if (known !== undefined) return known;
  const gathered = new Set([...phrases].map((phrase) => /[\p{L}\p{N}]+/u.exec(phrase)?.[0].toLowerCase() ?? ''));
  beginnings.set(phrases, gathered);
  return gathered;
}
