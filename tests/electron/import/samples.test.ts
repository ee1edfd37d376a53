import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backReferences } from '#shared/document/document-text.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import type { ArticleContent } from '#shared/import/record-article.ts';
import { recordToNewsletter } from '#shared/import/record-newsletter.ts';
import type { Reading } from '#shared/model/reading.ts';
import { readBytes } from './reading-support.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples');
const reading = (name: string): Promise<Reading> => readBytes(name, readFileSync(join(folder, name)));
const articles = async (name: string): Promise<ArticleContent[]> =>
  (await reading(name)).records.flatMap((record) => (record.kind === 'newsletter' ? [] : [recordToArticle(record)]));
const titles = async (name: string): Promise<string[]> =>
  (await articles(name)).map(({ header }) =>
    [header.datelineDate ?? '–', header.kicker, header.headline].filter((part) => part !== '').join(' · '),
  );

/** The demo and the screenshots live on these: what an editor sees there is written down here. */
describe('our sample material', () => {
  it('is a teaser list with a cut text', async () => {
    const found = await articles('teaserliste.txt');
    expect(found.map(({ header }) => [header.headline, header.cut])).toEqual([
      ['Was die Geschäftsstelle Smarte Orte für Kommunen leistet', true],
      ['', false],
      ['', false],
      ['Gemeinsame Beschaffung nimmt Fahrt auf', false],
      ['Angriffe treffen zunehmend kleine Verwaltungen', false],
      ['', false],
      ['Studie zu gemeinsamen Rechenzentren und kommunaler Zusammenarbeit', false],
    ]);
    expect(found[1]?.header.teaser).toContain('„Vernetzungsbericht Smarte Orte 2026“');
  });

  it('is two portal pages that share five teasers', async () => {
    const first = await titles('portalseite-1.txt');
    const second = await titles('portalseite-2.txt');
    expect([first[0], second[0]]).toEqual([
      '– · Digitalisierung · Mittelland knüpft ein Netz für Krisenfälle',
      '– · Steinfelde · Lehren aus sieben Wochen ohne Netz',
    ]);
    expect([first.length, second.length]).toEqual([10, 10]);
    expect(first.filter((title) => second.includes(title))).toEqual([
      '2026-03-18 · Nordheide · Bürgerbüro kommt ins Dorf',
      '2026-03-16 · Landes-IT-Rat · Gemeinsame Beschaffung nimmt Fahrt auf',
      '2026-03-12 · Kreis Weidenau · Bauantrag ohne Papier',
      '2026-03-10 · Tannwald · Sensoren sparen Streusalz',
      '2026-03-06 · Brückstadt · Neue Leitung für Digitales',
    ]);
  });

  it('refers back, once with a house number', async () => {
    const body = (await articles('portalseite-2.txt'))[0]?.body;
    expect(body && backReferences(body).map((one) => [one.text, one.number])).toEqual([
      ['wir berichteten', null],
      ['wir berichteten', 4127],
    ]);
  });

  it.each(['meldung-alt.txt', 'meldung.html'])('has in %s a report of the teasers, with date, lead, byline and keywords', async (name) => {
    const report = (await articles(name))[0];
    expect((await titles(name))[0]).toBe(
      name === 'meldung.html'
        ? '2026-03-18 · Nordheide · Bürgerbüro kommt ins Dorf'
        : '2026-03-12 · Kreis Weidenau · Bauantrag ohne Papier',
    );
    expect(report?.header.lead.length).toBeGreaterThan(150);
    expect([report?.header.byline, report && report.keywords.length >= 4]).toEqual(['mk', true]);
  });

  it('is a newsletter with all its parts in order', async () => {
    const record = (await reading('newsletter.txt')).records[0];
    const issue = record?.kind === 'newsletter' ? recordToNewsletter(record) : null;
    expect(issue?.header.issue).toBe('2026-03');
    expect(issue?.sections.map((section) => section.kind)).toEqual([
      'editorial',
      'article',
      'article',
      'interview',
      'cards',
      'events',
      'imprint',
    ]);
  });

  it('is a note in Markdown with subheads, a quote and a list', async () => {
    const record = (await reading('notiz.md')).records[0];
    expect(record?.kind === 'article' && [...new Set(record.blocks.map((block) => block.type))]).toEqual([
      'paragraph',
      'heading',
      'quote',
      'list',
    ]);
  });
});
