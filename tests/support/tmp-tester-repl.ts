import { existsSync, readFileSync, writeFileSync, unlinkSync } from 'node:fs';
import { openWindow } from './open-window.ts';
const name = process.argv[2] ?? 'a';
const dir = '/tmp/tester';
const [w, h] = (process.argv[3] ?? '1280x800').split('x').map(Number);
const win = await openWindow({ theme: (process.argv[4] ?? 'light') as 'light', size: { width: w!, height: h! } });
const page = win.page;
page.setDefaultTimeout(3000);
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
writeFileSync(`${dir}/${name}.up`, win.exportFolder + '\n' + win.library);
const g: Record<string, unknown> = {};
const end = Date.now() + 17 * 60000;
while (Date.now() < end) {
  const file = `${dir}/${name}.cmd`;
  if (!existsSync(file)) {
    await new Promise((r) => setTimeout(r, 40));
    continue;
  }
  const code = readFileSync(file, 'utf8');
  unlinkSync(file);
  if (code.trim() === 'quit') break;
  const out: string[] = [];
  const log = (...a: unknown[]) => void out.push(a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' '));
  const shot = (n: string) => page.screenshot({ path: `${dir}/${n}.png`, animations: 'disabled' });
  const aria = async (s = 'body') => log(await page.locator(s).first().ariaSnapshot());
  try {
    await new AsyncFunction('win', 'page', 'log', 'shot', 'aria', 'g', code)(win, page, log, shot, aria, g);
  } catch (e) {
    log('ERR ' + String(e).slice(0, 1200));
  }
  const bad = Object.entries(win.records).filter(([, v]) => v.length);
  if (bad.length) {
    log('RECORDS', bad);
    for (const [, v] of bad) v.length = 0;
  }
  writeFileSync(`${dir}/${name}.out`, out.join('\n') + '\n');
}
await win.close();
process.exit(0);
