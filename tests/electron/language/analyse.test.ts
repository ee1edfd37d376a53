import { createAnalyser } from '#electron/language/analyse.ts';
import { loadLexicon } from '#electron/language/lexicon.ts';
import { expect, it } from 'vitest';
import { ensureLexicon } from '../../../resources/build/build-lexicon.ts';

ensureLexicon();
const analyser = createAnalyser(loadLexicon());

it('gives each word its place and the whole word first', () => {
  expect(analyser.words('Die Cyber-Sicherheit')).toEqual([{ start: 4, end: 20, terms: ['cybersicherheit', 'cyber', 'sicherheit'] }]);
});
