import type { MeasuredPlace } from './total-fit.ts';

/** What lines may do and what it costs; the costs are of the order that TeX uses. */
export const setting = {
  /** Parts of its width by which a blank may grow at ratio 1, and shrink at -1. */
  stretch: 0.42,
  shrink: 0.33,
  /** Blanks below this part of the type's size are narrow, as bold type and sans have them: shrunk below the other they run words together. */
  narrowBlank: 0.232,
  leastNarrow: 0.2,
  /** No other blank becomes smaller than that, in parts of the type's size: programs that read a PDF take .15 for no blank. */
  leastBlank: 0.17,
  /** Parts of the type's size by which letters may be moved apart or together. */
  tracking: 0.012,
  /** Parts by which the letters of a line may be larger or smaller, a seventh of a point: less than what microtype does by default, and no eye sees it. */
  expansion: 0.015,
  /** How much sooner the letters give than the blanks. */
  lettersFirst: 2,
  /** Parts of the type's size by which a hyphen hangs out. */
  hang: 0.14,
  /** How loose lines may be, tried in turn: 1.8 is a blank of .42 em between letters moved apart. */
  tolerances: [1.8, 2.6, 5, 12],
  /** Looser than that makes no difference. */
  worst: 20,
  /** Ragged lines: the room at the end, in em, that counts like ratio 1. */
  ragged: 4,
  /** A last line shorter than this part of the measure is a poor one. */
  shortestLast: 0.15,
  shortLast: 50_000,
  hyphenBeforeLast: 20_000,
  /** How much worse the same is before a last line of a word or two. */
  shortBehindHyphen: 4,
  uneven: 5_000,
  overfull: 1e12,
} as const;

/** Lines in a row that may end with a hyphen. */
export const mostHyphens = 3;

const hyphenRun = [0, 0, 10_000, 200_000] as const;

/** The second hyphen in a row costs, the third is for emergencies. */
export const hyphenDemerits = (hyphens: number): number => hyphenRun[hyphens] ?? Infinity;

const penalties: Readonly<Record<MeasuredPlace['kind'], number>> = {
  space: 0,
  end: 0,
  mark: 20,
  joint: 30,
  syllable: 60,
  near: 250,
  address: 120,
  cut: 300,
  forced: 400,
};

/** What a break of that kind costs. */
export const penaltyOf = (kind: MeasuredPlace['kind']): number => penalties[kind];
