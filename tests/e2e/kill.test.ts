import { expect, it } from 'vitest';
import { documentText } from '#shared/document/document-text.ts';
import type { Article } from '#shared/model/article.ts';
import { createKillableCore } from '../support/killable-core.ts';
import { freshFolder } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { openWindow } from '../support/open-window.ts';

/** True when all of `part` stands in `whole` in its order; the caret may have stood anywhere when typing went on. */
function holds(whole: string, part: string): boolean {
  const letters = part.replace(/\s+/g, '');
  let at = 0;
  for (const letter of whole) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const rounds = 40;
/** What the promise allows to be missing, in milliseconds of typing. */
const allowedMs = 1_000;

it(`loses at most a second of typing when the core is killed, ${rounds} times, and the library opens whole every time`, async () => {
  const library = await freshFolder('kill');
  const core = createKillableCore(library);
  await core.start();
  const { id } = await ask(core.port, 'articles.create', { header: { headline: 'Abbruchprobe' } });
  const window = await openWindow({ port: core.port });
  const lost: number[] = [];
  let before = '';
  try {
    for (let round = 0; round < rounds; round += 1) {
      // A window does not outlive its core: each round begins with a new page, as after the next start.
      await window.goTo('#/articles/all');
      await window.reload();
      await window.goTo(`#/articles/all/${id}`);
      const body = window.page.getByRole('textbox', { name: 'Text', exact: true });
      await body.waitFor();
      await body.click();
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.press('Enter');

      const killAfter = 300 + Math.random() * 1_700;
      const begun = performance.now();
      const typed: { word: string; at: number }[] = [];
      let dead = false;
      const killed = new Promise<number>((resolve) => {
        setTimeout(() => {
          const at = performance.now();
          dead = true;
          void core.kill().then(() => resolve(at));
        }, killAfter);
      });
      for (let count = 0; !dead && performance.now() - begun < 5_000; count += 1) {
        const word = `r${round}w${count}`;
        for (const letter of `${word} `) await window.page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 15 });
        typed.push({ word, at: performance.now() });
      }
      const killedAt = await killed;

      expect(await core.start()).toEqual([]);
      const article: Article = await ask(core.port, 'articles.get', { id });
      const text = documentText(article.body);
      const missing = typed.filter(({ word, at }) => at <= killedAt && !text.includes(`${word} `) && !text.endsWith(word));
      lost.push(missing.length === 0 ? 0 : killedAt - Math.min(...missing.map(({ at }) => at)));
      // What one round had saved, no later crash takes away.
      expect(holds(text, before)).toBe(true);
      before = text;
    }
    console.log(
      `Verlust in ms: Median ${[...lost].sort((a, b) => a - b)[rounds / 2]?.toFixed(0)}, höchstens ${Math.max(...lost).toFixed(0)}`,
    );
    expect(Math.max(...lost)).toBeLessThanOrEqual(allowedMs);
  } finally {
    await window.close();
    await core.kill();
  }
}, 600_000);
