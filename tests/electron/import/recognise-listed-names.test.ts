import { expect, it } from 'vitest';
import { namesLine } from '#electron/export/author-line.ts';
import { listedNames } from '#electron/import/recognise/author-names.ts';

it.each([
  [['Karin Muster'], 'Karin Muster'],
  [['Karin Muster', 'Ole Beispiel'], 'Karin Muster und Ole Beispiel'],
  [['Karin Muster', 'Ole Beispiel', 'Jo von Probe'], 'Karin Muster, Ole Beispiel und Jo von Probe'],
])('reads the names %j back from the line that lists them', (names, line) => {
  expect(namesLine(names)).toBe(line);
  expect(listedNames(line)).toEqual(names);
});

it('takes no name apart that has an „und“ of its own', () => {
  expect(listedNames('Redaktion Technik und Betrieb')).toEqual(['Redaktion Technik und Betrieb']);
});
