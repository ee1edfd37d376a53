import { dayIn, dayOfStamp, daysIn, daysOfStrokes } from '../recognise/written-date.ts';
import type { PageHeading, PageLine, PageParts, Spot } from './page-facts-collect.ts';
import { placeScore } from './page-facts-place.ts';

/** A day that may be the report's date, with what speaks for it. */
export interface DateCandidate {
  readonly iso: string;
  /** The kind of evidence; the same day from several kinds is surer. */
  readonly from: string;
  readonly score: number;
  /** „aktualisiert“, „Stand“: when the text was last touched. */
  readonly updated: boolean;
  /** The line that tells it, as a reader sees it; empty when only the markup says so. */
  readonly shown: string;
  /** It stands beside the headline and tells nothing else. */
  readonly near: boolean;
}

export interface ChosenDate {
  readonly iso: string;
  readonly confidence: number;
  readonly shown: string;
}

export interface DateFacts {
  readonly date: ChosenDate | null;
  readonly updated: ChosenDate | null;
}

const updateWord =
  /(?:^|[^\p{L}])(?:stand|aktualisiert|aktualisierung|aktualisierte|geändert|geaendert|änderung|bearbeitet|überarbeitet|update[ds]?|modified|last-?modified|datemodified|dateupdated|letzte|zuletzt)(?:$|[^\p{L}])/iu;
const publishWord =
  /(?:^|[^\p{L}])(?:veröffentlicht|veröffentlichung|publiziert|erschienen am|erstellt|eingestellt|geschrieben|verfasst|gepostet|posted|published|publication|datepublished|entry-date|pubdate|online seit|datum|created|beitrag vom|artikel vom|meldung vom|pressemitteilung vom|eintrag vom|news vom)(?:$|[^\p{L}])/iu;
const otherDay =
  /(?:^|[^\p{L}])(?:©|copyright|erscheinungsdatum|erscheinungstermin|erscheint|release|kinostart|geboren|geb\.|gültig|anmeldeschluss|einsendeschluss|beginn|termin|termine|start|ende|bis|kalender|abgerufen|abruf|registriert|mitglied|dabei seit|registrierung|joined|lieferbar|veranstaltung|uhr im|bewertung|bewertet|gekauft|erstausstrahlung|sendung vom|archiv)(?:$|[^\p{L}])/iu;
const around =
  /(?<!\p{L})(?:veröffentlicht|publiziert|erstellt|erschienen|eingestellt|geschrieben|verfasst|gepostet|stand|datum|aktualisiert|update|updated|zuletzt|geändert|vom|am|den|der|um|uhr|h|meldung|pressemitteilung|artikel|beitrag|online|seit|von|by|on|at|date|posted|published|in|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|mez|mesz|cet|cest|am|pm|lesezeit|minuten?|min|kommentare?|comments?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?!\p{L})/giu;

/** From this score on a day is taken as told; from the other on it may be guessed. */
const leastSure = 24;
const leastGuess = -45;

/** What the head of a page states: date and weight. */
export interface StatedDate {
  readonly stamp: string;
  readonly from: string;
  readonly score: number;
  readonly updated: boolean;
}

/** Decides the date of a page's report from everything that tells one. */
export function decideDates(parts: PageParts, headline: PageHeading | null, stated: readonly StatedDate[], urlDay: UrlDay): DateFacts {
  const candidates = [...fromStated(stated), ...fromNamed(parts, headline), ...fromLines(parts, headline)];
  if (urlDay.day !== null) candidates.push({ iso: urlDay.day, from: 'url', score: 74, updated: false, shown: '', near: false });
  const told = candidates.filter((one) => !one.updated);
  const sure = best(told, urlDay, candidates, leastSure);
  // Where no day of its own is told, any day it was touched counts, wherever it stands.
  const updated = lastUpdate(candidates, sure === null ? leastGuess : 8);
  // A day with little to speak for it is better than none, as a guess.
  const date = sure ?? (updated === null ? best(told, urlDay, candidates, leastGuess) : null);
  // Where a page tells nothing surer than when it was last touched, that is the nearest to its date.
  const isSurer = updated !== null && (date === null || (date.confidence <= 0.43 && updated.confidence > date.confidence));
  return { date: isSurer ? { ...updated, confidence: 0.4 } : date, updated };
}

/** Year, month and perhaps day that the address of a page names. */
export interface UrlDay {
  readonly day: string | null;
  readonly month: string | null;
}

