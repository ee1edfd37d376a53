import { fontCss } from '../fonts.ts';
import { lettersOfWoff2 } from './woff2-letters.ts';

/** A face as the page names it: what it is, its bytes, and the code points it is asked for. */
const faceRule =
  /font-family:('[^']*';font-weight:\d+;font-style:\w+);src:url\(data:font\/woff2;base64,([^)]*)\) format\('woff2'\);unicode-range:([^}]*)\}/g;
/** A letter of the second subset, and the setting with the most faces: so all that can be embedded is. */
const everyFace = (): string => fontCss('ł', { textFace: 'sans' });

let known: ReadonlySet<number> | null = null;

/** The code points that every face of the house has: text may stand in any of them. Read from the very fonts that go into a page, once. */
export function printedLetters(): ReadonlySet<number> {
  if (known) return known;
  const faces = new Map<string, Set<number>>();
  for (const [, face = '', data = '', ranges = ''] of everyFace().matchAll(faceRule)) {
    const letters = faces.get(face) ?? new Set();
    faces.set(face, letters);
    const isAsked = inRanges(ranges);
    for (const code of lettersOfWoff2(Buffer.from(data, 'base64'))) if (isAsked(code)) letters.add(code);
  }
  const [first, ...others] = [...faces.values()];
  if (!first) throw new Error('No face is embedded.');
  known = new Set([...first].filter((code) => others.every((letters) => letters.has(code))));
  return known;
}

function inRanges(ranges: string): (code: number) => boolean {
  const bounds = ranges.split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return { from, to };
  });
  return (code) => bounds.some(({ from, to }) => code >= from && code <= to);
}

/** Blanks and what is never seen need no glyph, and a hyphen looks the same in every face. */
const needsNoGlyph = /[\p{Z}\p{Cc}\p{Pd}\p{Default_Ignorable_Code_Point}]/u;
/** Beyond printable ASCII: nearly every text is through with this. */
const unusual = /[^\u0020-\u007E]/u;
const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** The characters of a text that no face of the house has, whole as they are seen, with their places; each is told once, and at most `most`. */
export function lettersWithoutFont(text: string, most: number): readonly { readonly letter: string; readonly at: number }[] {
  const set = text.normalize('NFC');
  if (!unusual.test(set)) return [];
  const known = printedLetters();
  const seen = new Set<number>();
  const found: { readonly letter: string; readonly at: number }[] = [];
  for (let at = 0; at < set.length && found.length < most;) {
    const code = set.codePointAt(at) ?? 0;
    const letter = String.fromCodePoint(code);
    if (known.has(code) || seen.has(code) || needsNoGlyph.test(letter)) {
      at += letter.length;
      continue;
    }
    // What is one sign to the eye may be several letters; only their neighbourhood is looked at, so that a long text costs no more.
    const { segment, index } = graphemes.segment(set).containing(at) ?? { segment: letter, index: at };
    for (const part of segment) seen.add(part.codePointAt(0) ?? 0);
    found.push({ letter: segment, at: index });
    at = index + segment.length;
  }
  return found;
}
