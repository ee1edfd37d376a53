import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typesetExpression } from '#electron/host/typeset-page.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import { startBrowser } from '../../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

const request = JSON.stringify({ justified: ['.flow > p'], ragged: ['.flow li'], exceptions: [], joints: {} }).replaceAll('"', '&quot;');
/** A flow of two columns of 200 px, `rows` lines of 20 px. */
const flow = (body: string, rows = 20): string =>
  `<!doctype html><html lang="de" data-typeset="${request}"><style>
body{margin:0;width:420px}p,ul,ol,h2,figure{margin:0}.flow{--columns:2;--rows:${rows};columns:2;column-gap:20px;width:420px;font:14px/20px serif}
.flow.composing{columns:auto}.flow.composing > *{width:200px}.flow.composing > header{width:420px}header{column-span:all}
h2{font:bold 16px/20px serif;margin-top:20px;break-after:avoid;--stretch:2}figure{break-inside:avoid;--float:1;--stretch:2}
.sheet{position:relative}.set{white-space:nowrap}.set-justified{text-align:justify;text-align-last:justify}.rest{display:inline-block}li.continued{list-style:none}
</style><body><article class="flow" data-compose>${body}</article></body></html>`;
const words = 'Die Gemeinde berät den Haushaltsentwurf und beschließt das Verwaltungsverfahren für alle Ortsteile. ';
const paragraph = (sentences: number): string => `<p>${words.repeat(sentences).trim()}</p>`;
const varied = Array.from({ length: 9 }, (_, index) => `<p>${'Am Abend '.repeat(index)}${words.repeat(2 + (index % 3)).trim()}</p>`).join(
  '',
);

async function composed(html: string): Promise<{ readonly page: Page; readonly report: TypesetReport | null }> {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  return { page, report: await page.evaluate<TypesetReport | null>(typesetExpression()) };
}
const letters = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const ours of copy.querySelectorAll('.hyphen')) ours.remove();
    return (copy.textContent ?? '').replace(/\s+/g, '');
  });

describe('a flow on pages', () => {
  it('fills two columns that end on one line, and says how full the pages are', async () => {
    const { page, report } = await composed(flow(`<header><h1>Kopf</h1></header>${varied}`));
    expect(report?.plain).toBe(0);
    expect(report?.pages.length).toBeGreaterThan(1);
    for (const { columns, room, filled, uneven } of report?.pages ?? []) {
      expect([columns, room, uneven]).toEqual([2, 40, 0]);
      expect(filled).toBeLessThanOrEqual(room);
    }
    const feet = await page.evaluate(() =>
      [...document.querySelectorAll('.sheet')].map((sheet) => {
        const bottoms = new Map<number, number>();
        for (const one of sheet.querySelectorAll('p')) {
          const { left, bottom } = one.getBoundingClientRect();
          bottoms.set(left, Math.max(bottoms.get(left) ?? 0, bottom));
        }
        return [...bottoms.values()];
      }),
    );
    for (const bottoms of feet) expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('cuts a paragraph between lines, in parts that know each other, and loses no letter', async () => {
    const html = flow(`${paragraph(2)}<p id="lang">${words.repeat(4)}<b>fett und ${words.repeat(9)}</b>${words.repeat(6)}</p>`);
    const before = html
      .replace(/^.*?<body>/s, '')
      .replace(/<[^<>]*>/g, '')
      .replace(/\s+/g, '');
    const { page } = await composed(html);
    expect(await letters(page)).toBe(before);
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('p[lang]')].map((part) => ({
        lang: (part as HTMLElement).lang,
        id: part.id,
        isContinued: part.classList.contains('continued'),
      })),
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(new Set(parts.map(({ lang }) => lang)).size).toBe(1);
    expect(parts[0]).toMatchObject({ id: 'lang', isContinued: false });
    expect(parts.slice(1).every(({ id, isContinued }) => id === '' && isContinued)).toBe(true);
    await page.close();
  });

  it('cuts a list at its lines and goes on counting', async () => {
    const items = Array.from({ length: 30 }, (_, index) => `<li>${index + 1} ${words.repeat(1 + (index % 3))}</li>`).join('');
    const { page, report } = await composed(flow(`${paragraph(2)}<ol start="5">${items}</ol>${paragraph(3)}`));
    expect(report?.pages.length).toBeGreaterThan(1);
    const counted = await page.evaluate(() =>
      [...document.querySelectorAll('ol')].flatMap((list) => {
        let value = list.start - 1;
        return [...list.children].map((item) => ({
          says: (value += 1),
          is: Number.parseInt(item.textContent ?? '', 10),
          isContinued: item.classList.contains('continued'),
        }));
      }),
    );
    for (const { says, is, isContinued } of counted) if (!isContinued) expect(says).toBe(is + 4);
    expect(counted.some(({ isContinued }) => isContinued)).toBe(true);
    await page.close();
  });

  it('shrinks a picture that is higher than a page, and cuts a box that is', async () => {
    const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="200" height="900"></svg>'.replaceAll('"', '%22');
    const box = `<section>${Array.from({ length: 24 }, () => '<p style="margin:0;padding:6px 0">Eintrag</p>').join('')}</section>`;
    const { page, report } = await composed(
      flow(`${paragraph(3)}<figure><img src="${picture}" alt="x"><figcaption>Bildtext</figcaption></figure>${paragraph(3)}${box}`),
    );
    expect(report?.pages.length).toBeGreaterThan(1);
    const heights = await page.evaluate(() => ({
      picture: document.querySelector('figure')?.getBoundingClientRect().height ?? 0,
      entries: document.querySelectorAll('section p').length,
      boxes: document.querySelectorAll('section').length,
    }));
    expect(heights.picture).toBeLessThanOrEqual(400);
    expect(heights).toMatchObject({ entries: 24 });
    expect(heights.boxes).toBeGreaterThan(1);
    await page.close();
  });

  it('drops empty lines within a paragraph, and keeps its forced breaks', async () => {
    const { page } = await composed(flow(`<p><br>Eins<br><br>zwei<br>drei<br></p>${paragraph(8)}`));
    expect(await page.evaluate(() => document.querySelector('p')?.querySelectorAll('br:not(.line-end)').length)).toBe(2);
    await page.close();
  });

  it('gives up where something fits onto no page, so that the page is printed as the browser sets it', async () => {
    await expect(composed(flow(`${paragraph(2)}<section style="height:900px">hoch</section>`))).rejects.toThrow('fit onto no pages');
  });
});
