import { expect, it } from 'vitest';
import { testAnalyser } from './language-probe.ts';

const analyser = testAnalyser();

/** Dictionary form, and forms of it as they stand in texts. */
const nouns: readonly (readonly [string, ...string[]])[] = [
  ['haus', 'Haus', 'Hauses', 'Hause', 'Häuser', 'Häusern', 'HÄUSER', 'häuser'],
  ['vogel', 'Vogel', 'Vogels', 'Vögel', 'Vögeln'],
  ['virus', 'Virus', 'Viren'],
  ['museum', 'Museum', 'Museen', 'Museums'],
  ['rathaus', 'Rathaus', 'Rathäuser', 'Rathäusern'],
  ['baum', 'Baum', 'Bäume', 'Bäumen', 'Baumes'],
  ['brand', 'Brand', 'Brände', 'Bränden', 'Brandes'],
  ['kind', 'Kind', 'Kinder', 'Kindern', 'Kindes'],
  ['praxis', 'Praxis', 'Praxen'],
  ['konto', 'Konto', 'Konten', 'Kontos'],
  ['datum', 'Datum', 'Daten'],
  ['aerztin', 'Ärztin', 'Ärztinnen'],
  ['buergerin', 'Bürgerin', 'Bürgerinnen', 'Bürger:innen', 'Bürger*innen', 'Bürger_innen', 'BürgerInnen', 'Bürger/-innen', 'Bürger/innen'],
  ['beschaeftigte', 'Beschäftigte', 'Beschäftigten', 'Beschäftigter'],
  ['angestellte', 'Angestellte', 'Angestellter', 'Angestellten'],
  ['steuer', 'Steuer', 'Steuern'],
  ['regel', 'Regel', 'Regeln'],
  ['masse', 'Masse', 'Massen'],
  ['bank', 'Bank', 'Banken'],
  ['zeuge', 'Zeuge', 'Zeugen'],
  ['gemeinde', 'Gemeinde', 'Gemeinden'],
  ['stadt', 'Stadt', 'Städte', 'Städten', 'Staedte'],
  ['rechtsanwalt', 'Rechtsanwalt', 'Rechtsanwälte', 'Rechtsanwalts'],
  ['gemeinderat', 'Gemeinderat', 'Gemeinderäte', 'Gemeinderäten', 'Gemeinderats'],
  ['klimaschutzgesetz', 'Klimaschutzgesetz', 'Klimaschutzgesetze', 'Klimaschutzgesetzes'],
  ['fachabteilung', 'Fachabteilung', 'Fachabteilungen'],
  ['landkreis', 'Landkreis', 'Landkreise', 'Landkreisen', 'Landkreises'],
  ['hannover', 'Hannover', 'Hannovers'],
];

const verbs: readonly (readonly [string, ...string[]])[] = [
  ['verwalten', 'verwalten', 'verwaltet', 'verwaltete', 'verwaltend'],
  ['betruegen', 'betrügen', 'betrügt', 'betrog', 'betrogen', 'betrogene'],
  ['gehen', 'geht', 'ging', 'gingen', 'gegangen'],
  ['vorschlagen', 'vorschlagen', 'vorschlägt', 'vorgeschlagen', 'vorzuschlagen', 'vorschlug'],
  ['anmelden', 'anmelden', 'angemeldet', 'anzumelden', 'anmeldete'],
  ['digitalisieren', 'digitalisiert', 'digitalisierte', 'digitalisieren', 'digitalisierten'],
  ['versprechen', 'verspricht', 'versprach'],
  ['verbergen', 'verbirgt', 'verborgen', 'verbarg'],
  ['fallen', 'fällt', 'fielen'],
  ['laden', 'lädt', 'lud', 'geladen'],
  ['richten', 'gerichtet', 'richtet'],
  ['aufnehmen', 'aufgenommen', 'aufnimmt', 'aufzunehmen'],
  ['genehmigen', 'genehmigt', 'genehmigte', 'genehmigten'],
  ['entscheiden', 'entscheidet', 'entschied'],
];

const adjectives: readonly (readonly [string, ...string[]])[] = [
  ['kommunal', 'kommunal', 'kommunale', 'kommunaler', 'kommunalen', 'kommunales', 'kommunalem'],
  ['alt', 'alt', 'älter', 'älteste', 'ältesten', 'alten'],
  ['gross', 'groß', 'größer', 'größte', 'gross', 'grösste'],
  ['gut', 'gut', 'besser', 'beste', 'gute'],
  ['teuer', 'teuer', 'teure', 'teurer'],
  ['bekannt', 'bekannt', 'bekannte', 'bekanntesten'],
  ['barrierefrei', 'barrierefrei', 'barrierefreie', 'barrierefreien'],
  ['klimaneutral', 'klimaneutral', 'klimaneutrale'],
];

it.each([...nouns, ...verbs, ...adjectives])('%s is found in all its forms', (lemma, ...forms) => {
  expect(forms.map((form) => [form, analyser.words(form)[0]?.terms[0]])).toEqual(forms.map((form) => [form, lemma]));
});

it.each([
  ['häuser', 'haus'],
  ['viren', 'virus'],
  ['renten', 'rente'],
  ['kommunale', 'kommunal'],
  ['verwaltungen', 'verwaltung'],
  ['steuern', 'steuer'],
  ['vögel', 'vogel'],
  ['ärzte', 'arzt'],
  ['brände', 'brand'],
  ['gemeinderatssitzungen', 'gemeinderatssitzung'],
  ['gräber', 'grab'],
  ['angestellte', 'angestellte'],
  ['geflüchtete', 'gefluechtete'],
  ['betrogene', 'betruegen'],
  ['altersgerechte', 'altersgerecht'],
])('„%s“ typed in small letters is read as what is meant most', (typed, term) => {
  expect(analyser.queryTerms(typed)).toEqual([term]);
});

it('one term is looked for whichever way a word is spelt', () => {
  const spellings: readonly (readonly string[])[] = [
    ['Straße', 'Strasse', 'STRASSE', 'straße'],
    ['Müller', 'Mueller', 'MÜLLER'],
    ['Photographie', 'Fotografie'],
    ['Potential', 'Potenzial'],
    ['Delphin', 'Delfin'],
    ['Schiffahrt', 'Schifffahrt', 'Schiff-Fahrt'],
    ['Fluß', 'Fluss'],
    ['Telephon', 'Telefon'],
    ['aufwendig', 'aufwändig'],
    ['selbständig', 'selbstständig'],
    ['Cyber-Sicherheit', 'Cybersicherheit', 'Cyber‑Sicherheit', 'cybersicherheit'],
    ['E-Government', 'EGovernment', 'e-government'],
    ['Café', 'Cafe'],
    ['Zu\u00ADkunft', 'Zukunft'],
    ['U\u0308bung', 'Übung', 'Uebung'],
    ['Online-Zugang', 'Onlinezugang'],
  ];
  for (const [first = '', ...others] of spellings)
    for (const other of others) expect([other, analyser.queryTerms(other)]).toEqual([other, analyser.queryTerms(first)]);
});
