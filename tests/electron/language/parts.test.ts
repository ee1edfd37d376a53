import { expect, it } from 'vitest';
import { testAnalyser } from './language-probe.ts';

const analyser = testAnalyser();

it.each([
  [
    'Gemeinderatssitzungen',
    [
      ['Gemeinde', 'gemeinde'],
      ['rat', 'rat'],
      ['sitzungen', 'sitzung'],
    ],
  ],
  [
    'Wohnhäusern',
    [
      ['Wohn', 'wohnen'],
      ['häusern', 'haus'],
    ],
  ],
  [
    'Schulgebäude',
    [
      ['Schul', 'schule'],
      ['gebäude', 'gebaeude'],
    ],
  ],
  [
    'Onlinezugangsgesetz',
    [
      ['Online', 'online'],
      ['zugang', 'zugang'],
      ['gesetz', 'gesetz'],
    ],
  ],
  [
    'Cyber-Sicherheit',
    [
      ['Cyber', 'cyber'],
      ['Sicherheit', 'sicherheit'],
    ],
  ],
  [
    'Straßenbauamt',
    [
      ['Straße', 'strasse'],
      ['bau', 'bau'],
      ['amt', 'amt'],
    ],
  ],
  [
    'Kinderkrankenhäuser',
    [
      ['Kind', 'kind'],
      ['kranke', 'kranke'],
      ['häuser', 'haus'],
    ],
  ],
  [
    'klimaneutrale',
    [
      ['klima', 'klima'],
      ['neutrale', 'neutral'],
    ],
  ],
  ['Bundestag', []],
  ['Haus', []],
  ['Abteilungen', []],
  ['verwaltet', []],
])('%s has these parts where they are written', (word, parts) => {
  expect(analyser.parts(word).map(({ start, end, term }) => [word.slice(start, end), term])).toEqual(parts);
});

it('the terms of the parts are terms of the word', () => {
  for (const word of ['Gemeinderatssitzung', 'Verwaltungs-Digitalisierung', 'Trinkwasserversorgung', 'Landtagswahlkampf']) {
    const terms = analyser.words(word)[0]?.terms ?? [];
    expect(analyser.parts(word).filter(({ term }) => !terms.includes(term))).toEqual([]);
  }
});
