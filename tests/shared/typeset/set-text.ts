import { addsHyphen, breakPlaces } from '#shared/typeset/break-places.ts';
import type { BreakPlace } from '#shared/typeset/break-places.ts';
import { createHyphenate } from '#shared/typeset/hyphenate.ts';
import { measurePlaces } from '#shared/typeset/measure-places.ts';
import { setting } from '#shared/typeset/line-cost.ts';
import { totalFit } from '#shared/typeset/total-fit.ts';
import type { Measure, MeasuredPlace } from '#shared/typeset/total-fit.ts';

const em = 10;
const wide = /[mwMWÄÖÜA-Z–—]/;
const narrow = /[ijltf.,:;'’!()|]/;
/** Widths like those of a book face, in tenths of an em. */
const letterWidth = (sign: string): number => (wide.test(sign) ? 7.4 : narrow.test(sign) ? 2.9 : 5.2);
export const simulatedEm = em;
export const spaceWidth = 2.36;
const hyphenWidth = 3.2;

export interface TextLine {
  /** The line's part of the text, without the blank at its end and without a hyphen of ours. */
  readonly text: string;
  readonly kind: MeasuredPlace['kind'];
  /** The mean blank, in em; null where there is none. */
  readonly gap: number | null;
  readonly ratio: number;
  /** What the line is too long by when all gives that may give. */
  readonly over: number;
}

const hyphenate = createHyphenate();

/** The places of a text where a line may end, with the measures of those letters. */
export function measureText(text: string): { readonly places: readonly BreakPlace[]; readonly measured: readonly MeasuredPlace[] } {
  const places = breakPlaces(text, hyphenate);
  const ruler = {
    width: (from: number, to: number) => [...text.slice(from, to)].reduce((sum, sign) => sum + letterWidth(sign), 0),
    space: () => spaceWidth,
    hyphen: () => hyphenWidth,
  };
  return { places, measured: measurePlaces(text, places, ruler, em) };
}

/** Sets a text in lines of a width of so many em, measured by letters of fixed widths. */
export function setText(text: string, widthInEm: number, options: Partial<Measure> = {}): TextLine[] {
  const { places, measured } = measureText(text);
  const measure: Measure = { width: widthInEm * em, indent: 0, em, isJustified: true, ...options };
  let start = 0;
  return totalFit(measured, measure).map(({ place, ratio, tracking, expansion }, index) => {
    const to = places[place];
    const line = text.slice(start, to?.at ?? text.length);
    const room = measure.width - (index === 0 ? measure.indent : 0);
    start = (to?.at ?? text.length) + (to?.kind === 'space' ? 1 : 0);
    const hyphen = to && addsHyphen(to) ? hyphenWidth - setting.hang * em : 0;
    const spaces = [...line].filter((sign) => sign === ' ' || sign === '\u00A0').length;
    const letters = [...line].reduce((sum, sign) => sum + (sign === ' ' || sign === '\u00A0' ? 0 : letterWidth(sign)), 0);
    const least =
      (letters + hyphen) * (1 - setting.expansion) + spaces * spaceWidth * (1 - setting.shrink) - line.length * em * setting.tracking;
    const gap = spaces === 0 ? null : (room - (letters + hyphen) * (1 + expansion) - line.length * tracking) / spaces / em;
    return { text: line, kind: to?.kind ?? 'end', gap: to ? gap : spaceWidth / em, ratio, over: Math.max(0, least - room) };
  });
}
