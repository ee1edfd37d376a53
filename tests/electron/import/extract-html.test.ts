import { describe, expect, it } from 'vitest';
import { extractHtml } from '#electron/import/extract/html.ts';
import type { SourceDocument } from '#electron/import/source-document.ts';

const read = (text: string): SourceDocument => {
  const result = extractHtml({ fileName: 'seite.html', encoding: 'utf-8', text });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};
const texts = (text: string): string[] => read(text).lines.map((line) => line.text);

describe('HTML to lines', () => {
  it('keeps blocks with kind, level, order and place on the page', () => {
    const page = `<!doctype html><html><body>
      <header><p>Portal Rathaus</p></header>
      <nav><ul><li><a href="/">Start</a></li></ul></nav>
      <main><article>
        <header><h1>Nordheide stellt um</h1></header>
        <p>Erster   Absatz
           über zwei Zeilen.</p>
        <h2>Der Plan</h2>
        <ol><li>Eins<ul><li>Eins a</li></ul></li><li>Zwei</li></ol>
        <blockquote>Ein Zitat.</blockquote>
        <footer>Autorin: Mia Kern</footer>
      </article></main>
      <aside><article><h3>Teaser</h3></article></aside>
      <form><label>Suche</label><input value="x"><button>Los</button></form>
      <footer>Impressum</footer></body></html>`;
    expect(
      read(page).lines.map(({ text, kind, level, ordered, region, blankBefore }) => [text, kind, level, ordered, region, blankBefore]),
    ).toEqual([
      ['Portal Rathaus', 'paragraph', 0, false, 'header', false],
      ['Start', 'list-item', 1, false, 'navigation', true],
      ['Nordheide stellt um', 'heading', 1, false, 'main', true],
      ['Erster Absatz über zwei Zeilen.', 'paragraph', 0, false, 'main', true],
      ['Der Plan', 'heading', 2, false, 'main', true],
      ['Eins', 'list-item', 1, true, 'main', true],
      ['Eins a', 'list-item', 2, false, 'main', false],
      ['Zwei', 'list-item', 1, true, 'main', false],
      ['Ein Zitat.', 'quote', 0, false, 'main', true],
      ['Autorin: Mia Kern', 'paragraph', 0, false, 'main', true],
      ['Teaser', 'heading', 3, false, 'aside', true],
      ['Suche', 'paragraph', 0, false, 'form', true],
      ['Impressum', 'paragraph', 0, false, 'footer', true],
    ]);
  });

  it('drops scripts, styles, templates, comments, frames, pictures made of code and everything hidden', () => {
    const page = `<p>Sichtbar</p><script>alert(1)</script><style>p{}</style><template><p>T</p></template><noscript><p>N</p></noscript>
      <!-- Kommentar --><svg><text>S</text></svg><math><mi>M</mi></math><iframe srcdoc="<p>F</p>">F</iframe><object>O</object>
      <p hidden>H1</p><div style="color:red; display : none">H2</div><p aria-hidden="true">H3</p><p style="visibility:hidden">H4</p>
      <select><option>O</option></select><textarea>A</textarea><p>Ende</p>`;
    expect(texts(page)).toEqual(['Sichtbar', 'Ende']);
  });

  it('keeps bold, italic and safe links in step with the text', () => {
    const page =
      '<base href="https://nordheide.example/archiv/"><p>Die <b>Stadt <i>Nordheide</i></b> hat <a href="../plan.html">einen  Plan</a>, ' +
      '<a href="javascript:alert(1)">einen Trick</a>, <a href="JAVA\tSCRIPT:alert(1)">noch einen</a>, <a href="#oben">oben</a> und ' +
      '<a href="mailto:amt@nordheide.example">Post</a>.</p>';
    const line = read(page).lines[0];
    expect(line?.marks.map((mark) => [mark.kind, line.text.slice(mark.start, mark.end), mark.url])).toEqual([
      ['bold', 'Stadt Nordheide', undefined],
      ['italic', 'Nordheide', undefined],
      ['link', 'einen Plan', 'https://nordheide.example/plan.html'],
      ['link', 'Post', 'mailto:amt@nordheide.example'],
    ]);
    expect(line?.text).toBe('Die Stadt Nordheide hat einen Plan, einen Trick, noch einen, oben und Post.');
  });

  it('resolves relative links against the canonical address, and drops them without one', () => {
    const canonical = '<link rel="canonical" href="https://portal.example/a/b.html"><p><a href="c.html">C</a></p>';
    expect(read(canonical).lines[0]?.marks[0]?.url).toBe('https://portal.example/a/c.html');
    expect(read('<base href="javascript:x/"><p><a href="c.html">C</a></p>').lines[0]?.marks).toEqual([]);
  });

  it('reads two line breaks as a new paragraph and one as a new line', () => {
    const page = '<p><b>Nordheide:</b><br>Neue Leitstelle<br><br>Die Stadt hat<br>\n<br>einen Plan.</p>';
    expect(read(page).lines.map(({ text, blankBefore }) => [text, blankBefore])).toEqual([
      ['Nordheide:', false],
      ['Neue Leitstelle', false],
      ['Die Stadt hat', true],
      ['einen Plan.', true],
    ]);
    expect(read(page).lines.map(({ marks }) => marks.length)).toEqual([1, 0, 0, 0]);
  });

  it('reads figures in tables as rows, and layout tables as blocks', () => {
    const figures =
      '<table><caption>Ausgaben</caption><tr><th>Jahr</th><th>Summe<br>in Euro</th></tr><tr><td></td><td><p>12 Mio.</p></td></tr><tr><td><p>2025</p></td><td>13 Mio.</td></tr></table>';
    expect(read(figures).lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Ausgaben', 'caption'],
      ['Jahr\tSumme in Euro', 'table-row'],
      ['\t12 Mio.', 'table-row'],
      ['2025\t13 Mio.', 'table-row'],
    ]);
    const layout = '<table><tr><td><h2>Kopf</h2><p>Text</p></td><td><ul><li>Rand</li></ul></td></tr></table>';
    expect(read(layout).lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Kopf', 'heading'],
      ['Text', 'paragraph'],
      ['Rand', 'list-item'],
    ]);
  });

  it('reads the description of a picture as the picture, and its caption as the caption', () => {
    const page =
      '<figure><img alt="Das Rathaus"><figcaption>Das Rathaus von Nordheide. (Foto: Stadt)</figcaption></figure>' +
      '<p>Text <img alt="Ein Diagramm"> weiter.</p><img alt="">';
    expect(read(page).lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Das Rathaus', 'picture'],
      ['Das Rathaus von Nordheide. (Foto: Stadt)', 'caption'],
      ['Text weiter.', 'paragraph'],
      ['Ein Diagramm', 'picture'],
    ]);
  });

  it('reads what the page says about itself', () => {
    const page = `<html><head><title>Nordheide stellt um | Portal</title>
      <meta property="og:title" content="Nordheide stellt um"><meta property="og:site_name" content="Portal Rathaus">
      <meta property="article:published_time" content="2025-04-03T08:00:00+02:00"><meta name="dc.creator" content="Mia Kern; Ole Brandt">
      <meta name="keywords" content="Politik, Nordheide, Politik"><meta name="description" content="Kurz gesagt.">
      <link rel="canonical" href="https://portal.example/meldung/1"></head><body><p>Text</p></body></html>`;
    expect(read(page).meta).toMatchObject({
      title: 'Nordheide stellt um',
      siteName: 'Portal Rathaus',
      date: '2025-04-03T08:00:00+02:00',
      authors: ['Mia Kern', 'Ole Brandt'],
      keywords: ['Politik', 'Nordheide'],
      description: 'Kurz gesagt.',
      canonicalUrl: 'https://portal.example/meldung/1',
    });
  });

  it('prefers structured data, and passes over broken or hostile blocks of it', () => {
    const ld = {
      '@graph': [
        { '@type': 'WebPage', headline: 'Falsch' },
        {
          '@type': ['NewsArticle'],
          headline: 'Richtig',
          datePublished: '2025-04-03',
          author: [{ '@type': 'Person', name: 'Mia Kern' }],
          keywords: 'Politik, IT',
          publisher: { name: 'Portal' },
        },
      ],
    };
    const page = `<script type="application/ld+json">{"@type": </script>
      <script type="application/ld+json">{"__proto__": {"polluted": true}}</script>
      <script type="application/ld+json">${JSON.stringify(ld)}</script><p>Text</p>`;
    expect(read(page).meta).toMatchObject({
      title: 'Richtig',
      date: '2025-04-03',
      authors: ['Mia Kern'],
      keywords: ['Politik', 'IT'],
      siteName: 'Portal',
    });
    expect('polluted' in {}).toBe(false);
  });

  it('tells the head of a report from the head of a site', () => {
    const page =
      '<div><header><h1>Portal</h1><nav><a href="/">Start</a></nav></header><div><header><h1>Nordheide stellt um</h1></header><p>Text</p></div></div>';
    expect(read(page).lines.map(({ text, region }) => [text, region])).toEqual([
      ['Portal', 'header'],
      ['Start', 'navigation'],
      ['Nordheide stellt um', 'unknown'],
      ['Text', 'unknown'],
    ]);
  });

  it('reads a page that is wrapped in one form, as some content systems do', () => {
    expect(read('<form><h1>Kopf</h1><p>Text</p></form>').lines.map((line) => line.region)).toEqual(['unknown', 'unknown']);
  });

  it('answers with a fault where a page is nested too deeply or has no text', () => {
    const nested = (depth: number) => extractHtml({ fileName: 'tief.html', encoding: 'utf-8', text: '<div>'.repeat(depth) + 'x' });
    expect(nested(500).ok).toBe(true);
    expect(nested(600)).toEqual({ ok: false, fault: { code: 'parser-depth', detail: { limit: 512, name: 'tief.html' } } });
    expect(nested(100_000).ok).toBe(false);
    expect(extractHtml({ fileName: 'leer.html', encoding: 'utf-8', text: '<html><script>x</script></html>' })).toEqual({
      ok: false,
      fault: { code: 'file-no-text', detail: { name: 'leer.html' } },
    });
  });

  describe('a page that shows less than it states for search engines', () => {
    const first = 'Das Bürgerbüro der Stadt Aubach öffnet ab April schon um sieben Uhr und damit eine Stunde früher als bisher.';
    const second =
      'An zwei Tagen in der Woche bleibt das Haus dafür am Nachmittag geschlossen. Anträge nimmt die Stadt weiterhin rund um die Uhr über ihr Portal entgegen.';
    const third =
      'Die neuen Zeiten gelten zunächst für ein halbes Jahr. Danach will der Rat über die Erfahrungen sprechen und entscheiden, ob sie auf Dauer bleiben oder nicht.';
    const page = (stated: string, shown: string): string =>
      `<!doctype html><title>Früher öffnen</title><script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'Früher öffnen',
        articleBody: stated,
      }).replaceAll('</', '<\\/')}</script><h1>Früher öffnen</h1><p>${shown}</p><p>Weiter mit Abo.</p>`;

    it('is read with the stated paragraphs that it does not show', () => {
      expect(texts(page([first, second, third].join('\n\n'), first))).toEqual(['Früher öffnen', first, 'Weiter mit Abo.', second, third]);
    });

    it('has the markup of the stated text read, never kept', () => {
      const stated = `<p>${first}</p><script>steal()</script><p>${second}</p><p>${third}</p>`;
      expect(texts(page(stated, 'Bitte aktivieren Sie JavaScript.'))).toEqual([
        'Früher öffnen',
        'Bitte aktivieren Sie JavaScript.',
        'Weiter mit Abo.',
        first,
        second,
        third,
      ]);
    });

    it('is read without the stated text where that nests too deeply', () => {
      const stated = `<p>${first}</p><p>${second}</p>${'<div>'.repeat(600)}<p>${third}</p>`;
      expect(texts(page(stated, 'Kurz.'))).toEqual(['Früher öffnen', 'Kurz.', 'Weiter mit Abo.']);
    });

    it('is left alone where it shows its text itself', () => {
      expect(texts(page([first, second, third].join('\n'), `${second} ${third}`))).toEqual([
        'Früher öffnen',
        `${second} ${third}`,
        'Weiter mit Abo.',
      ]);
    });
  });
});
