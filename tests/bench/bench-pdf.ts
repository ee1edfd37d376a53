import { openTestApp } from '../support/open-test-app.ts';
import { connectionTo, sessionOf, startBrowser } from '../support/browser.ts';
import { generateArticles } from '../support/generated-articles.ts';
import { printPage } from '#electron/host/chromium/print.ts';
import type { Host } from '#electron/host/host.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { fileFormat } from '../support/file-format.ts';
import { gatherExport } from '#electron/ipc/export-input.ts';
import { line, measure } from './measure.ts';

/** One report as PDF with a warm browser, against the same words printed bare. */
export async function benchPdf(): Promise<string[]> {
  const browser = await startBrowser();
  const print: Host['printToPdf'] = async (html, signal) => {
    const context = await browser.newContext();
    return printPage({ connection: connectionTo(await sessionOf(await context.newPage())), close: () => context.close() }, html, signal);
  };
  const test = await openTestApp({ print });
  const text = [...generateArticles(4)].map((article) => article.text).join('\n\n');
  const { id, rev, header } = await test.ask('articles.create', {
    header: { headline: 'Bericht für den Druck', datelineDate: '2026-11-22' },
  });
  await test.ask('articles.save', { id, baseRev: rev, header, body: documentFromText(text) });
  const signal = new AbortController().signal;
  const input = await gatherExport(test.app.context, { kind: 'article', id }, signal);
  const ours = await measure(
    'PDF of one report, browser warm',
    10,
    () =>
      fileFormat('article-pdf', 'article').render(input, {
        printToPdf: print,
        options: defaultExportOptions,
        signal,
        report: () => undefined,
      }),
    2,
  );
  const bare = await measure(
    'bare page',
    10,
    () =>
      print(
        `<!doctype html><title>x</title>${text
          .split('\n\n')
          .map((one) => `<p>${one}</p>`)
          .join('')}`,
        signal,
      ),
    2,
  );
  await test.dispose();
  await browser.close();
  return [line(ours, bare)];
}
