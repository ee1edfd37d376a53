import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './core.ts';
import { generatedRecords } from './generated-records.ts';
import { makeZip } from './make-zip.ts';

export interface MixedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Report {
  readonly url: string;
  readonly kicker: string;
  readonly headline: string;
  readonly teaser: string;
  readonly date: string;
  readonly text: string;
}

const paragraphs = ({ text }: Report): string[] => text.split('\n\n').slice(0, 3);
const asText = (report: Report): string =>
  `${report.kicker}:\n${report.headline}\n\n${report.teaser}\n\n${paragraphs(report).join('\n\n')}\n`;
const asMarkdown = (report: Report): string => `# ${report.headline}\n\n**${report.teaser}**\n\n${paragraphs(report).join('\n\n')}\n`;
const asPage = (report: Report): string =>
  `<!doctype html><html lang="de"><head><title>${report.headline}</title><meta property="article:published_time" content="${report.date}"></head>
<body><nav><a href="/">Start</a> <a href="/themen">Themen</a></nav><article><h1>${report.headline}</h1><p><b>${report.teaser}</b></p>
${paragraphs(report)
  .map((words) => `<p>${words}</p>`)
  .join('\n')}</article><footer>Impressum Datenschutz</footer></body></html>`;
const asMail = (report: Report): string =>
  `From: Pressestelle <presse@nordheide.example>\r\nTo: redaktion@fachzeitung.example\r\nSubject: =?utf-8?B?${Buffer.from(report.headline).toString('base64')}?=
Date: Mon, 02 Mar 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${asText(report)}`.replace(
    /\r?\n/g,
    '\r\n',
  );
const asFeed = (reports: readonly Report[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Meldungen</title><link>https://fachzeitung.example/</link><description>Alle</description>${reports
    .map(
      (one) =>
        `<item><title>${one.headline}</title><link>${one.url}</link><description>${one.teaser} ${paragraphs(one)[0] ?? ''}</description></item>`,
    )
    .join('')}</channel></rss>`;
const asTable = (reports: readonly Report[]): string =>
  `headline;date;teaser;text\n${reports.map((one) => [one.headline, one.date, one.teaser, paragraphs(one).join(' ')].map((cell) => `"${cell}"`).join(';')).join('\n')}\n`;
const asArchive = ([one, two]: readonly Report[]): Uint8Array =>
  makeZip([
    { name: 'ordner/seite.html', bytes: one ? asPage(one) : '' },
    { name: 'notiz.txt', bytes: two ? asText(two) : '' },
  ]);

/** Office files, PDF and the like that cannot be written in a few lines: those of the gold cases, each once. */
function binaries(): MixedFile[] {
  const cases = join(root, 'tests/fixtures/import');
  return readdirSync(cases)
    .filter((name) => /^(?:docx|odt|rtf|pdf|msg|xlsx|mhtml|warc)-/.test(name))
    .flatMap((name) =>
      readdirSync(join(cases, name))
        .filter((file) => file.startsWith('source.'))
        .map((file) => ({ name: `${name}${file.slice('source'.length)}`, bytes: readFileSync(join(cases, name, file)) })),
    );
}

/** Files of every kind, each of other words than the next: three reports for each, of which some formats use one. */
export function mixedFiles(count: number): MixedFile[] {
  const reports = generatedRecords(count * 3);
  const next = (): Report => JSON.parse(reports.next().value as string) as Report;
  const others = binaries();
  return Array.from({ length: count }, (_, index) => {
    const [one, two, three] = [next(), next(), next()];
    const number = String(index + 1).padStart(3, '0');
    const file = (extension: string, content: string | Uint8Array): MixedFile => ({
      name: `${number}.${extension}`,
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    });
    switch (index % 10) {
      case 0:
        return others.pop() ?? file('txt', asText(one));
      case 1:
      case 2:
        return file('html', asPage(one));
      case 3:
        return file('md', asMarkdown(one));
      case 4:
        return file('eml', asMail(one));
      case 5:
        return file('json', JSON.stringify([one, two]));
      case 6:
        return file('csv', asTable([one, two, three]));
      case 7:
        return file('xml', asFeed([one, two]));
      case 8:
        return file('zip', asArchive([one, two]));
      default:
        return file('txt', asText(one));
    }
  });
}
