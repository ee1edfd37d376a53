import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../support/similar-reports/random.ts';
import type { Random } from '../../support/similar-reports/random.ts';
import { personName, placeName } from './sentences.ts';

interface Telling {
  readonly headline: string;
  readonly sentences: readonly string[];
}
/** A subject as written in `matters.json`: an event, the same event in other words, what came of it. */
interface Subject {
  readonly keywords: readonly string[];
  readonly first: Telling;
  readonly again: Telling;
  readonly later: Telling;
}

/** A report about one matter: the other reports of its `matter` are related, all others are not. */
export interface SampleReport {
  readonly matter: number;
  readonly headline: string;
  readonly kicker: string;
  readonly place: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  readonly keywords: readonly string[];
}

const subjects = JSON.parse(readFileSync(join(import.meta.dirname, 'matters.json'), 'utf8')) as Subject[];
/** So often each subject happens, in other places to other people: the same words, another matter. */
const mattersPerSubject = 4;
const places = 40;

const nameHeads = [
  'Sonnen',
  'Linden',
  'Falken',
  'Silber',
  'Kloster',
  'Rosen',
  'Adler',
  'Quell',
  'Königs',
  'Fichten',
  'Wiesen',
  'Post',
  'Ufer',
  'Kranich',
  'Merkur',
  'Nord',
];
const nameTails = ['kamp', 'hof', 'aue', 'stein', 'grund', 'anger', 'blick', 'horst', 'winkel', 'garten', 'eck', 'brunn'];
const firmTails = ['& Söhne', 'GmbH', 'Gruppe', 'Nord', 'Werke', 'Partner', 'Union', '04'];

/** Sentences of the trade that say nothing of a matter. */
const fillers = [
  'Das teilte die Pressestelle am Nachmittag mit.',
  'Weitere Einzelheiten sollen in der kommenden Woche folgen.',
  'Der Vorgang beschäftigt die Gremien seit Längerem.',
  'Im Ausschuss gab es dazu Nachfragen aus allen Fraktionen.',
  'Eine Stellungnahme stand bis Redaktionsschluss aus.',
  'Die Reaktionen fielen unterschiedlich aus.',
  'Beobachter hatten damit nicht gerechnet.',
  'Über den Zeitplan wird noch gesprochen.',
  'Für Rückfragen ist ein Ansprechpartner benannt.',
  'Nähere Auskünfte gibt es auf der Seite des Kreises.',
  'Vor Ort war das Interesse groß.',
  'Die Opposition kündigte einen eigenen Vorschlag an.',
  'Der Beschluss fiel mit knapper Mehrheit.',
  'Zuletzt war vor zwei Jahren darüber gestritten worden.',
  'Fachleute sehen darin keinen Einzelfall, sondern ein Muster.',
  'Der Landrat wollte sich nicht äußern.',
];

/** Some of a list, in their order. */
const some = <Item>(random: Random, list: readonly Item[], share: number): Item[] => list.filter(() => random.next() < share);

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const spoken = (iso: string): string => `${String(Number(iso.slice(8)))}. ${months[Number(iso.slice(5, 7)) - 1] ?? ''}`;

/** What changes from one matter of a subject to the next. */
function newDetails(random: Random, towns: readonly string[]): Readonly<Record<string, string>> {
  const place = random.pick(towns);
  const name = random.pick(nameHeads) + random.pick(nameTails);
  return {
    O: place,
    N: random.pick(towns.filter((town) => town !== place)),
    P: personName(random),
    M: name,
    F: `${random.pick(nameHeads)}${random.pick(nameTails)} ${random.pick(firmTails)}`,
  };
}

const day = 86_400_000;

function reportsOf(random: Random, subject: Subject, matter: number, towns: readonly string[]): SampleReport[] {
  const details = newDetails(random, towns);
  const begun = Date.UTC(2012, 0, 1) + random.below(4_000) * day;
  const filled = (text: string): string =>
    text.replace(/\{(\w)\}/g, (_, slot: string) => (slot === 'Z' ? String(3 + random.below(900)) : (details[slot] ?? '')));
  const report = (telling: Telling, share: number, days: number, opening: string): SampleReport => {
    const sentences = some(random, telling.sentences, share).map(filled);
    const told = sentences.length > 1 ? sentences : telling.sentences.slice(0, 2).map(filled);
    const place = details.O ?? '';
    return {
      matter,
      headline: filled(telling.headline),
      kicker: random.next() < 0.5 ? place : (subject.keywords[0] ?? ''),
      place: random.next() < 0.7 ? place : '',
      date: isoDay(begun + days * day),
      paragraphs: [told.slice(0, 2).join(' '), [...told.slice(2), ...some(random, fillers, 0.2)].join(' '), opening].filter(
        (text) => text !== '',
      ),
      keywords: some(random, subject.keywords, 0.7),
    };
  };
  const reference = random.next() < 0.5 ? `Am ${spoken(isoDay(begun))} hatten wir darüber berichtet.` : '';
  return [
    report(subject.first, 0.8, 0, ''),
    report(subject.again, 1, random.below(3), ''),
    report(
      { headline: random.pick(subject.again.sentences).replace(/\.$/, ''), sentences: subject.first.sentences },
      0.6,
      1 + random.below(4),
      '',
    ),
    report(subject.later, 1, 50 + random.below(400), reference),
  ];
}

/** Reports about 124 matters, four each, the same for the same seed. */
export function relatedSample(seed = 3): SampleReport[] {
  const random = randomFrom(seed);
  const towns = Array.from({ length: places }, () => placeName(random));
  return subjects.flatMap((subject, index) =>
    Array.from({ length: mattersPerSubject }, (_, nth) => reportsOf(random, subject, index * mattersPerSubject + nth, towns)).flat(),
  );
}
