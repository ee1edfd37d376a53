import { addsHyphen } from './break-places.ts';
import type { BreakPlace } from './break-places.ts';
import { setting } from './line-cost.ts';
import type { MeasuredPlace } from './total-fit.ts';

/** Measures a stretch of a paragraph's text; all in one unit. */
export interface Ruler {
  /** The width of the letters from `from` to before `to`; no blank is among them. */
  readonly width: (from: number, to: number) => number;
  /** The width of the blank at a place. */
  readonly space: (at: number) => number;
  /** The width of a hyphen set behind the letter before `at`. */
  readonly hyphen: (at: number) => number;
}

/** Blanks that grow and shrink with the line: the common one, and the one that keeps words together. */
const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\u00A0';

/** What a blank may shrink by; all in em. */
const shrinkOf = (space: number): number =>
  Math.max(0, Math.min(space * setting.shrink, space - (space < setting.narrowBlank ? setting.leastNarrow : setting.leastBlank)));

/** Letters without a blank that are measured as one: more than any word has, few enough that an address of thousands is measured in parts. */
const longestRun = 200;

/** Gives each place its measures, and adds the paragraph's end. */
export function measurePlaces(text: string, places: readonly BreakPlace[], ruler: Ruler, em: number): MeasuredPlace[] {
  const measured: MeasuredPlace[] = [];
  /** Where the run of letters begins that is being measured, and what stands before it. */
  let run = { from: 0, x: 0 };
  let spaces = 0;
  let gives = 0;
  let at = 0;
  const advance = (to: number): number => {
    for (; at < to; at += 1) {
      if (!isBlank(text[at])) continue;
      const space = ruler.space(at);
      run = { from: at + 1, x: run.x + (at > run.from ? ruler.width(run.from, at) : 0) + space };
      spaces += space;
      gives += shrinkOf(space / em) * em;
    }
    return run.x + (to > run.from ? ruler.width(run.from, to) : 0);
  };
  for (const place of places) {
    const x = advance(place.at);
    if (place.at - run.from >= longestRun) run = { from: place.at, x };
    const spacesEnd = spaces;
    const givesEnd = gives;
    const isSpace = place.kind === 'space';
    const next = isSpace ? advance(place.at + 1) : x;
    measured.push({
      kind: place.kind,
      end: addsHyphen(place) ? x + ruler.hyphen(place.at) - setting.hang * em : x,
      next,
      spacesEnd,
      spacesNext: spaces,
      givesEnd,
      givesNext: gives,
      lettersEnd: place.at,
      lettersNext: isSpace ? place.at + 1 : place.at,
    });
  }
  const end = advance(text.length);
  return [
    ...measured,
    {
      kind: 'end',
      end,
      next: end,
      spacesEnd: spaces,
      spacesNext: spaces,
      givesEnd: gives,
      givesNext: gives,
      lettersEnd: text.length,
      lettersNext: text.length,
    },
  ];
}
