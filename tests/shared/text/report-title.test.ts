import { expect, it } from 'vitest';
import { reportTitle } from '#shared/text/report-title.ts';

const row = { headline: '', kicker: '', preview: '' };

it.each([
  ['the headline', { ...row, headline: 'Zähler', kicker: 'Netz', preview: 'Text' }, 'Zähler'],
  ['the kicker', { ...row, kicker: 'Netz', preview: 'Text' }, 'Netz'],
  ['a short text', { ...row, preview: 'Nur wenige Worte' }, 'Nur wenige Worte'],
  [
    'opening words, cut at a word',
    { ...row, preview: 'Die Stadtwerke Müßigbrücken prüfen seit heute größere Änderungen am Netz.' },
    'Die Stadtwerke Müßigbrücken prüfen seit heute größere …',
  ],
  ['an endless word', { ...row, preview: 'x'.repeat(80) }, `${'x'.repeat(60)} …`],
  ['nothing', row, ''],
])('names a report by %s', (_, report, name) => {
  expect(reportTitle(report)).toBe(name);
});
