import { startBrowser } from '../support/browser.ts';
import { openWindow } from '../support/open-window.ts';
import { line, measure } from './measure.ts';

/** From nothing to a list one can use: browser, core, window, first page of the list; the peer is the bare browser with an empty page. */
export async function benchStart(library: string): Promise<string[]> {
  const ours = await measure(
    'start to usable window, 10,000 reports',
    7,
    async () => {
      const window = await openWindow({ library });
      await window.ready();
      await window.page.getByRole('option').first().waitFor();
      await window.close();
    },
    1,
  );
  const bare = await measure(
    'bare browser',
    7,
    async () => {
      const browser = await startBrowser();
      const page = await (await browser.newContext()).newPage();
      await page.goto('data:text/html,<p>leer');
      await browser.close();
    },
    1,
  );
  return [line(ours, bare)];
}
