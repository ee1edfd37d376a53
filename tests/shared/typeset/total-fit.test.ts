import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addsHyphen } from '#shared/typeset/break-places.ts';
import { totalFit } from '#shared/typeset/total-fit.ts';
import type { MeasuredPlace } from '#shared/typeset/total-fit.ts';
import { setText } from './set-text.ts';
import type { TextLine } from './set-text.ts';

const report =
  'Der Gemeinderat von Musterstadt hat am Dienstagabend den Haushaltsentwurf für das kommende Jahr beraten und die Verwaltung beauftragt, bis zur nächsten Sitzung ein Konzept für die Digitalisierung der Verwaltungsverfahren vorzulegen. Vorgesehen sind 4,2 Millionen Euro für den Breitbandausbau, davon trägt das Land den größeren Teil. Die Bürgermeisterin sprach von einer Gemeinschaftsaufgabe, an der sich auch die Nachbargemeinden beteiligen sollten. Offen blieb, ob die Fördermittel des Bundes rechtzeitig bewilligt werden; der Zuwendungsbescheid steht noch aus. Im Bauausschuss war zuvor kritisiert worden, dass die Leitungstrassen im Ortsteil Unterhausen nicht mit der Straßensanierung abgestimmt seien. Dort sollen im Frühjahr die Bauarbeiten beginnen, die nach Angaben des Zweckverbandes rund anderthalb Jahre dauern werden.';

const whole = (lines: readonly TextLine[]): string => lines.map(({ text, kind }) => text + (kind === 'space' ? ' ' : '')).join('');
const gaps = (lines: readonly TextLine[]): number[] => lines.flatMap(({ gap, kind }) => (gap === null || kind === 'end' ? [] : [gap]));
const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};
const hyphenRun = (lines: readonly TextLine[]): number =>
  lines.reduce(
    ({ most, run }, { kind }) => {
      const now = kind === 'mark' || (kind !== 'end' && addsHyphen({ kind })) ? run + 1 : 0;
      return { most: Math.max(most, now), run: now };
    },
    { most: 0, run: 0 },
  ).most;

describe('lines of a paragraph', () => {
  it.each([22, 25, 34, 45])('has even blanks at %i em: none above .45 em, .06 em of deviation', (width) => {
    const lines = setText(report, width);
    expect(whole(lines)).toBe(report);
    expect(Math.max(...gaps(lines))).toBeLessThanOrEqual(0.45);
    expect(deviation(gaps(lines))).toBeLessThanOrEqual(0.06);
    expect(hyphenRun(lines)).toBeLessThanOrEqual(3);
  });

  it('breaks a compound at its joint rather than at the syllable beside it', () => {
    const at = (kind: MeasuredPlace['kind'], end: number, spacesEnd: number): MeasuredPlace => ({
      kind,
      end,
      next: end,
      spacesEnd,
      spacesNext: spacesEnd,
      givesEnd: spacesEnd / 3,
      givesNext: spacesEnd / 3,
      lettersEnd: end / 5,
      lettersNext: end / 5,
    });
    const places = [at('syllable', 199, 19), at('joint', 203, 19), at('syllable', 207, 19), at('end', 390, 40)];
    const measure = { width: 200, indent: 0, em: 10, isJustified: true };
    expect(totalFit(places, measure).map(({ place }) => place)).toEqual([1, 3]);
  });

  it('sets one short line where there is no more', () => {
    expect(setText('Kurz und gut.', 30)).toEqual([{ text: 'Kurz und gut.', kind: 'end', gap: 0.236, ratio: 0, over: 0 }]);
    expect(setText('', 30).map(({ text }) => text)).toEqual(['']);
  });

  it('keeps to the indent of the first line', () => {
    const [plain] = setText(report, 25);
    const [indented] = setText(report, 25, { indent: 60 });
    expect(indented?.text.length).toBeLessThan(plain?.text.length ?? 0);
  });

  it('counts the hyphen of a line that is too long', () => {
    const at = (kind: MeasuredPlace['kind'], end: number): MeasuredPlace => ({
      kind,
      end,
      next: end,
      spacesEnd: end / 10,
      spacesNext: end / 10,
      givesEnd: end / 30,
      givesNext: end / 30,
      lettersEnd: end / 5,
      lettersNext: end / 5,
    });
    // The first line is too long and ends with a hyphen: the second takes the poorer place without one.
    const places = [at('joint', 400), at('joint', 600), at('space', 607.5), at('space', 800), at('space', 807.5), at('end', 950)];
    const lines = totalFit(places, { width: 200, indent: 0, em: 10, isJustified: true });
    expect(lines.map(({ place }) => places[place]?.end)).toEqual([400, 607.5, 807.5, 950]);
  });

  it('takes a fourth hyphen in a row rather than a line that sticks out', () => {
    const lines = setText('Der Verwaltungsdigitalisierungsbeauftragte der Kreisverwaltung', 4);
    expect(hyphenRun(lines)).toBeGreaterThan(3);
    expect(lines.filter(({ over }) => over > 0.01)).toEqual([]);
  });

  it('leaves ragged lines their natural blanks and hyphenates seldom', () => {
    const lines = setText(report, 34, { isJustified: false });
    expect(whole(lines)).toBe(report);
    expect(lines.every(({ ratio, over }) => ratio === 0 && over === 0)).toBe(true);
    expect(lines.filter(({ kind }) => kind === 'joint' || kind === 'syllable').length).toBeLessThanOrEqual(4);
  });

  it('never changes the text, and no line is too long but for a word that nothing can break', () => {
    const piece = fc.oneof(
      fc.constantFrom(...report.split(' ')),
      fc.constantFrom(
        'https://www.beispiel.example/amt/verwaltung/digital?id=17&seite=4',
        'z.\u00A0B.',
        'IT-Sicherheit',
        '§\u00A024',
        '–',
        '4,2',
      ),
      fc.string({ minLength: 1, maxLength: 70 }).map((text) => text.replace(/\s/g, 'x')),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 4, max: 50 }),
        fc.boolean(),
        (pieces, width, isJustified) => {
          const text = pieces.join(' ');
          const lines = setText(text, width, { isJustified });
          expect(whole(lines)).toBe(text);
          for (const line of lines) if (line.over > 0.01 && isJustified) expect(line.text).not.toMatch(/ /);
        },
      ),
      { numRuns: 150 },
    );
  });
});