export function dayOfUrl(url: string | null): UrlDay {
  const path = (url ?? '')
    .replace(/^https?:\/\/[^/]+/iu, '')
    .replace(/[?#].*$/u, '')
    .slice(0, 500);
  // An archived page bears the time of its archiving in front of its own address.
  const own = /\/web\/\d{14}[a-z_]{0,4}\/https?:\/\/[^/]+(\/.*)$/u.exec(path)?.[1] ?? path;
  const parted = /(?:^|[/_.-])((?:19|20)\d{2})([/_-])(0[1-9]|1[0-2]|[1-9])\2(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.-]|$)/u.exec(own);
  const tight = /(?:^|[/_.-])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(own);
  // „/meldungen/29-10-2021“: the order of German dates.
  const german = /(?:^|[/_.-])(0[1-9]|[12]\d|3[01])([._-])(0[1-9]|1[0-2])\2((?:19|20)\d{2})(?=[/_.-]|$)/u.exec(own);
  const parts = parted !== null ? [parted[1], parted[3], parted[4]] : german !== null ? [german[4], german[3], german[1]] : tight?.slice(1);
  const iso = parts === undefined ? null : dayIn(parts.join('-'));
  const month = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])(?=\/|$)/u.exec(own);
  return { day: iso, month: iso?.slice(0, 7) ?? (month === null ? null : `${month[1] ?? ''}-${month[2] ?? ''}`) };
}

const fromStated = (stated: readonly StatedDate[]): DateCandidate[] =>
  stated.flatMap(({ stamp, from, score, updated }) =>
    bothDays(stamp).map((iso, index) => ({ iso, from, score: score - index * 4, updated, shown: '', near: false })),
  );

/** The day of a stamp and, where the time zone makes another of it, that one too: what the page shows decides between them. */
const bothDays = (stamp: string): string[] => {
  const strokes = daysOfStrokes(stamp);
  if (strokes.length > 1) return [...strokes];
  const [shifted, written] = [dayOfStamp(stamp), dayIn(stamp)];
  return [...new Set(/Z$/u.test(stamp.trim()) ? [shifted, written] : [written, shifted])].filter((day) => day !== null);
};

function fromNamed(parts: PageParts, headline: PageHeading | null): DateCandidate[] {
  return parts.dates.flatMap((part): DateCandidate[] => {
    const shown = part.text.length <= 120 ? part.text : '';
    const [first] = shownDays(part.text.slice(0, 160));
    const seen = first?.iso ?? null;
    const stamps = part.stamp === '' ? [] : bothDays(part.stamp);
    const iso = seen !== null && stamps.includes(seen) ? seen : (stamps[0] ?? seen);
    if (iso === null) return [];
    const words = `${part.name} ${part.text.slice(0, first?.index ?? 0)}`;
    const isPublished = publishWord.test(words) || /published|pubdate|entry-date|created/iu.test(part.name);
    const isUpdated =
      (updateWord.test(words) || /modif|updat/iu.test(part.name)) &&
      !(/published|entry-date|created/iu.test(part.name) || publishWord.test(part.text));
    const base = part.by === 'property' ? 66 : part.by === 'time' ? 48 : part.text.length <= 60 ? 40 : 30;
    const place = placeScore(part, headline, parts.length);
    const score = base + (isPublished ? 8 : 0) + place - (otherDay.test(part.text) ? 25 : 0);
    return [{ iso, from: part.by, score, updated: isUpdated, shown, near: seen !== null && part.text.length <= 60 && place >= 16 }];
  });
}

const daysOfLines = new WeakMap<PageLine, ReturnType<typeof daysIn>>();

/** All days of a line, sought once: authors are sought where days are. */
export function daysOf(line: PageLine): ReturnType<typeof daysIn> {
  const before = daysOfLines.get(line);
  if (before !== undefined) return before;
  const days = daysIn(line.text);
  daysOfLines.set(line, days);
  return days;
}

/** The days a reader sees; „2022-12-07T10:10“ in a line was meant for programs. */
const shownDays = (text: string, days = daysIn(text)): ReturnType<typeof daysIn> =>
  days.filter((day) => !/^T\d/u.test(text.slice(day.index + day.text.length)));

