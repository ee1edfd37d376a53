import { describe, expect, it } from 'vitest';
import { namesLine } from '#electron/export/author-line.ts';
import { layoutFor } from '#electron/export/layouts.ts';
import { linesOf, runsOf } from '#electron/export/pages/dossier-runs.ts';
import { headlineText } from '#electron/export/pages/markup.ts';
import { pageMakers } from '#electron/export/pages/page-makers.ts';
import { headHtml } from '#electron/export/pages/report-parts.ts';
import { documentFromText, emptyDocument } from '#shared/document/build-document.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { defaultLook } from '#shared/model/house-look.ts';
import { longReport } from '../../bench/print/long-report.ts';
import { sampleInput, sampleReportsInput } from './sample.ts';

const withHeader = (header: Partial<ArticleHeader>, input: ArticleInput = sampleInput()): ArticleInput => ({
  ...input,
  article: { ...input.article, header: { ...input.article.header, ...header } },
});
const withText = (text: string): ArticleInput => {
  const input = sampleInput();
  return { ...input, article: { ...input.article, body: text === '' ? emptyDocument : documentFromText(text) } };
};

it.each([
  [[], ''],
  [['Karin Muster'], 'Karin Muster'],
  [['Karin Muster', ' Ole Beispiel '], 'Karin Muster und Ole Beispiel'],
  [['Karin Muster', '', 'Ole Beispiel', 'Jo Probe'], 'Karin Muster, Ole Beispiel und Jo Probe'],
])('lists the names %j as a sentence would', (names, line) => {
  expect(namesLine(names)).toBe(line);
});

describe('the head of a printed report', () => {
  it('has its kicker without a colon, in a line of its own', () => {
    expect(headHtml(withHeader({ kicker: 'Musterstadt:' }).article)).toContain('<p class="kicker">Musterstadt</p>');
  });

  it('sets long headlines smaller, in two steps', () => {
    const classOf = (length: number): string | undefined =>
      /<h1(?: class="(\w+)")?>/.exec(headHtml(withHeader({ headline: 'Wort '.repeat(length / 5).trim() }).article))?.[1];
    expect([60, 120, 300].map(classOf)).toEqual([undefined, 'long', 'longest']);
  });

  it('says its language where the report is in another one as a whole', () => {
    const english = 'The council has decided that the new network of meters will be built in the autumn of this year.';
    const input = withText(english);
    const head = headHtml(withHeader({ lead: '', headline: 'Meters that talk', kicker: 'Network', subheadline: '' }, input).article);
    expect(head).toBe('<header><p class="kicker" lang="en">Network</p><h1 lang="en">Meters that talk</h1></header>');
  });
});

it.each([
  ['Das E-Government kommt', 'Das <span class="nb">E-Government</span> kommt'],
  ['Was das OZG 2.0 bringt', 'Was das <span class="nb">OZG 2.0</span> bringt'],
  ['Der Verwaltungs-Dienstleister', 'Der Verwaltungs-Dienstleister'],
  ['a <b>-c & d', 'a &lt;b&gt;-c &amp; d'],
])('holds together what must not be torn in a headline: %s', (headline, html) => {
  expect(headlineText(headline)).toBe(html);
});

describe('short reports one below the other', () => {
  const briefs = async (input: ArticleInput): Promise<string> => {
    const layout = layoutFor('column', 'reports');
    return pageMakers[layout.page]({ ...sampleReportsInput(), reports: [input] }, layout, {});
  };

  it('are bold in the lead only where a text follows it', async () => {
    expect(await briefs(withText('Ein Text.'))).toContain('<p class="lead">');
    expect(await briefs(withText(''))).not.toContain('<p class="lead">');
  });
});

describe('a dossier', () => {
  const numbered = (id: string, input: ArticleInput): ArticleInput => ({
    ...input,
    related: [],
    back: [],
    article: { ...input.article, id: id as typeof input.article.id },
  });
  const short = (id: string): ArticleInput => numbered(id, withText('Kurz.'));
  const dossier = async (reports: readonly ArticleInput[], title = 'Netze', imprint = ''): Promise<string> => {
    const layout = layoutFor('dossier', 'reports');
    const sample = sampleReportsInput();
    const settings = { ...sample.settings, look: { ...defaultLook, imprint } };
    return pageMakers[layout.page]({ ...sample, title, settings, reports: [...reports] }, layout, {});
  };

  it('lets short reports run on and begins a page for long ones and behind them', () => {
    const reports = [short('a'), short('b'), numbered('c', longReport()), short('d'), short('e')];
    const runs = runsOf(reports, reports.map(linesOf));
    expect(runs.map(({ reports: run }) => run.map(({ report }) => report.article.id))).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
  });

  it('has one running head for reports that share a page', async () => {
    const html = await dossier([short('a'), short('b'), numbered('c', longReport())]);
    expect([...html.matchAll(/<article class="(chapter-\d+)/g)].map(([, name]) => name)).toEqual(['chapter-1', 'chapter-1', 'chapter-2']);
    expect(html).toMatch(/@page chapter-1\{[^}]*\}@top-right\{content:"Kurze Beiträge"/);
  });

  it('is not called a dossier twice, and names the house once where the imprint begins with it', async () => {
    expect(await dossier([short('a')], '')).not.toContain('class="kind"');
    expect(await dossier([short('a')])).toContain('<p class="kind">Dossier</p>');
    const foot = async (imprint: string): Promise<string> =>
      /class="publisher">(.*?)<\/p>/.exec(await dossier([short('a')], 'N', imprint))?.[1] ?? '';
    expect(await foot('Kommune & Netz GmbH, Musterweg 1')).toBe('Kommune &amp; Netz GmbH, Musterweg 1');
    expect(await foot('Musterweg 1')).toBe('<strong>Kommune &amp; Netz</strong><br>Musterweg 1');
  });
});
