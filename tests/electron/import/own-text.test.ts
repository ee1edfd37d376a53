import { expect, it } from 'vitest';
import { plainTextFormat } from '#electron/export/plain-text.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { sampleArticle, sampleInput } from '../export/sample.ts';
import { exportContext } from '../export/story/export-context.ts';
import { readBytes } from './reading-support.ts';

const lead =
  'Der Kreistag hat am Montag beschlossen, die Ausgaben für Straßen und Schulen um ein Zehntel zu kürzen, weil die Einnahmen seit zwei Jahren sinken.';
const body = documentFromText(
  'Betroffen sind elf Vorhaben, die schon geplant waren. Die Verwaltung will bis zum Herbst vorschlagen, welche davon später beginnen.\n\nDie Opposition nannte den Beschluss mutlos. Sie hatte verlangt, Grundstücke zu verkaufen.',
);

/** The fields of a report that went out as plain text and came back. */
async function back(header: Partial<ArticleHeader>): Promise<ArticleHeader> {
  const own = { ...emptyHeader, headline: 'Kreis spart bei Straßen und Schulen', lead, datelineDate: '2024-03-05', ...header };
  const article = { ...sampleArticle(), header: own, body, keywords: [] };
  const bytes = await plainTextFormat.render({ ...sampleInput(), article, related: [], back: [] }, exportContext());
  const { records } = await readBytes('bericht.txt', bytes);
  const [record] = records;
  if (record?.kind !== 'article' || records.length > 1) throw new Error(new TextDecoder().decode(bytes));
  return recordToArticle(record).header;
}

it.each<[Partial<ArticleHeader>]>([
  [{ kicker: 'Nordheide' }],
  [{ kicker: 'Haushalt im Kreis' }],
  [{ kicker: 'Nordheide', headline: 'Politik: Kreis spart bei Schulen' }],
  [{ subheadline: 'Elf Vorhaben sind betroffen' }],
  [{ subheadline: 'Elf Vorhaben sind betroffen, die Opposition im Kreistag nennt den Beschluss mutlos' }],
  [{ kicker: 'Nordheide', subheadline: 'Elf Vorhaben sind betroffen' }],
  [
    {
      rubric: 'Energie',
      form: 'Bericht',
      authors: ['Karin Muster'],
      agency: 'dpa',
      number: 3047,
      originUrl: 'https://portal.example/3047',
    },
  ],
  [{ number: 3047, byline: 'ba', sourceNote: 'Quelle: Pressestelle' }],
])('keeps %j in plain text', async (header) => {
  expect(await back(header)).toMatchObject({ lead, datelineDate: '2024-03-05', ...header });
});
