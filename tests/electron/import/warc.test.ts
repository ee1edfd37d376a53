import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#electron/import/parser/read-file.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { httpAnswer, inChunks, type MadeRecord, warcFile } from '../../support/make-warc.ts';

interface Found {
  readonly code: string | null;
  readonly files: ReadonlyMap<string, string>;
  readonly refused: readonly string[];
}

async function unpack(bytes: Uint8Array, name = 'archiv.warc'): Promise<Found> {
  const files = new Map<string, string>();
  const refused: string[] = [];
  const emit = (part: FoundPart): void => {
    if (part.kind === 'refused') refused.push(part.code);
    if (part.kind === 'file') files.set(part.name, new TextDecoder().decode(part.bytes));
  };
  const { outcome } = await readFile(name, bytes, undefined, emit);
  return { code: outcome.ok ? null : outcome.fault.code, files, refused };
}

const html = (headline: string): string =>
  `<!doctype html><html><body><h1>${headline}</h1><p>Die Stadt Öhringen baut um.</p></body></html>`;
const answer = (url: string, body: Uint8Array | string, headers?: readonly string[], status?: string): MadeRecord => ({
  type: 'response',
  url,
  block: httpAnswer(body, headers, status),
});

describe('web archives', () => {
  it('hands out each page under a readable name and with the address it came from', async () => {
    const { code, files } = await unpack(
      warcFile([
        { type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: Probe\r\n' },
        answer('https://www.example.org/rathaus/f%C3%B6rderung.html?seite=2', html('Förderung')),
        answer('https://example.org/', html('Start')),
        { type: 'request', url: 'https://example.org/', contentType: 'application/http; msgtype=request', block: 'GET / HTTP/1.1\r\n\r\n' },
      ]),
    );
    expect(code).toBeNull();
    expect([...files.keys()]).toEqual(['example.org/rathaus/förderung.html-seite=2.html', 'example.org/index.html']);
    expect([...files.values()][0]).toContain('saved from url=(0059)https://www.example.org/rathaus/f%C3%B6rderung.html?seite=2');
    expect([...files.values()][1]).toContain('<h1>Start</h1>');
  });

  it('reads archives packed record by record and packed as a whole', async () => {
    const records = [answer('https://example.org/a', html('Erste')), answer('https://example.org/b', html('Zweite'))];
    for (const bytes of [warcFile(records, true), gzipSync(warcFile(records))]) {
      const { files } = await unpack(bytes, 'archiv.warc.gz');
      expect([...files.keys()]).toEqual(['example.org/a.html', 'example.org/b.html']);
      expect([...files.values()][1]).toContain('<h1>Zweite</h1>');
    }
  });

  it('takes answers out of chunks and codings, also when the coding was undone already', async () => {
    const page = html('Verpackt');
    const type = 'Content-Type: text/html';
    const { files } = await unpack(
      warcFile([
        answer('https://example.org/chunks', inChunks(page), [type, 'Transfer-Encoding: chunked']),
        answer('https://example.org/gzip', gzipSync(page), [type, 'Content-Encoding: gzip']),
        answer('https://example.org/br', brotliCompressSync(page), [type, 'Content-Encoding: br']),
        answer('https://example.org/deflate', deflateSync(page), [type, 'Content-Encoding: deflate']),
        answer('https://example.org/undone', page, [type, 'Content-Encoding: gzip', 'Transfer-Encoding: chunked']),
      ]),
    );
    expect(files.size).toBe(5);
    for (const text of files.values()) expect(text).toContain('<h1>Verpackt</h1><p>Die Stadt Öhringen');
  });

  it('leaves out scripts, pictures, error pages, redirects, revisits and what came twice', async () => {
    const { files } = await unpack(
      warcFile([
        answer('https://example.org/stil.css', 'p { }', ['Content-Type: text/css']),
        answer('https://example.org/bild.png', 'PNG', ['Content-Type: image/png']),
        answer('https://example.org/weg', html('Weg'), undefined, '404 Not Found'),
        answer('https://example.org/dorthin', '', ['Location: /a'], '302 Found'),
        { type: 'revisit', url: 'https://example.org/a', block: httpAnswer('') },
        { type: 'metadata', url: 'https://example.org/a', contentType: 'application/warc-fields', block: 'fetchTimeMs: 12' },
        answer('https://example.org/a', html('Einmal')),
        answer('https://example.org/a', html('Einmal')),
        answer('https://example.org/daten.json', '{"a":1}', ['Content-Type: application/json']),
        answer('https://example.org/feed', '<rss version="2.0"><channel/></rss>', ['Content-Type: application/rss+xml']),
        { type: 'conversion', url: 'https://example.org/text', contentType: 'text/plain', block: 'Nur Text.' },
      ]),
    );
    expect([...files.keys()]).toEqual(['example.org/a.html', 'example.org/feed.xml', 'example.org/text.txt']);
  });

  it('keeps umlauts whose charset only the server named', async () => {
    const { files } = await unpack(
      warcFile([
        answer('https://example.org/alt', Buffer.from('<html><p>Bürgerbüro öffnet</p></html>', 'latin1'), [
          'Content-Type: text/html; charset=ISO-8859-1',
        ]),
      ]),
    );
    expect([...files.values()][0]).toContain('Bürgerbüro öffnet');
  });

  it('reads an archive that was cut off as far as it goes', async () => {
    const whole = warcFile([answer('https://example.org/a', html('Erste')), answer('https://example.org/b', html('Zweite'))], true);
    const { code, files } = await unpack(whole.subarray(0, whole.length - 60), 'archiv.warc.gz');
    expect(code).toBeNull();
    expect([...files.values()][0]).toContain('<h1>Erste</h1>');
    const plain = warcFile([answer('https://example.org/a', html('Erste')), answer('https://example.org/b', html('Zweite'))]);
    expect((await unpack(plain.subarray(0, plain.length - 40))).files.size).toBe(2);
  });

  it('goes on behind a damaged record and tells of it', async () => {
    const pages = ['a', 'b', 'c'].map((name) => warcFile([answer(`https://example.org/${name}`, html(name))], true));
    const damaged = Buffer.concat(pages);
    damaged.fill(0xff, (pages[0]?.length ?? 0) + 12, (pages[0]?.length ?? 0) + 60);
    const { code, files, refused } = await unpack(damaged, 'archiv.warc.gz');
    expect(code).toBeNull();
    expect([...files.keys()]).toEqual(['example.org/a.html', 'example.org/c.html']);
    expect(refused).toEqual(['file-damaged']);
    const wrongSum = Buffer.concat(pages);
    wrongSum[(pages[0]?.length ?? 0) - 6] = (wrongSum[(pages[0]?.length ?? 0) - 6] ?? 0) ^ 1;
    expect((await unpack(Buffer.concat(pages), 'archiv.warc.gz')).refused).toEqual([]);
    const kept = await unpack(wrongSum, 'archiv.warc.gz');
    expect([kept.files.size, kept.refused]).toEqual([3, ['file-damaged']]);
  });

  it('goes on behind a record whose length is wrong', async () => {
    const broken = warcFile([answer('https://example.org/a', html('Erste')), answer('https://example.org/b', html('Zweite'))])
      .toString('latin1')
      .replace(/Content-Length: \d+/, 'Content-Length: 99999999');
    expect([...(await unpack(Buffer.from(broken, 'latin1'))).files.keys()]).toEqual(['example.org/a.html', 'example.org/b.html']);
  });

  it('says so when nothing in it can be read, or when it unpacks to too much', async () => {
    expect((await unpack(warcFile([{ type: 'warcinfo', contentType: 'application/warc-fields', block: 'a: b' }]))).code).toBe(
      'archive-empty',
    );
    const bomb = gzipSync(warcFile([answer('https://example.org/a', Buffer.alloc(70 * 1_048_576, 32))]), { level: 1 });
    expect((await unpack(bomb, 'archiv.warc.gz')).code).toBe('archive-too-large');
    const heavy = warcFile([
      answer('https://example.org/a', gzipSync(Buffer.alloc(60 * 1_048_576, 32), { level: 1 }), [
        'Content-Type: text/html',
        'Content-Encoding: gzip',
      ]),
    ]);
    expect((await unpack(heavy)).code).toBe('archive-empty');
  });

  it('knows an archive by its bytes, whatever its name', async () => {
    const bytes = warcFile([answer('https://example.org/a', html('Erste'))], true);
    for (const name of ['seite.html', 'bericht.pdf', 'unbekannt']) expect((await unpack(bytes, name)).files.size).toBe(1);
    expect((await unpack(gzipSync('kein Archiv'), 'archiv.warc.gz')).code).toBe('file-binary');
  });

  it('gives hostile names no power over paths or reading direction', async () => {
    const { files } = await unpack(
      warcFile([
        answer('https://example.org/../../etc/passwd', html('A')),
        answer('https://example.org/%2e%2e%2f..%2Fb%00%E2%80%AEtxt.exe', html('B')),
      ]),
    );
    for (const name of files.keys()) expect(name).not.toMatch(/\.\.(?:\/|$)|[\u0000-\u001f\u202e]/u);
  });

  it('answers any damage with one fault or fewer pages, never with a crash', async () => {
    const whole = warcFile(
      [answer('https://example.org/a', inChunks(html('Erste')), ['Content-Type: text/html', 'Transfer-Encoding: chunked'])],
      true,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, value, end) => {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        const { code } = await unpack(bytes.subarray(0, end), 'archiv.warc.gz');
        expect(code).not.toBe('parser-crashed');
      }),
      { numRuns: 150 },
    );
  });
});
