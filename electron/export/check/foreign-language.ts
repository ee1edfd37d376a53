/** A language other than German that a passage can be found to be in, as its code (BCP 47). */
export type ForeignLanguage = 'en' | 'fr';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Function words: few, in every sentence, and hardly ever borrowed. Those that several of the three have are left out. */
const german = words(
  'der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird werden wurde wurden hat haben hatte ' +
    'mit von vom zu zum zur auf aus bei beim nach seit für über unter durch gegen ohne um im am ins ich er sie es wir ihr sich auch noch nur ' +
    'schon sehr wie als wenn dass weil denn doch so dann da hier dort diese dieser dieses kein keine mehr sein seine ihre kann können soll sollen',
);
const foreign: Readonly<Record<ForeignLanguage, ReadonlySet<string>>> = {
  en: words(
    'the of and to is are were be been being has have had with for from by at this that these those which who whom whose will would can could ' +
      'should shall may might must not it its they them their there our your we you he she his her but or if than then as on all any each ' +
      'because about into through between more most such only when where what how a on out up off over after before just my me him us said',
  ),
  fr: words(
    'le les une des du et est sont été être avec pour par dans sur sous aux au ce cette ces qui quoi dont où ne pas plus mais ou ' +
      'donc car leur leurs nous vous ils elles il elle son sa ses notre votre nos vos a ont avait sera peut doit comme tout tous toute entre',
  ),
};

/** Fewer words say nothing: titles, names and slogans are borrowed one by one. */
const fewestWords = 8;
/** Only the beginning is read; a passage is in one language. In characters. */
const readAtMost = 4_000;
/** Share of the words that must be function words of the language, and how often they must outnumber the German ones. */
const leastShare = 0.18;
const leastLead = 3;

/**
 * The language of a passage that is not German, null for German and for what nobody can tell. By function words alone, so that a German
 * sentence full of English terms stays German. Linear in the length read.
 */
export function foreignLanguage(text: string): ForeignLanguage | null {
  const all =
    text
      .slice(0, readAtMost)
      .toLocaleLowerCase('de')
      .match(/\p{L}+/gu) ?? [];
  if (all.length < fewestWords) return null;
  const share = (list: ReadonlySet<string>): number => all.reduce((sum, word) => sum + (list.has(word) ? 1 : 0), 0) / all.length;
  const ours = share(german);
  const [best] = (['en', 'fr'] as const).map((language) => ({ language, part: share(foreign[language]) })).sort((a, b) => b.part - a.part);
  return best && best.part >= leastShare && best.part >= ours * leastLead ? best.language : null;
}
