import type { Random } from './random.ts';
import { wordsFrom } from './vocabulary.ts';
import type { Words } from './vocabulary.ts';

/** A report as plain text: what near-duplicates are made of. */
export interface MadeReport {
  readonly headline: string;
  readonly date: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
}

const forms: readonly ((w: Words) => string)[] = [
  (w) => `Die Stadt ${w.place()} will das ${w.adjective()} ${w.compound()} bis zum ${w.day()} ${w.verb()}.`,
  (w) => `${w.person()} vom ${w.organisation()} hat das ${w.compound()} am ${w.day()} im Rathaus vorgestellt.`,
  (w) => `Rund ${w.amount()} Haushalte in ${w.place()} und ${w.place()} können das ${w.compound()} seitdem nutzen.`,
  (w) => `„Ohne das ${w.adjective()} ${w.compound()} hätten wir ${w.amount()} Anträge weiter von Hand erfasst“, sagt ${w.person()}.`,
  (w) => `Dafür stellt der ${w.organisation()} ${w.amount()} Euro bereit, weitere ${w.amount()} Euro trägt die Gemeinde ${w.place()}.`,
  (w) => `Bisher lief das ${w.compound()} auf ${w.amount()} Rechnern in ${w.place()}, deren Wartung ${w.person()} kritisiert hatte.`,
  (w) => `Wer ein ${w.compound()} braucht, findet es im ${w.compound()}; eine Anmeldung bei ${w.person()} genügt.`,
  (w) =>
    `Nach Angaben von ${w.person()} sollen ${w.amount()} Beschäftigte geschult werden, bevor ${w.place()} das ${w.compound()} abschaltet.`,
  (w) => `Kritik kam aus ${w.place()}: Das ${w.compound()} sei teuer, meint ${w.person()}, und löse kein ${w.compound()} ab.`,
  (w) => `Im ${w.organisation()} arbeiten ${w.amount()} Menschen daran, ${w.compound()} und ${w.compound()} zu verbinden.`,
  (w) =>
    `Der Ausschuss von ${w.place()} vertagte den Punkt, weil zum ${w.compound()} noch ein ${w.adjective()} Gutachten von ${w.person()} fehlt.`,
  (w) => `„Wir ${w.verb()} nicht um des ${w.compound()} willen, sondern für ${w.place()}“, betonte ${w.person()} vor ${w.amount()} Gästen.`,
  (w) => `Ein ${w.compound()} gibt es seit dem ${w.day()} auch in ${w.place()}, dort allerdings nur mit ${w.amount()} Plätzen.`,
  (w) =>
    `Vergleichbare Vorhaben in ${w.place()}, ${w.place()} und ${w.place()} sind am ${w.compound()} gescheitert, heißt es beim ${w.organisation()}.`,
  (w) => `Als Nächstes möchte ${w.person()} das ${w.compound()} ${w.verb()} und den Vertrag mit dem ${w.organisation()} lösen.`,
  (w) => `Den Zuschlag erhielt ein Unternehmen aus ${w.place()}, das schon das ${w.compound()} in ${w.place()} betreibt.`,
  (w) =>
    `Am ${w.day()} entscheidet der Rat, ob ${w.place()} dem ${w.organisation()} beitritt; ${w.person()} rechnet mit ${w.amount()} Stimmen dafür.`,
  (w) => `Offen ist, wer das ${w.adjective()} ${w.compound()} nach ${w.amount()} Tagen Probebetrieb bezahlt.`,
  (w) => `Zum ${w.compound()} gehören ${w.amount()} Sensoren, eine Leitstelle in ${w.place()} und ein ${w.compound()} für Vereine.`,
  (w) => `Der ${w.organisation()} hatte ${w.amount()} Kommunen befragt: Jede dritte will ihr ${w.compound()} ${w.verb()}.`,
];

/** A report of about 200 words in its own words: no two share more than turns of phrase. */
export function makeReport(random: Random): MadeReport {
  const words = wordsFrom(random);
  const sentence = (): string => random.pick(forms)(words);
  const paragraph = (): string => Array.from({ length: 2 + random.below(3) }, sentence).join(' ');
  return {
    headline: `${words.place()}: ${words.compound()} kommt mit ${words.compound()}`,
    date: new Date(Date.UTC(2014, 0, 1) + random.below(4_300) * 86_400_000).toISOString().slice(0, 10),
    lead: sentence(),
    paragraphs: Array.from({ length: 3 + random.below(3) }, paragraph),
  };
}
