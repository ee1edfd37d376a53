import { z } from 'zod';
import { colourPattern, isReadableOnPaper } from './contrast.ts';
import { isHyphenation, mostHyphenations } from './house-hyphenation.ts';
import { assetId } from './ids.ts';
import { line } from './scalars.ts';

/** What text and headings may be set in: the faces that Umbruch brings along, Source Serif 4 and Source Sans 3. */
export const printFaces = ['serif', 'sans'] as const;
export type PrintFace = (typeof printFaces)[number];

/** Most bytes and pixels a side of a logo: it stands in every page that is written. */
export const mostLogoBytes = 1_000_000;
export const mostLogoSide = 4_000;

/** Most characters of the imprint line: three lines of the foot. */
export const longestImprint = 200;

const accent = z.string().regex(colourPattern).refine(isReadableOnPaper);
const face = z.enum(printFaces);
const imprint = line.pipe(z.string().max(longestImprint));
const hyphenations = z.array(z.string().max(80).refine(isHyphenation)).max(mostHyphenations);

/** How all that is printed looks, set once for the house. */
export const houseLook = z.object({
  /** A picture of the library that stands at the head. */
  logo: assetId.nullable().default(null),
  /** Colour of kickers, links and rules, `#rrggbb`; text in it can be read on paper. */
  accent: accent.default('#0a5f66'),
  textFace: face.default('serif'),
  headingFace: face.default('serif'),
  /** Stands in the foot of the first page. */
  imprint: imprint.default(''),
  /** Words with their breaks, in the form of `shared/typeset/break-exceptions.ts`. */
  hyphenations: hyphenations.default([]),
});
export type HouseLook = z.infer<typeof houseLook>;
export const defaultLook: HouseLook = houseLook.parse({});

/** Changes to some of the look. Without defaults: what is left out stays as it is. The logo has a request of its own, so that none can be written back. */
export const lookChanges = z.object({
  accent: accent.optional(),
  textFace: face.optional(),
  headingFace: face.optional(),
  imprint: imprint.optional(),
  hyphenations: hyphenations.optional(),
});
export type LookChanges = z.infer<typeof lookChanges>;
