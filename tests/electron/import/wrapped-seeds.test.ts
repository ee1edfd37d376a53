import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { formats } from '#electron/import/formats.ts';
import { startBrowser } from '../../support/browser.ts';
import type { JsonObject } from './expectation.ts';
import { readBytes } from './reading-support.ts';
import { hasSeeds, seedChecks, seedExpectations, seedNames, type SeedOutput, seedText } from './seed-checks.ts';

interface Wrapped {
  readonly text: string;
  /** A blank line stood before it. */
  readonly apart: boolean;
}

/** The lines of a seed as paragraphs; a blank line is room above the next. */
function paragraphsOf(text: string): Wrapped[] {
  const found: Wrapped[] = [];
  let apart = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') apart = true;
    else {
      found.push({ text: line, apart: apart && found.length > 0 });
      apart = false;
    }
  }
  return found;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const html = (body: string, style = ''): string =>
  `<!doctype html>\n<html lang="de"><head><meta charset="utf-8">${style}</head>\n<body>\n${body}\n</body></html>\n`;

/** The lines of each paragraph: a block between blank lines has its lines broken by hand; without blank lines each line is one. */
function blocksOf(paragraphs: readonly Wrapped[]): string[][] {
  const hasBlocks = paragraphs.some(({ apart }) => apart);
  const blocks: string[][] = [];
  for (const { text, apart } of paragraphs) {
    const last = blocks.at(-1);
    if (last === undefined || apart || !hasBlocks) blocks.push([text]);
    else last.push(text);
  }
  return blocks;
}

const page = (paragraphs: readonly Wrapped[]): string =>
  html(
    blocksOf(paragraphs)
      .map((lines) => `<p>${lines.map(escaped).join('<br>\n')}</p>`)
      .join('\n'),
  );

const look =
  '<style>@page { size: A4; margin: 25mm } body { font: 11pt/1.4 "Liberation Serif", "DejaVu Serif", serif } p { margin: 0 0 3pt }</style>';

/** A sheet to be printed: a paragraph a line, an empty one for a blank line. */
const sheet = (paragraphs: readonly Wrapped[]): string =>
  html(paragraphs.map(({ text, apart }) => `${apart ? '<p>&nbsp;</p>\n' : ''}<p>${escaped(text)}</p>`).join('\n'), look);

/** A paragraph a line and an empty one for a blank line, as pasted text becomes in Word. */
function docx(paragraphs: readonly Wrapped[]): Promise<Uint8Array> {
  const children = paragraphs.flatMap(({ text, apart }) => [...(apart ? [new Paragraph('')] : []), new Paragraph(text)]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A mail as a colleague forwards it: plain text in UTF-8, quoted-printable with soft line breaks. */
function eml(paragraphs: readonly Wrapped[]): Uint8Array {
  const body = paragraphs.map(({ text, apart }) => (apart ? '\n' : '') + text).join('\n');
  const quoted = body
    .split('\n')
    .map((line) => {
      const signs = [...Buffer.from(line, 'utf8')].map((byte) =>
        byte === 61 || byte < 32 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      );
      const parts: string[] = [''];
      for (const sign of signs) {
        if ((parts.at(-1)?.length ?? 0) + sign.length > 75) parts.push('');
        parts[parts.length - 1] += sign;
      }
      return parts.join('=\r\n').replace(/ $/u, '=20');
    })
    .join('\r\n');
  return Buffer.from(
    'From: Redaktion <redaktion@example.org>\r\nTo: archiv@example.org\r\nSubject: Material\r\nMessage-ID: <1@example.org>\r\n' +
      'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
      `${quoted}\r\n`,
    'latin1',
  );
}

describe.skipIf(!hasSeeds)('the five seeds in other wrappings', () => {
  let browser: Browser | undefined;
  const printed = async (paragraphs: readonly Wrapped[], tagged: boolean): Promise<Uint8Array> => {
    browser ??= await startBrowser();
    const tab = await browser.newPage();
    await tab.setContent(sheet(paragraphs));
    const bytes = await tab.pdf({ preferCSSPageSize: true, tagged });
    await tab.close();
    return bytes;
  };
  afterAll(async () => {
    await browser?.close();
  });

  const wrappings: readonly {
    readonly name: string;
    readonly extension: string;
    readonly wrap: (paragraphs: readonly Wrapped[]) => Promise<Uint8Array> | Uint8Array;
  }[] = [
    { name: 'an HTML page', extension: 'html', wrap: (paragraphs) => Buffer.from(page(paragraphs), 'utf8') },
    { name: 'a printed PDF', extension: 'pdf', wrap: (paragraphs) => printed(paragraphs, false) },
    { name: 'a printed PDF with structure', extension: 'pdf', wrap: (paragraphs) => printed(paragraphs, true) },
    { name: 'a Word file', extension: 'docx', wrap: docx },
    { name: 'a mail', extension: 'eml', wrap: eml },
  ];

  for (const { name: wrapping, extension, wrap } of wrappings) {
    describe.skipIf(!formats.some((format) => format.id === extension))(`as ${wrapping}`, () => {
      const outputs = new Map<string, SeedOutput>();
      beforeAll(async () => {
        for (const name of seedNames) {
          const file = name.replace(/txt$/, extension);
          const bytes = await wrap(paragraphsOf(seedText(name)));
          outputs.set(name, toExtractJson(file, await readBytes(file, bytes)) as SeedOutput);
        }
      }, 120_000);

      for (const name of seedNames) {
        for (const [key, value] of Object.entries(seedExpectations[name] as JsonObject)) {
          it(`reads “${key}” of ${name.slice(0, 3)} as from the plain text`, () => {
            const check = seedChecks[key];
            const output = outputs.get(name);
            if (!check || !output) throw new Error(`No check for “${key}”`);
            check(value, output, outputs);
          });
        }
      }
    });
  }
});
