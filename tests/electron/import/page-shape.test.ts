import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '#shared/model/reading.ts';
import { readBytes } from './reading-support.ts';

const sentence = 'Die Stadt Aubach hat im vergangenen Jahr ihre Verfahren umgestellt und zieht nun eine erste Bilanz. ';
const paragraph = (words: string): string => `<p>${words} ${sentence.repeat(2)}</p>`;
const text = paragraph('Erstens.') + paragraph('Zweitens.') + paragraph('Drittens.');

async function reportOf(body: string, head = '<title>Aubach zieht Bilanz</title>'): Promise<ReportRecord> {
  const page = `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  const reading = await readBytes('seite.html', new TextEncoder().encode(page));
  const report = reading.records.find((record) => record.kind === 'article');
  if (report?.kind !== 'article') throw new Error('no report');
  return report;
}
const types = (report: ReportRecord): string[] => report.blocks.map((block) => block.type);
const bold = (words: string): string => `<p><strong>${words}</strong></p>`;

describe('the report of a page', () => {
  it('is an interview where questions set in bold and answers take turns', async () => {
    const turns = ['Was hat sich geändert?', 'Wie lange hat das gedauert?', 'Wer hat es bezahlt?'].map(
      (one) => bold(one) + paragraph('Nun.'),
    );
    const report = await reportOf(`<article><h1>Aubach zieht Bilanz</h1>${paragraph('Vorab.')}${turns.join('')}</article>`);
    expect(report.fields.form?.value).toBe('Interview');
    expect(types(report).filter((type) => type === 'question')).toHaveLength(3);
  });

  it('is none for two questions of style, nor for headings that ask', async () => {
    const style = await reportOf(
      `<article><h1>Aubach zieht Bilanz</h1>${text}<p>Was aber hat sich geändert?</p>${text}<p>Und wer hat es bezahlt?</p>${text}</article>`,
    );
    expect(style.fields.form).toBeNull();
    expect(types(style)).not.toContain('answer');
    const guide = ['Was ist ein Verfahren?', 'Wie lange dauert das?', 'Wer bezahlt es?'].map(
      (one) => `<h2>${one}</h2>${paragraph('Nun.')}`,
    );
    const report = await reportOf(`<article><h1>Aubach zieht Bilanz</h1>${guide.join('')}</article>`);
    expect(report.fields.form).toBeNull();
    expect(types(report)).not.toContain('question');
  });

  it('keeps the headline that a picture above it repeats, and the caption that repeats its picture', async () => {
    const picture = '<img src="https://a.example/p.jpg" alt="Aubach zieht Bilanz">';
    const figure =
      '<figure><img src="https://a.example/q.jpg" alt="Das Rathaus am Markt"><figcaption>Das Rathaus am Markt</figcaption></figure>';
    const report = await reportOf(`<article>${picture}<h1>Aubach zieht Bilanz</h1>${figure}${text}</article>`);
    expect(report.fields.headline?.value).toBe('Aubach zieht Bilanz');
    expect(report.blocks.filter((block) => block.type === 'image').map((block) => block.text)).toContain('Das Rathaus am Markt');
  });

  it('has no line that tells day and author as kicker or subheadline', async () => {
    const report = await reportOf(
      `<article><p>3. Mai 2024, von Ina Lindner</p><h1>Aubach zieht Bilanz</h1><p class="info">Veröffentlicht am 3. Mai 2024 von Ina Lindner | 3 Kommentare</p>${text}</article>`,
    );
    expect([report.fields.kicker, report.fields.subheadline]).toEqual([null, null]);
    expect(report.fields.date?.value).toBe('2024-05-03');
    expect(report.blocks[0]?.text.startsWith('Erstens.')).toBe(true);
  });

  it('ends with its last sentence, even when most of it is a link', async () => {
    const last = '<p>Alles Weitere steht auf <a href="https://a.example/b">der Seite der Stadt Aubach mit allen Zahlen</a>.</p>';
    const report = await reportOf(`<article><h1>Aubach zieht Bilanz</h1>${text}${last}</article>`);
    expect(report.blocks.at(-1)?.text.endsWith('mit allen Zahlen.')).toBe(true);
  });

  it('takes „Stand“ for its date with little confidence where no other day is told', async () => {
    const report = await reportOf(`<article><h1>Aubach zieht Bilanz</h1>${text}</article><footer><p>Stand: 3. Mai 2024</p></footer>`);
    expect(report.fields.date?.value).toBe('2024-05-03');
    expect(report.fields.date?.confidence).toBeLessThanOrEqual(0.5);
  });
});
