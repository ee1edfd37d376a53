import { afterAll, describe, expect, it } from 'vitest';
import { createKeptPool } from '../../support/kept-parser.ts';
import { readOdd } from '../../support/odd-files.ts';

const pool = createKeptPool();
const sentence = 'Die Stadt Hohenau hat ihre Meldestelle umgebaut und zeigt nun, wie lange jede Meldung liegt.';
const times = (count: number, part: (index: string) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => part(String(index))).join(between);
const page = (body: string): string =>
  `<!doctype html><html><body><main><h1>Meldestelle</h1>${body}<p>${sentence}</p></main></body></html>`;

/** Long in one thing each: what is looked up for every part of them must not be looked for in all of them. */
const long: readonly (readonly [string, string, () => string])[] = [
  ['lines', 'zeilen.txt', () => times(80_000, (index) => `Zeile ${index} der Meldung.`)],
  [
    'lines of a mail',
    'brief.eml',
    () => `From: a@b.example\nTo: c@d.example\nSubject: Meldestelle\n\n${times(80_000, (index) => `Zeile ${index} des Briefs.`)}`,
  ],
  ['lines like headers of mails', 'adressen.txt', () => times(50_000, () => 'Von: a@b.example\nAn: c@d.example')],
  ['paragraphs', 'absaetze.txt', () => times(20_000, (index) => `${index} ${sentence}`, '\n\n')],
  ['teasers', 'liste.txt', () => times(12_000, (index) => `Hohenau: Neue Leitstelle ${index}\n[3.4.2025] ${sentence} ... mehr ...\n`)],
  [
    'hyphens at line ends',
    'umbrueche.txt',
    () => times(25_000, (index) => `Die Stadt hat eine Ver-\nwaltung mit ${index} Leuten und Ver-`),
  ],
  [
    'events of a newsletter',
    'brief.txt',
    () =>
      `Newsletter Ausgabe 3/2025\n\nEditorial\n\nLiebe Leserinnen und Leser,\n${sentence}\n\nTERMINE\n\n${times(8_000, (index) => `3. Mai 2025, Hohenau\nKongress ${index}\n`)}`,
  ],
  ['blanks', 'luecken.txt', () => `Kopf\n${'\n'.repeat(1_000_000)}${sentence}${' '.repeat(1_000_000)}Ende`],
  [
    'links in one paragraph',
    'links.html',
    () => page(`<p>${times(20_000, (index) => `Text <a href="https://a.example/${index}">Wort ${index}</a>`)}</p>`),
  ],
  ['words in bold', 'fett.html', () => page(`<p>${times(40_000, (index) => `Text <b>Wort ${index}</b>`)}</p>`)],
  ['pictures', 'bilder.html', () => page(times(50_000, (index) => `<img src="https://a.example/${index}.png" alt="Bild ${index}">`))],
  [
    'rows of a table',
    'tabelle.html',
    () => page(`<table>${times(15_000, (index) => `<tr><td>Feld ${index}</td><td>Wert</td></tr>`)}</table>`),
  ],
  [
    'boxes of a portal',
    'portal.html',
    () =>
      page(
        times(
          6_000,
          (index) => `<div><a href="/a/${index}"><h3>Hohenau: Leitstelle ${index}</h3></a><time>3.4.2025</time><p>${sentence}</p></div>`,
        ),
      ),
  ],
];

afterAll(() => pool.close());

describe('very long files', () => {
  it.each(long)(
    'are read within the limits of any file: %s',
    async (_what, name, make) => {
      const outcome = await readOdd(pool, name, make());
      expect(outcome.kind).toBe('reading');
    },
    60_000,
  );
});
