import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#electron/export/format.ts';
import { layouts, reportLayout } from '#electron/export/layouts.ts';
import type { Layout } from '#electron/export/layouts.ts';
import { pageMakers } from '#electron/export/pages/page-makers.ts';
import type { PageOf } from '#electron/export/pages/page-makers.ts';
import { reportPage } from '#electron/export/pages/report-page.ts';
import { sampleInput, sampleReportsInput } from './sample.ts';

/** The words of a page, once each. */
function wordsOf(html: string): Set<string> {
  const texts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && ['head', 'style'].includes(node.tagName)) return;
    if ('value' in node) texts.push(node.value);
    if ('attrs' in node) texts.push(node.attrs.find(({ name }) => name === 'alt')?.value ?? '');
    // Blocks part words, spans do not.
    if ('tagName' in node && !['span', 'a', 'em', 'strong', 'sup'].includes(node.tagName)) texts.push(' ');
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return new Set(texts.join('').match(/[\p{L}\p{N}]+/gu));
}

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] => [...words].filter((word) => !others.has(word));

const pageOf = async (layout: Layout, input: ArticleInput, pages?: PageOf): Promise<string> =>
  pageMakers[layout.page](
    layout.subject === 'reports' ? { kind: 'reports', title: '', day: '2026-05-04', reports: [input], settings: input.settings } : input,
    layout,
    null,
    pages,
  );

const ofReports = layouts.filter(({ subject }) => subject !== 'newsletter').map((layout) => [layout.id, layout] as const);

/** In narrow columns another report is one line, how it begins is left out, and headings are short. A magazine spells months, and addresses without their scheme. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  column: ['Der', 'Rat', 'hat', 'zugestimmt', 'und', 'Beiträge', 'aus', 'dem', 'Bereich'],
  magazine: ['11', 'https'],
};

/** Compounds of a page that is printed: number and origin stand on those alone that are kept. */
const asPrinted = {};

describe.each(ofReports)('%s', (id, layout) => {
  it('has every word that the report in one column has', async () => {
    const input = sampleInput(' Wortprobe');
    const missing = without(wordsOf(reportPage(input, reportLayout, asPrinted)), wordsOf(await pageOf(layout, input)));
    expect(missing.filter((word) => !leftOut[id]?.includes(word))).toEqual([]);
  });

  it('names the report that „(wir berichteten)“ means, and further ones', async () => {
    const html = await pageOf(layout, sampleInput());
    expect(html).toContain('Rat beschließt Messnetz');
    expect(html).toContain('Neues Umspannwerk');
    // What it leads to is there, once.
    for (const [, anchor = ''] of html.matchAll(/<a[^>]* href="#([^"]+)"/g)) expect(html.split(` id="${anchor}"`)).toHaveLength(2);
  });
});

it('says in every layout what a picture without bytes shows, without the address where it lay', async () => {
  for (const layout of layouts.filter(({ subject }) => subject !== 'newsletter')) {
    const html = await pageOf(layout, { ...sampleInput(), pictures: new Map() });
    expect(html, layout.id).toContain('[Bild: Ein Zähler im Keller]');
    expect(html, layout.id).not.toContain('bilder.example');
    expect(html, layout.id).toContain('Der erste Zähler');
  }
});

describe('a report whose other reports are in the dossier', () => {
  const layout = layouts.find(({ id }) => id === 'dossier') as Layout;

  it('says on which page they stand, once that is known', async () => {
    const draw = (pages?: PageOf) => pageMakers.dossier(sampleReportsInput(), layout, null, pages);
    expect(await draw()).toContain('[2.10.2018] <a href="#beitrag-bericht-zurueck">in diesem Dossier</a>');
    const numbered = await draw((anchor) => (anchor === 'beitrag-bericht-zurueck' ? 3 : null));
    expect(numbered).toContain('[2.10.2018] <a href="#beitrag-bericht-zurueck">siehe Seite\u00A03</a>');
  });

  it('still says how those begin that are not', async () => {
    const html = await pageMakers.dossier(sampleReportsInput(), layout, null);
    expect(html).toMatch(/Neues Umspannwerk<\/strong><br>\[2\.10\.2018\] Der Rat hat zugestimmt\./);
  });
});
