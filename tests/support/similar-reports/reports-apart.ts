import type { MadeReport } from './made-report.ts';
import type { Random } from './random.ts';
import { months, wordsFrom } from './vocabulary.ts';

/** Two reports that resemble each other and must stay two. */
export type Pair = readonly [known: MadeReport, other: MadeReport];

/** The same event by two hands: the same names, figures and one quoted sentence, otherwise each in its own words. */
function twoHands(random: Random): Pair {
  const w = wordsFrom(random);
  const [place, head, boss, firm, thing, part] = [w.place(), w.person(), w.person(), w.organisation(), w.compound(), w.compound()];
  const [sum, seats, day] = [w.amount(), w.amount(), w.day()];
  const date = `20${14 + random.below(10)}-0${1 + random.below(9)}-1${random.below(9)}`;
  const quote = `„Das ${thing} spart uns jedes Jahr ${seats} Stunden, und die Leute in ${place} merken es zuerst“`;
  return [
    {
      headline: `${place} startet ${thing}`,
      date,
      lead: `Mit einem Knopfdruck hat ${head} am ${day} das ${thing} der Stadt ${place} freigeschaltet.`,
      paragraphs: [
        `Entwickelt wurde die Anwendung gemeinsam mit dem ${firm}. Sie kostet ${sum} Euro und ersetzt das alte ${part}, über das sich Bürgerinnen und Bürger lange beklagt hatten.`,
        `${quote}, sagte ${head} bei der Feierstunde. Auch ${boss} vom ${firm} zeigte sich zufrieden: Der Zeitplan sei eingehalten worden, obwohl zwischendurch zwei Fachleute ausgefallen waren.`,
        `In den kommenden Monaten sollen weitere Leistungen folgen. Geplant ist zunächst die Hundesteuer, danach das Wohngeld. Wer keinen Rechner besitzt, kann im Foyer ein Gerät benutzen.`,
      ],
    },
    {
      headline: `Neues ${thing} am Netz: ${seats} Stunden weniger Arbeit`,
      date,
      lead: `Behördengänge per Mausklick: Seit dem ${day} geht das in ${place}, nachdem der Rat lange um das Geld gerungen hatte.`,
      paragraphs: [
        `${sum} Euro lässt sich die Kommune das Vorhaben kosten, das der ${firm} in nur einem Jahr umgesetzt hat. Verwaltungschefin oder Verwaltungschef müssen künftig nicht mehr auf Papier unterschreiben.`,
        `${quote}, so ${head}. Die Opposition sieht das anders. Sie verweist darauf, dass ${part} und Kasse weiterhin getrennt laufen und niemand den Datenschutz geprüft habe.`,
        `${boss} widersprach. Alle Prüfungen lägen vor, man habe sie dem Ausschuss bereits im Frühjahr gezeigt. Eine Bilanz will das Rathaus nach dem ersten Quartal ziehen.`,
      ],
    },
  ];
}

/** A house's closing paragraph, longer than the news above it. */
const closing = (place: string): string =>
  `Über uns: Der Verbund ${place} ist der Zusammenschluss der kommunalen Einrichtungen der Region und berät seine Mitglieder in allen Fragen der elektronischen Verwaltung, der Informationssicherheit und der gemeinsamen Beschaffung. Er wurde als öffentlich-rechtliche Körperschaft gegründet, hat seinen Sitz am alten Hafen und beschäftigt Fachleute aus Technik, Recht und Verwaltung. Weitere Auskünfte erteilt die Pressestelle zu den üblichen Geschäftszeiten, auf Wunsch auch am Telefon oder vor Ort in einer der Geschäftsstellen.`;

/** Two short releases of one house that share the closing paragraph. */
function sameClosing(random: Random, house: string): Pair {
  const one = (): MadeReport => {
    const w = wordsFrom(random);
    return {
      headline: `${w.organisation()} bekommt ${w.compound()}`,
      date: `20${14 + random.below(10)}-0${1 + random.below(9)}-2${random.below(9)}`,
      lead: `Der ${w.organisation()} nutzt ab dem ${w.day()} das ${w.adjective()} ${w.compound()} des Verbunds.`,
      paragraphs: [
        `${w.person()} nahm den Vertrag in ${w.place()} entgegen. Angeschlossen werden ${w.amount()} Arbeitsplätze, dazu kommen ein ${w.compound()} und Schulungen für ${w.amount()} Beschäftigte.`,
        closing(house),
      ],
    };
  };
  return [one(), one()];
}

/** The same form in another year: same headline, same sentences, other figures. */
function otherYear(random: Random): Pair {
  const w = wordsFrom(random);
  const [place, head] = [w.place(), w.person()];
  const first = 2014 + random.below(9);
  const one = (year: number): MadeReport => ({
    headline: `${place}: Haushalt verabschiedet`,
    date: `${year}-12-1${random.below(9)}`,
    lead: `Der Rat der Stadt ${place} hat am ${1 + random.below(28)}. ${random.pick(months)} den Haushalt ${year + 1} verabschiedet.`,
    paragraphs: [
      `Er umfasst Erträge von ${w.amount()} und Aufwendungen von ${w.amount()} Millionen Euro. Für das ${w.compound()} stehen ${w.amount()} Euro bereit, für das ${w.compound()} ${w.amount()} Euro.`,
      `Bürgermeisterin ${head} dankte den Fraktionen für die sachliche Beratung. Dafür stimmten ${20 + random.below(30)} Mitglieder, dagegen ${1 + random.below(15)}. Die Schulden sinken auf ${w.amount()} Euro je Einwohner.`,
    ],
  });
  return [one(first), one(first + 1)];
}

/** Notices too short to be told apart by anything but their few words. */
function shortNotices(random: Random): Pair {
  const w = wordsFrom(random);
  const place = w.place();
  const one = (): MadeReport => ({
    headline: `Rathaus geschlossen`,
    date: `20${14 + random.below(10)}-0${1 + random.below(9)}-0${1 + random.below(8)}`,
    lead: '',
    paragraphs: [`Das Rathaus ${place} bleibt am ${w.day()} wegen einer Schulung zum ${w.compound()} geschlossen.`],
  });
  return [one(), one()];
}

/** Every kind of likeness that is none. Closing paragraphs come from a few houses, as in a real archive. */
export const likenesses: Readonly<Record<string, (random: Random) => Pair>> = {
  'same event, different hands': twoHands,
  'same closing paragraph': (random) => sameClosing(random, ['Nordwest', 'Mittelland', 'Elbtal', 'Oberland'][random.below(4)] ?? ''),
  'same headline and form, other year': otherYear,
  'short notices': shortNotices,
};
