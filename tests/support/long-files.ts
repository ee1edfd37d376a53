import { makeZip } from './make-zip.ts';

/** A generated report of a long file; each number stands in its text, so that none can go missing unseen. */
export interface LongRow {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const towns = ['Nordheide', 'Auenfurt', 'Birkenau', 'Steinfurt', 'Talmühle', 'Seekirchen', 'Waldmark'];

/** So many different short reports. */
export const longRows = (count: number): LongRow[] =>
  Array.from({ length: count }, (_, index) => {
    const town = towns[index % towns.length] ?? '';
    return {
      number: index + 1,
      title: `${town} bestellt Verfahren Nr${String(index + 1)}`,
      date: `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      text: `Die Verwaltung in ${town} bestellt das Verfahren Nr${String(index + 1)}; es kostet "rund" ${String(index + 7)} Euro.\nDer Rat stimmte zu, Frau Öz & Herr Groß auch.`,
    };
  });

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const sheet = (rows: readonly LongRow[]): string =>
  [['Titel', 'Datum', 'Text'], ...rows.map(({ title, date, text }) => [title, date, text])]
    .map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`).join('')}</row>`)
    .join('');

const atom = ({ title, date, text, number }: LongRow): string =>
  `<entry><id>tag:a.example,2025:${String(number)}</id><title>${title}</title><published>${date}T08:00:00Z</published><content type="text">${escape(text)}</content></entry>`;

/** The same reports as a file of each kind that holds records. */
export const longFiles: Readonly<Record<string, (rows: readonly LongRow[]) => Uint8Array>> = {
  'liste.json': (rows) => Buffer.from(JSON.stringify({ stand: 'Ausfuhr vom Montag', articles: rows })),
  'zeilen.jsonl': (rows) => Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')),
  'tabelle.csv': (rows) =>
    Buffer.from(
      ['Titel;Datum;Text', ...rows.map(({ title, date, text }) => [title, date, text].map(quoted).join(';'))].join('\r\n'),
      'latin1',
    ),
  'mappe.xlsx': (rows) =>
    makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'xl/workbook.xml', bytes: '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>' },
      { name: 'xl/worksheets/sheet1.xml', bytes: `<worksheet><sheetData>${sheet(rows)}</sheetData></worksheet>` },
    ]),
  'feed.rss': (rows) =>
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Amtsblick</title>${rows
        .map(
          ({ title, date, text }) =>
            `<item><title>${title}</title><pubDate>${date}</pubDate><description>${escape(text)}</description></item>`,
        )
        .join('\n')}</channel></rss>`,
      'latin1',
    ),
  'feed.atom': (rows) =>
    Buffer.from(
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Amtsblick</a:title>${rows
        .map(atom)
        .join('')
        .replace(/<(\/?)/g, '<$1a:')}</a:feed>`,
    ),
  'feed.json': (rows) =>
    Buffer.from(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Amtsblick',
        items: rows.map(({ number, title, date, text }) => ({ id: String(number), title, content_text: text, date_published: date })),
      }),
    ),
};
