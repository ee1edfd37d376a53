import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readHead } from '#electron/import/extract/html-meta.ts';
import { likeness, withoutSite } from '#electron/import/recognise/site-title.ts';
import type { PageFacts } from '#electron/import/source-document.ts';
import { readBytes } from './reading-support.ts';

const text = '<p>Die Stadt Aubach hat ihr Bauarchiv vollständig digitalisiert und stellt es nun allen Ämtern zur Verfügung.</p>'.repeat(5);
function factsOf(head: string, body: string): PageFacts {
  const { facts } = readHead(parse(`<html><head>${head}</head><body>${body}</body></html>`)).meta;
  if (facts === null) throw new Error('no facts');
  return facts;
}
const ld = (...nodes: unknown[]): string =>
  nodes.map((node) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`).join('');

describe('facts of a page', () => {
  it('takes the day beside the headline before one that only programs see', () => {
    const facts = factsOf(
      '<meta name="date" content="2020-02-12"><title>Archiv ist digital</title>',
      `<p>05.02.2020</p><h1>Archiv ist digital</h1>${text}`,
    );
    expect(facts.date?.value).toBe('2020-02-05');
  });

  it('leaves days of comments, margins and copyright alone', () => {
    const body = `<h1>Archiv ist digital</h1>${text}<aside><span class="date">1.1.2021</span></aside>
      <div id="comments"><div class="comment"><time datetime="2021-02-02">2.2.2021</time></div></div><footer>© 2022, Stand 03.03.2022</footer>`;
    const facts = factsOf('<title>Archiv ist digital</title>', body);
    expect(facts.date?.value).not.toBe('2021-01-01');
    expect(facts.date?.value).not.toBe('2021-02-02');
    expect(facts.date?.confidence ?? 0).toBeLessThan(0.5);
  });

  it('knows the structured data of its own report by address and headline', () => {
    const own = { '@type': 'NewsArticle', headline: 'Archiv ist digital', datePublished: '2022-05-04', author: 'Ina Lindner' };
    const other = {
      '@type': 'NewsArticle',
      headline: 'Brücke gesperrt',
      url: 'https://a.example/bruecke',
      datePublished: '2023-01-01',
      author: 'Max Muster',
    };
    const facts = factsOf(
      `<title>Archiv ist digital</title><link rel="canonical" href="https://a.example/archiv">${ld(other, own)}`,
      `<h1>Archiv ist digital</h1>${text}`,
    );
    expect([facts.date?.value, facts.authors?.value]).toEqual(['2022-05-04', ['Ina Lindner']]);
  });

  it('reads structured data with line breaks in its strings, and passes over what cannot be read', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Archiv ist\ndigital","datePublished":"2022-05-04"}</script>';
    expect(
      factsOf(`<title>Archiv ist digital</title>${broken}<script type="application/ld+json">{"@type":</script>`, text).date?.value,
    ).toBe('2022-05-04');
  });

  it('believes the data layer of a page where it names one day, not where it names many', () => {
    const one = '<script>window.data = {"datePublished":"2019-03-02T06:22:28","author":"Ina Lindner"}</script>';
    const many = '<script>window.list = [{"publishedAt":"2019-03-02"},{"publishedAt":"2019-03-05"}]</script>';
    expect(factsOf('', `${one}<h1>Archiv</h1>${text}`)).toMatchObject({
      date: { value: '2019-03-02' },
      authors: { value: ['Ina Lindner'] },
    });
    expect(factsOf('', `${many}<h1>Archiv</h1>${text}`).date).toBeNull();
  });

  it('names no author of a comment, of a teaser or of a photograph', () => {
    const body = `<article class="post"><h1>Archiv ist digital</h1>${text}<figure><figcaption>Foto: Paul Brandt</figcaption></figure></article>
      <div class="related"><article class="teaser"><h3>Anderes</h3><span class="author">Max Muster</span></article></div>
      <ol class="commentlist"><li class="comment"><cite class="author vcard">Gerda Groß</cite></li></ol>`;
    expect(factsOf('<title>Archiv ist digital</title>', body).authors).toBeNull();
  });

  it('takes the heading that the title repeats, not the name of the site', () => {
    const body = `<header><h1>Talbote</h1></header><article><h1>Archiv ist digital</h1>${text}</article>`;
    expect(factsOf('<title>Archiv ist digital - Talbote</title>', body).headline?.value).toBe('Archiv ist digital');
    expect(
      factsOf('<title>Talbote</title>', `<h1>Talbote</h1><h2>Archiv ist digital</h2>${text}<p>© 2020 Talbote</p>`).headline?.value,
    ).toBe('Archiv ist digital');
  });

  it('takes the name of the site off a title at either end', () => {
    const site = { siteName: 'Talbote', host: 'www.talbote.example' };
    for (const title of [
      'Archiv ist digital | Talbote',
      'Talbote - Archiv ist digital',
      'Archiv ist digital – talbote.example',
      'Archiv ist digital » Region » Talbote',
    ]) {
      expect(likeness('archiv ist digital', withoutSite(title, site).toLowerCase())).toBeGreaterThan(0.8);
    }
    expect(withoutSite('Land – Stadt – Fluss', { siteName: null, host: '' })).toBe('Land – Stadt – Fluss');
  });

  it('shows where a fact stands, and holds the words of its line once', async () => {
    const page = `<html><head><title>Archiv ist digital</title></head><body><main><article><h1>Archiv ist digital</h1>
      <div class="info">18.10.2022 · Ina Lindner</div>${text}</article></main></body></html>`;
    const reading = await readBytes('seite.html', new TextEncoder().encode(page));
    const [record] = reading.records;
    if (record?.kind !== 'article') throw new Error('no report');
    const place = record.fields.date?.passages[0];
    expect(reading.lines[place?.line ?? -1]?.text).toContain('18.10.2022');
    expect(record.fields.authors?.value).toEqual(['Ina Lindner']);
    const removed = reading.removals.filter((removal) => removal.text.includes('18.10.2022'));
    expect(removed.map((removal) => removal.effect)).toEqual(['converted']);
  });
});
