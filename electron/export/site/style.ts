import { contrast, leastContrast } from '#shared/model/contrast.ts';
import type { HouseLook } from '#shared/model/house-look.ts';
import { fontCss } from '../fonts.ts';
import { lookCss } from '../house-look.ts';
import { reportLayout } from '../layouts.ts';
import type { PackedFile } from '../format.ts';
import { shippedFile } from '../resources.ts';
import { sitePaths } from './site-shell.ts';

/** The paper of dark screens, as `resources/site/page.css` has it. */
const darkPaper = '#191d20';

/** The sheets of the site in the look of the house, and its fonts as files beside them. `signs` are the signs that occur in its texts. */
export function* styleFiles(look: HouseLook, signs: string): Generator<PackedFile> {
  const fonts: PackedFile[] = [];
  const css = fontCss(signs, look).replaceAll(/url\(data:font\/woff2;base64,([^)]+)\)/g, (_, data: string) => {
    const name = `schrift-${String(fonts.length + 1)}.woff2`;
    fonts.push({ path: `stil/${name}`, bytes: Buffer.from(data, 'base64') });
    return `url(${name})`;
  });
  yield* fonts;
  const dark = `@media screen and (prefers-color-scheme:dark){:root{--accent:${onDark(look.accent)}}}`;
  yield sheetOf(sitePaths.style, [css, lookCss(look), dark, ...['page', 'report', 'lists'].map((name) => shipped(`site/${name}`))]);
  yield sheetOf(sitePaths.printStyle, [
    css,
    lookCss(look),
    ...reportLayout.sheets.map((name) => shipped(`print/${name}`)),
    shipped('site/print-version'),
  ]);
}

const shipped = (name: string): string => shippedFile(`resources/${name}.css`).toString('utf8');
const sheetOf = (path: string, rules: readonly string[]): PackedFile => ({
  path,
  bytes: new TextEncoder().encode(`${rules.join('\n')}\n`),
});

/** The accent as it can be read on dark paper: the same hue, as much lighter as it takes. */
export function onDark(accent: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  for (let share = 0; share <= 1; share += 0.04) {
    const lighter = `#${channels
      .map((value) =>
        Math.round(value + (255 - value) * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    // A little more than the least: it stands on the ground of marked parts, too.
    if (contrast(lighter, darkPaper) >= leastContrast + 1.5) return lighter;
  }
  return '#ffffff';
}
