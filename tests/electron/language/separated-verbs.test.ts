import { expect, it } from 'vitest';
import { finds, testAnalyser } from './language-probe.ts';

const analyser = testAnalyser();

it.each([
  ['ablehnen', 'Der Rat lehnt den Antrag ab.'],
  ['Ablehnung', 'Der Rat lehnt den Antrag der Fraktion nach langer Beratung ab.'],
  ['stattfinden', 'Am Abend findet das Konzert statt, danach der Empfang.'],
  ['zurücktreten', 'Im Mai trat der Minister zurück'],
  ['Rücktritt', 'Im Mai trat der Minister zurück und ging nach Kiel.'],
  ['Umzug', 'Das Amt zieht nächste Woche um.'],
  ['teilnehmen', 'Hundert Läufer nahmen teil – mehr als je zuvor.'],
])('a search for „%s“ finds the verb in two parts: %s', (query, text) => {
  expect([finds(analyser, query, text), analyser.indexText(text)]).toEqual([true, analyser.indexText(text)]);
});

it.each([
  ['annehmen', 'Er nimmt den Ball von Beginn an.'],
  ['ablehnen', 'Er lehnt ab sofort jede Hilfe, sie sagt zu.'],
  ['zusagen', 'Er sagt das ab und zu.'],
  ['aufstehen', 'Sie steht auf dem Markt.'],
  ['ablehnen', 'Sie lehnt sich an. Er reist ab.'],
])('a search for „%s“ leaves alone: %s', (query, text) => {
  expect([finds(analyser, query, text), analyser.indexText(text)]).toEqual([false, analyser.indexText(text)]);
});

it('reads the two parts alike word by word and as an index text', () => {
  const text = 'Der Rat lehnt den Antrag ab. Die Stadt stellt Geld bereit, sagt sie zu.';
  expect(
    analyser
      .words(text)
      .flatMap(({ terms }) => terms)
      .join(' '),
  ).toBe(analyser.indexText(text));
});

it('ends soon in a text of nothing but verbs and prefixes', () => {
  expect(analyser.words('lehnt ab '.repeat(5_000)).length).toBeLessThan(10_001);
});
