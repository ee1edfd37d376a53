import { documentFromText } from '#shared/document/build-document.ts';
import { startBrowser } from '../support/browser.ts';
import { generateArticles } from '../support/generated-articles.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { Page } from 'playwright-core';
import { figure, line } from './measure.ts';
import type { Figure } from './measure.ts';

const words = 10_000;
const keys = 120;

function longText(): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const { text } of generateArticles(1_000)) {
    for (const paragraph of text.split('\n\n')) {
      paragraphs.push(paragraph);
      count += paragraph.split(' ').length;
      if (count >= words) return paragraphs.join('\n\n');
    }
  }
  return paragraphs.join('\n\n');
}

/** Time from the key event's own time stamp to the frame after it was handled. */
async function keyToPaint(page: Page, what: string): Promise<Figure> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { umbruchTimes: times });
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  for (let count = 0; count < keys; count += 1) await page.keyboard.press(count % 7 === 6 ? 'Space' : 'e', { delay: 20 });
  return figure(what, await page.evaluate(() => (window as unknown as { umbruchTimes: number[] }).umbruchTimes.slice(20)));
}

/** Typing at the end of a 10,000-word report with everything on, against a bare contenteditable with the same text. */
export async function benchTyping(): Promise<string[]> {
  const text = longText();
  const window = await openWindow();
  const { id, rev, header } = await ask(window.core, 'articles.create', { header: { headline: 'Langer Text' } });
  await ask(window.core, 'articles.save', { id, baseRev: rev, header, body: documentFromText(text) });
  await window.goTo(`#/articles/all/${id}`);
  const body = window.page.getByRole('textbox', { name: 'Text', exact: true });
  await body.click();
  await window.page.keyboard.press('Control+End');
  const ours = await keyToPaint(window.page, `key to paint, ${words.toLocaleString('en')} words`);
  await window.close();

  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.setContent('<div contenteditable style="width:640px;font:17px/1.6 serif"></div>');
  await page.evaluate((paragraphs) => {
    const host = document.querySelector('div');
    for (const paragraph of paragraphs) host?.append(Object.assign(document.createElement('p'), { textContent: paragraph }));
    host?.focus();
  }, text.split('\n\n'));
  await page.keyboard.press('Control+End');
  const bare = await keyToPaint(page, 'bare contenteditable');
  await browser.close();
  return [line(ours, bare)];
}
