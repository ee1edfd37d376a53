import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSmallWindow } from '../../../support/small-window.ts';

type Small = Awaited<ReturnType<typeof openSmallWindow>>;
let window: Small;
beforeAll(async () => {
  window = await openSmallWindow('');
});
afterAll(() => window.host.quit());

const page = (body: string) =>
  `<!doctype html><html lang="de"><head><title>Probe</title><style>@page { size: 100mm 200mm }</style></head><body>${body}</body></html>`;
const print = async (body: string, signal = new AbortController().signal) => (await window.host.printToPdf(page(body), signal)).pdf;
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('printing in a page of its own', () => {
  it('makes a tagged PDF of the size that the CSS says', async () => {
    const pdf = text(await print('<h1>Haushalt</h1><p>Text.</p>'));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MediaBox \[0 0 28[23]\.\d+ 56[67]\.\d+\]/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Lang (de)');
  });

  it('runs no script and asks nobody for a picture', async () => {
    const many = `<script>for (let i = 0; i < 200; i++) document.body.append(document.createElement('hr'), 'x'.repeat(2000))</script>`;
    const pdf = text(
      await print(`${many}<img src="https://example.org/x.png" onerror="document.body.append('x'.repeat(99999))"><p>Eine Seite</p>`),
    );
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });

  it('prints several pages at the same time', async () => {
    const pdfs = await Promise.all(['eins', 'zwei', 'drei'].map((word) => print(`<p>${word}</p>`)));
    expect(pdfs.map((pdf) => text(pdf).slice(0, 5))).toEqual(['%PDF-', '%PDF-', '%PDF-']);
  });

  it('can be cancelled before and while it prints', async () => {
    const stop = new AbortController();
    const printing = print('<p>x</p>'.repeat(200_000), stop.signal);
    setTimeout(() => stop.abort(), 20);
    await expect(printing).rejects.toThrow('cancelled');
    await expect(print('<p>x</p>', stop.signal)).rejects.toThrow('cancelled');
    expect(text(await print('<p>danach</p>')).slice(0, 5)).toBe('%PDF-');
  });
});

describe('printing pages one after the other in one place', () => {
  const policed = (css: string, body: string): string => {
    const digest = createHash('sha256').update(css, 'utf8').digest('base64');
    return `<!doctype html><html lang="de"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'"><title>Probe</title><style>${css}</style></head><body>${body}</body></html>`;
  };
  const box = async (html: string) =>
    /\/MediaBox \[0 0 (\d+)\S* (\d+)/
      .exec(text((await window.host.printToPdf(html, new AbortController().signal)).pdf))
      ?.slice(1)
      .map(Number);

  it('gives each page its own sheet, nothing of the page before, and no sheet that its policy does not name', async () => {
    const small = policed('@page { size: 4in 8in }', '<p>eins</p>');
    const wide = policed('@page { size: 8in 4in }', '<p>zwei</p><style>@page { size: 50mm 50mm }</style>');
    expect(await box(small)).toEqual([288, 576]);
    expect(await box(wide)).toEqual([576, 288]);
    expect(await box(small)).toEqual([288, 576]);
    expect(await box(page('<p>drei</p>'))).toEqual([282, 567]);
  });
});

describe('printing with set lines', () => {
  const request = JSON.stringify({ justified: ['p'], ragged: [], exceptions: [], joints: {} }).replaceAll('"', '&quot;');
  const text = 'Die Verwaltungsdigitalisierung der Kreisverwaltung beginnt mit der Informationssicherheit. '.repeat(6);
  const asking = `<!doctype html><html lang="de" data-typeset="${request}"><head><title>Probe</title><style>@page { size: 100mm 200mm; margin: 10mm } body { margin: 0; width: 78mm } .set { white-space: nowrap }</style></head><body><p>${text}</p><script>document.body.append('Skriptwort')</script></body></html>`;

  it('hyphenates with an engine that the page cannot reach, while the page’s own scripts stay off', async () => {
    const { pdf, report } = await window.host.printToPdf(asking, new AbortController().signal);
    expect(report).toMatchObject({ paragraphs: 1, plain: 0, pages: [] });
    const words = await extractText(await getDocumentProxy(pdf), { mergePages: true });
    expect(words.text.match(/\p{L}{3,}-(?=\s|\p{Ll})/gu)?.length).toBeGreaterThan(2);
    expect(words.text).not.toMatch(/\u00AD|Skriptwort/);
  });

  it('prints the page as the browser sets it where the engine fails as a whole, and loses no word', async () => {
    const complained = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { pdf, report } = await window.host.printToPdf(asking.replace(request, '{kaputt'), new AbortController().signal);
    expect(report).toBeNull();
    const words = await extractText(await getDocumentProxy(pdf), { mergePages: true });
    expect(words.text.replace(/\s+/g, ' ').trim()).toBe(text.trim());
    expect(complained.mock.calls[0]?.[0]).toMatch(/^print: /);
    complained.mockRestore();
  });
});
