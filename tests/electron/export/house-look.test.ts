import { expect, it } from 'vitest';
import { fontCss } from '#electron/export/fonts.ts';
import { isTypeset, layouts } from '#electron/export/layouts.ts';
import { pageMakers } from '#electron/export/pages/page-makers.ts';
import type { ExportInput } from '#electron/export/format.ts';
import { defaultLook } from '#shared/model/house-look.ts';
import type { HouseLook } from '#shared/model/house-look.ts';
import { sampleInput, sampleNewsletterInput, samplePicture, sampleReportsInput } from './sample.ts';

const look: HouseLook = {
  ...defaultLook,
  logo: samplePicture as HouseLook['logo'],
  accent: '#8a1c3c',
  headingFace: 'sans',
  imprint: 'Verlag "Netz" & Co',
  hyphenations: ['Ur-instinkt'],
};

function inputOf(kind: ExportInput['kind'], own: HouseLook): ExportInput {
  const input = kind === 'article' ? sampleInput() : kind === 'newsletter' ? sampleNewsletterInput() : sampleReportsInput();
  return { ...input, settings: { ...input.settings, look: own } };
}

it.each(layouts.map((layout) => [layout.id, layout] as const))('prints %s in the look of the house', async (_, layout) => {
  const html = await pageMakers[layout.page](inputOf(layout.subject, look), layout, {});
  if (layout.look === undefined)
    expect(html).toContain("--accent:#8a1c3c;--text-face:'Source Serif 4', Georgia, serif;--heading-face:'Source Sans 3'");
  if (isTypeset(layout)) expect(html).toContain('&quot;exceptions&quot;:[&quot;Ur-instinkt&quot;]');
  expect(html).toContain('Verlag \\22 Netz\\22  \\26  Co');
});

it('shows the logo with the name of the house as its text, and none where there is none', async () => {
  for (const layout of layouts.filter(({ id }) => ['report', 'newsletter', 'dossier', 'column'].includes(id))) {
    const page = pageMakers[layout.page];
    expect(await page(inputOf(layout.subject, look), layout, null), layout.id).toMatch(
      /<p class="logo"><img src="data:image\/png;base64,[^"]+" alt="Kommune &amp; Netz"><\/p>/,
    );
    expect(await page(inputOf(layout.subject, defaultLook), layout, null), layout.id).not.toContain('class="logo"');
  }
});

it('brings along the italics of the sans where the text is set in it', async () => {
  const [report] = layouts;
  if (!report) throw new Error('no layout');
  const page = async (textFace: HouseLook['textFace']) =>
    (await pageMakers[report.page](inputOf('article', { ...look, textFace }), report, null)).match(
      /font-family:'Source Sans 3';font-weight:\d+;font-style:italic/g,
    );
  expect(await page('serif')).toBeNull();
  expect(await page('sans')).toHaveLength(2);
});

it.each(['ł', 'ẞ', 'ℓ', '₺'])('embeds the second subset for %s, and not for German', (letter) => {
  expect(fontCss(`5 ${letter}`, look)).toContain('U+2113');
  expect(fontCss('Grüße für 5 € – „so“', look)).not.toContain('U+2113');
});