/** Lines that tell a day and little else, and sentences that say when a text was published. */
function fromLines(parts: PageParts, headline: PageHeading | null): DateCandidate[] {
  return parts.lines.flatMap((line): DateCandidate[] => {
    const days = line.text.length <= 320 ? shownDays(line.text, daysOf(line)) : shownDays(line.text.slice(0, 70));
    const [first] = days;
    if (first === undefined) return [];
    const before = line.text.slice(Math.max(0, first.index - 60), first.index);
    const after = line.text.slice(first.index + first.text.length, first.index + first.text.length + 60);
    const isUpdated = updateWord.test(before) && !publishWord.test(before);
    const isPublished =
      publishWord.test(before) || /^.{0,40}(?:veröffentlicht|geschrieben|publiziert|gepostet|eingestellt|erstellt)/iu.test(after);
    const rest = days.reduce((left, { text }) => left.replace(text, ' '), line.text).replace(around, ' ');
    const left = (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length;
    if (!isPublished && !isUpdated && (left > 9 || line.text.length > 160)) {
      // „Stuttgart, 12. Mai 2017 – …“ at the start of the text.
      return first.index <= 40 &&
        isNearStart(line, headline) &&
        /^(?:[\p{L} ./()-]{2,38},?\s?(?:den\s)?)?[[(]?$/u.test(line.text.slice(0, first.index)) &&
        /^\s?[\])]?\s?[–—:|.-]/u.test(after)
        ? [{ iso: first.iso, from: 'dateline', score: 58, updated: false, shown: '', near: false }]
        : first.index === 0 && isNearStart(line, headline) && /^\s["„»]?\p{Lu}/u.test(after)
          ? [{ iso: first.iso, from: 'dateline', score: 44, updated: false, shown: '', near: false }]
          : [];
    }
    const place = placeScore(line, headline, parts.length);
    let score = 30 + (isPublished ? 16 : isUpdated ? 12 : 0) + Math.max(-12, 8 - left * 3) + place;
    if (otherDay.test(`${before} ${left > 2 ? after : ''}`)) score -= 25;
    if (
      days.length > 1 &&
      days[1]?.iso !== first.iso &&
      /^\s?(?:bis|[-–])\s?$/u.test(line.text.slice(first.index + first.text.length, days[1]?.index))
    )
      score -= 25;
    if (line.linked) score -= 8;
    // „05.02.2020 - …“ is how systems head a report.
    if (first.index <= 1 && left > 0) score += place >= 16 ? 16 : 8;
    const found: DateCandidate[] = [
      {
        iso: first.iso,
        from: 'line',
        score,
        updated: isUpdated,
        shown: line.text.length <= 160 ? line.text : '',
        near: place >= 16 && (left <= 3 || (first.index <= 1 && left <= 8)),
      },
    ];
    const second = days[1];
    if (second !== undefined && updateWord.test(line.text.slice(first.index + first.text.length, second.index)))
      found.push({ iso: second.iso, from: 'line', score, updated: true, shown: line.text.length <= 160 ? line.text : '', near: false });
    return found;
  });
}

const isNearStart = (line: Spot, headline: PageHeading | null): boolean =>
  headline !== null && line.at >= headline.at && line.at - headline.at < headline.text.length + 1_200;

/** The day with the best evidence; other kinds of evidence for the same day add to it. */
function best(candidates: readonly DateCandidate[], url: UrlDay, all: readonly DateCandidate[], least: number): ChosenDate | null {
  const days = new Map<string, { score: number; readonly kinds: Map<string, number>; shown: string; shownScore: number }>();
  for (const { iso, from, score, shown } of candidates) {
    const day = days.get(iso) ?? { score: -Infinity, kinds: new Map<string, number>(), shown: '', shownScore: -Infinity };
    day.score = Math.max(day.score, score);
    day.kinds.set(from, Math.max(day.kinds.get(from) ?? -Infinity, score));
    if (shown !== '' && score > day.shownScore) [day.shown, day.shownScore] = [shown, score];
    days.set(iso, day);
  }
  const near = new Set(candidates.filter((one) => one.near && one.score >= 45).map((one) => one.iso));
  const latest = [...all].filter((one) => one.score >= 60).reduce((last, one) => (one.iso > last ? one.iso : last), '');
  let chosen: ChosenDate | null = null;
  let most = least;
  for (const [iso, day] of days) {
    const others = [...day.kinds.values()].filter((score) => score >= 25).length - 1;
    let score = day.score + Math.min(24, Math.max(0, others) * 9);
    if (url.month !== null) score += iso.startsWith(url.month) ? 12 : -10;
    // What readers see beside the headline counts more than what only programs see.
    if (near.size > 0 && !near.has(iso) && day.shown === '') score -= 42;
    // A page does not tell of a day after it was last touched, as far as its own data say.
    if (latest !== '' && iso > latest) score -= 20;
    if (score > most) {
      most = score;
      chosen = { iso, confidence: Math.round(Math.min(0.98, Math.max(0.4, score / 105)) * 100) / 100, shown: day.shown };
    }
  }
  return chosen;
}

function lastUpdate(candidates: readonly DateCandidate[], least: number): ChosenDate | null {
  const best = candidates.filter((one) => one.updated && one.score >= least).toSorted((a, b) => b.score - a.score)[0];
  return best === undefined ? null : { iso: best.iso, confidence: Math.min(0.9, Math.max(0.4, best.score / 100)), shown: best.shown };
}
