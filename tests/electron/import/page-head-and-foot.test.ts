import { expect, it } from 'vitest';
import type { ReportFields } from '#shared/model/reading.ts';
import { readBytes } from './reading-support.ts';

const paragraphs = [
  'Der Kreistag hat am Montag beschlossen, die Ausgaben für Straßen und Schulen um ein Zehntel zu kürzen, weil die Einnahmen seit zwei Jahren sinken.',
  'Betroffen sind elf Vorhaben, die schon geplant waren. Die Verwaltung will bis zum Herbst vorschlagen, welche davon später beginnen und welche entfallen.',
  'Die Opposition nannte den Beschluss mutlos. Sie hatte verlangt, stattdessen Grundstücke zu verkaufen und den Fuhrpark zu verkleinern.',
];

/** The fields of the report on a page of another house. */
async function fieldsOf(title: string, above: string, foot: string): Promise<ReportFields> {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const html = `<!doctype html><html lang="de"><head><title>${title}</title></head><body><nav><a href="/">Start</a> <a href="/a">Archiv</a></nav>
<main><article>${above}<h1>${title}</h1>${text}${foot}</article></main><footer><p>Impressum</p></footer></body></html>`;
  const { records } = await readBytes('seite.html', new TextEncoder().encode(html));
  const own = records.find((record) => record.kind === 'article');
  if (own?.kind !== 'article') throw new Error('no report');
  return own.fields;
}

it('leaves a headline whole that the title of the page states whole', async () => {
  const fields = await fieldsOf('Nach dem Beschluss: Kreis spart bei Straßen und Schulen', '', '');
  expect([fields.kicker?.value, fields.headline?.value]).toEqual([undefined, 'Nach dem Beschluss: Kreis spart bei Straßen und Schulen']);
});

it('parts a town from the headline, unless the page shows another kicker above it', async () => {
  const headline = 'Landkreis Nordheide: Kreis spart bei Straßen';
  const parted = await fieldsOf(headline, '', '');
  expect([parted.kicker?.value, parted.headline?.value]).toEqual(['Landkreis Nordheide', 'Kreis spart bei Straßen']);
  const whole = await fieldsOf(headline, '<p class="kicker">Haushalt</p>', '');
  expect([whole.kicker?.value, whole.headline?.value]).toEqual(['Haushalt', headline]);
});

it('keeps the line that tells the source behind the text', async () => {
  const { sourceNote } = await fieldsOf('Kreis spart bei Straßen und Schulen', '', '<p>Quelle: Pressestelle Nordheide</p>');
  expect(sourceNote?.value).toBe('Quelle: Pressestelle Nordheide');
});
