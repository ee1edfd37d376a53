import { expect, it } from 'vitest';
import type { ExportInput } from '#electron/export/format.ts';
import { plainTextFormat } from '#electron/export/plain-text.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import type { StoryBlock, StoryList, StoryRun } from '#electron/export/story/story.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { linkInline, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { sampleInput } from './sample.ts';
import { exportContext } from './story/export-context.ts';
import { collection, variedReports, withBody } from './story/varied-reports.ts';

const bytes = (input: ExportInput): Promise<Uint8Array> => plainTextFormat.render(input, exportContext());
const write = async (input: ExportInput): Promise<string> => new TextDecoder().decode(await bytes(input));

it('writes a report with blank lines between its paragraphs, and what it refers to below', async () => {
  expect(await write(sampleInput())).toBe(`Musterstadt:
Hundert Zähler lernen sprechen
Wie die Stadtwerke ihr Netz vermessen

[9.11.2018] Musterstadt. Die Stadtwerke Musterstadt haben hundert Zähler vernetzt.

Im Herbst folgen weitere.

Die Stadtwerke haben im Mai 137,5 Mio. Euro bewilligt, z. B. für „kluge“ Zähler. Das Vorhaben geht auf einen Beschluss zurück (wir berichteten)[1]. Mehr steht im Sitzungsdienst (https://rat.example/vorlage?id=1&seite=2), so die Verwaltung.


Ein Netz für alle

fettkursiv und beides
zweite Zeile


Die Kosten

„Wir messen erst und bauen dann“

- Zählerdaten
- Messkonzept (https://messen.example/konzept)
  1. unterer Punkt

1. Erstens
2. Zweitens

[Bild: Ein Zähler im Keller (https://bilder.example/zaehler.png)]
Der erste Zähler Foto: Karin Muster

Im Herbst beginnt der Bau.\u00A0(ba)

Quelle: Stadtwerke Musterstadt

https://www.stadtwerke.example

https://x.example/"'><script>alert(1)</script>

javascript:alert(1)

Stichwörter: Zähler, Funk

Energie · Bericht · Karin Muster · dpa · Nr. 3047 · Ursprung: https://portal.example/3047


Wir berichteten

Musterstadt: Rat beschließt Messnetz
[2.10.2018] Der Rat hat zugestimmt.


Weitere Meldungen und Beiträge aus dem Bereich Energie

Musterstadt: Neues Umspannwerk
[2.10.2018] Der Rat hat zugestimmt.


[1] [2.10.2018] Musterstadt: Rat beschließt Messnetz
`);
});

it('keeps every word of twenty reports of every shape', async () => {
  const said = (runs: readonly StoryRun[]): string =>
    runs.map((run) => (run.kind === 'break' ? ' ' : `${run.text} ${run.note ?? ''} `)).join('');
  const list = ({ items }: StoryList): string => items.map(({ runs, lists }) => `${said(runs)} ${lists.map(list).join(' ')}`).join(' ');
  const block = (one: StoryBlock): string =>
    one.kind === 'paragraph' ? said(one.runs) : one.kind === 'list' ? list(one) : `${one.alt} ${one.caption} ${one.credit}`;
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const report of variedReports(20)) {
    const left = words(await write(report));
    for (const word of words(articleStory(report).blocks.map(block).join(' '))) {
      const at = left.indexOf(word);
      expect(at, word).not.toBe(-1);
      left.splice(at, 1);
    }
  }
});

it('reads back as the report that it was, with date, byline, Stichwörter, link and source', async () => {
  const input = sampleInput();
  const header = { ...input.article.header, subheadline: '', externalLinks: ['https://www.stadtwerke.example'] };
  const { outcome } = await readFile(
    'bericht.txt',
    await bytes({ ...input, article: { ...input.article, header }, related: [], back: [] }),
  );
  const record = outcome.ok ? outcome.value.reading?.records : undefined;
  expect(record).toHaveLength(1);
  const [report] = record ?? [];
  if (report?.kind !== 'article') throw new Error('no report');
  const { kicker, headline, date, byline, keywords, externalLinks, sourceNote } = report.fields;
  expect([kicker, headline, date, byline, keywords, externalLinks, sourceNote].map((field) => field?.value)).toEqual([
    'Musterstadt',
    'Hundert Zähler lernen sprechen',
    '2018-11-09',
    'ba',
    ['Zähler', 'Funk'],
    ['https://www.stadtwerke.example'],
    'Quelle: Stadtwerke Musterstadt',
  ]);
  expect(report.blocks[0]?.text).toBe('Musterstadt. Die Stadtwerke Musterstadt haben hundert Zähler vernetzt.');
});

it('says an address once, and a list from its own number on', async () => {
  const list = listBlock(true, [[textInline('vier')], [], [textInline('fünf')]]);
  list.start = 4;
  list.children[1]?.children.push(listBlock(false, [[textInline('innen'), { type: 'linebreak', version: 1 }, textInline('zweite Zeile')]]));
  const text = await write(
    withBody([
      paragraphBlock([
        linkInline('www.rat.example/a', 'https://www.rat.example/a/'),
        textInline(' und '),
        linkInline('hier ', 'mailto:a@b.example'),
        textInline('steht.'),
      ]),
      list,
    ]),
  );
  expect(text).toContain('www.rat.example/a und hier (mailto:a@b.example) steht.');
  expect(text).toContain('4. vier\n   - innen\n     zweite Zeile\n5. fünf');
});

it('puts many reports one below the other, with title and contents', async () => {
  const input = collection(3);
  const text = await write(input);
  const headlines = input.reports.map(({ article }) => article.header.headline);
  const front = `Dossier Netze\n\nKommune & Netz · 2.\u00A0Mai 2026\n\nInhalt\n${headlines.map((one) => `- ${one}`).join('\n')}\n\n\n\n\n`;
  expect(text.startsWith(front)).toBe(true);
  expect(text.split('\n\n\n\n\n')).toHaveLength(4);
  expect(text.match(/^\[1\] /gm)?.length).toBeGreaterThan(0);
});

it('writes no sign that a reader cannot see', async () => {
  expect(await write(sampleInput(' a\u0000b\u202Ec\uD800d\u0008'))).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E\uD800]/u);
});

it('sets one blank before the sign-off, and „und“ before the last author', async () => {
  const report = withBody([paragraphBlock([textInline('Der Bau beginnt im Mai.  ')])]);
  const header = { ...report.article.header, byline: 'ba', authors: ['Karin Muster', 'Ole Beispiel', 'Jo Probe'] };
  const text = await write({ ...report, article: { ...report.article, header } });
  expect(text).toContain('beginnt im Mai.\u00A0(ba)');
  expect(text).toContain('Karin Muster, Ole Beispiel und Jo Probe');
});
