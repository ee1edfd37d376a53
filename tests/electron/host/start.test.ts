import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, root } from '../../support/core.ts';

/** `npm start` on a build that only says what it was started as. */
async function start(env: Record<string, string>): Promise<{ readonly lines: string[]; readonly code: number | null }> {
  const dist = await freshFolder('start');
  await mkdir(join(dist, 'core'));
  for (const name of ['cli.js', 'main-chromium.js']) {
    await writeFile(join(dist, 'core', name), `console.log('${name}', ...process.argv.slice(2)); process.exitCode = 3;`);
  }
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'electron/start.ts'), '--library', 'Heide'], {
    encoding: 'utf8',
    env: { PATH: '', UMBRUCH_DIST: dist, ELECTRON_OVERRIDE_DIST_PATH: join(dist, 'no-electron'), ...env },
  });
  return { lines: stdout.trimEnd().split('\n'), code: status };
}

it.skipIf(process.platform !== 'linux')('says how it goes on, hands on its arguments and ends as its window does', async () => {
  const folder = await freshFolder('browser');
  const browser = join(folder, 'chromium');
  await writeFile(browser, '');
  await chmod(browser, 0o755);
  expect(await start({ DISPLAY: ':0', UMBRUCH_BROWSER: browser })).toEqual({
    lines: ['Umbruch startet in Chromium, weil das Programm von Electron auf diesem Rechner fehlt.', 'main-chromium.js --library Heide'],
    code: 3,
  });
  expect(await start({})).toEqual({
    lines: [
      'Umbruch: kein Bildschirm gefunden, deshalb läuft die Vorführung ohne Fenster (Ergebnis in demo/).',
      'cli.js demo --library Heide',
    ],
    code: 3,
  });
});
