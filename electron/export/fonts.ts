import type { HouseLook } from '#shared/model/house-look.ts';
import { shippedFile } from './resources.ts';

interface Face {
  readonly family: 'Source Serif 4' | 'Source Sans 3';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

const faces: readonly Face[] = [
  { family: 'Source Serif 4', weight: 400, style: 'normal' },
  { family: 'Source Serif 4', weight: 400, style: 'italic' },
  { family: 'Source Serif 4', weight: 600, style: 'normal' },
  { family: 'Source Serif 4', weight: 600, style: 'italic' },
  { family: 'Source Sans 3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', weight: 600, style: 'normal' },
];
/** Needed where the text itself is set in the sans. */
const sansItalics: readonly Face[] = [
  { family: 'Source Sans 3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', weight: 600, style: 'italic' },
];

/** Letters of Polish, Czech, Turkish names and the like, and the capital ß: only they need the second, larger subset. Its faces are asked for just these. */
const beyondLatin = /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1E9F\u1EA0-\u1EFF\u20A0-\u20AB\u20AD-\u20C4\u2113]/;

const subsets = [
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  { name: 'latin-ext', range: beyondLatin.source.slice(1, -1).replaceAll('-\\u', '-').replaceAll('\\u', ',U+').slice(1) },
] as const;

/** The house faces as data, so that a page looks the same on every machine and asks the network for nothing. */
export function fontCss(text: string, { textFace }: Pick<HouseLook, 'textFace'>): string {
  const needed = subsets.filter((subset) => subset.name === 'latin' || beyondLatin.test(text));
  return [...faces, ...(textFace === 'sans' ? sansItalics : [])]
    .flatMap((face) => needed.map((subset) => faceCss(face, subset.name, subset.range)))
    .join('\n');
}

function faceCss(face: Face, subset: string, range: string): string {
  const folder = face.family.toLowerCase().replaceAll(' ', '-');
  const file = shippedFile(`node_modules/@fontsource/${folder}/files/${folder}-${subset}-${face.weight}-${face.style}.woff2`);
  const source = `url(data:font/woff2;base64,${file.toString('base64')}) format('woff2')`;
  return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};src:${source};unicode-range:${range}}`;
}
