import type { Page } from 'playwright-core';
import { printPage } from '#electron/host/chromium/print.ts';
import { connectionTo, sessionOf, startBrowser } from '../../../support/browser.ts';

export interface Printer {
  /** Prints as the product does. */
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A headless browser that prints pages; `watch` sees each before it is filled. */
export async function openPrinter(watch: (page: Page) => void = () => undefined): Promise<Printer> {
  const browser = await startBrowser();
  return {
    print: async (html) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      watch(page);
      const { pdf } = await printPage(
        { connection: connectionTo(await sessionOf(page)), close: () => context.close() },
        html,
        new AbortController().signal,
      );
      return pdf;
    },
    close: () => browser.close(),
  };
}

const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** A page with everything that makes structure hard: nested lists, spans in tables, drawings, decoration, see-through parts, notes. */
export const hardPage = `<!doctype html><html lang="de"><head><meta name="author" content="Karin Muster &amp; Co"><meta name="description" content="Alles, was schwer ist"><meta name="keywords" content="Zähler, Netz"><title>Prüfstand &lt;Randfälle&gt;</title>
<style>@page{size:A4;margin:20mm;@bottom-right{content:'Seite ' counter(page)}}body{font-family:serif;border-top:1px solid}.o{opacity:.5}aside{border:1px solid #888;border-radius:4px}</style></head><body>
<h1>Randfälle</h1>
<p>Text mit <em lang="en">an English phrase</em>, <code>code</code>, CO<sub>2</sub>, <a href="https://a.example/x?y=1&amp;z=2">Verweis</a>, <a href="#ziel">Sprung</a>, <abbr title="zum Beispiel">z. B.</abbr>, <mark>hervorgehoben</mark>, <del>weg</del><ins>neu</ins>.</p>
<ul><li>Eins<ul><li>Eins A<ol><li>tief</li><li><p>Absatz</p><p>noch einer</p></li></ol></li></ul></li><li>Zwei <a href="https://b.example">Link</a></li></ul>
<table><caption>Kosten</caption><thead><tr><th rowspan="2">Ort</th><th colspan="2">Jahr</th></tr><tr><th>2025</th><th>2026</th></tr></thead>
<tbody><tr><th scope="row">A-Stadt</th><td>1</td><td>–</td></tr><tr><td rowspan="2">B</td><td>3</td><td>4</td></tr><tr><td colspan="2">5</td></tr></tbody><tfoot><tr><td>Summe</td><td>4</td><td>6</td></tr></tfoot></table>
<svg width="80" height="40" role="img" aria-label="Ein Kreis"><circle cx="20" cy="20" r="18" fill="#0a5f66"/></svg>
<svg width="80" height="40"><rect width="30" height="30" fill="red"/></svg>
<img alt="" width="10" height="10" src="${dot}">
<figure><img alt="Ein Punkt" width="30" height="30" src="${dot}"><figcaption>Bildtext</figcaption></figure>
<div class="o"><h2>Halb durchsichtig</h2><p>Absatz mit <b>Fett</b> und <a href="https://c.example">Link darin</a>.</p><ul><li>Punkt</li></ul></div>
<dl><dt>Begriff</dt><dd>Erklärung</dd><dt>Zweiter</dt><dd>Noch eine</dd></dl><pre>a = 1
  b = 2</pre><details open><summary>Mehr</summary><p>Inhalt</p></details><hr><blockquote><p>Zitat</p></blockquote>
<aside><p>Kasten</p></aside><h3 id="ziel">Ziel</h3>
<p style="break-before:page">Seite zwei <sup role="doc-noteref"><a href="#n1">1</a></sup></p>
<div role="doc-footnote" id="n1">Note <a role="doc-backlink" href="#ziel">zurück</a></div>
</body></html>`;
