import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseStart, findElectron } from '#electron/host/choose-start.ts';

const chromium = '/usr/bin/chromium';
const surroundings = (env: Record<string, string>, ...files: string[]) => ({
  platform: 'linux' as const,
  env: { PATH: '/usr/bin', ...env },
  exists: (path: string) => files.includes(path),
});

describe('npm start', () => {
  it('takes Electron where it is, else the browser, else the demo, and says why in one line', () => {
    const ways = [
      chooseStart(surroundings({ DISPLAY: ':0' }, chromium), '/e/electron'),
      chooseStart(surroundings({ DISPLAY: ':0' }, chromium), null),
      chooseStart(surroundings({ DISPLAY: ':0' }), null),
      chooseStart(surroundings({}, chromium), '/e/electron'),
    ];
    expect(ways.map(({ way, line }) => [way, line])).toEqual([
      ['electron', 'Umbruch startet in Electron.'],
      ['chromium', 'Umbruch startet in Chromium, weil das Programm von Electron auf diesem Rechner fehlt.'],
      [
        'demo',
        'Umbruch: weder Electron noch ein Browser der Chromium-Familie gefunden, deshalb läuft die Vorführung ohne Fenster (Ergebnis in demo/).',
      ],
      ['demo', 'Umbruch: kein Bildschirm gefunden, deshalb läuft die Vorführung ohne Fenster (Ergebnis in demo/).'],
    ]);
  });

  it('takes Electron only in the very version that is pinned, and never loads its package', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'umbruch-electron-'));
    await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
    const here = { platform: 'linux' as const, env: {}, exists: existsSync };
    expect(findElectron(folder, here)).toBeNull();
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/electron'), '');
    expect(findElectron(folder, here)).toBeNull();
    await writeFile(join(folder, 'dist/version'), 'v44.0.0');
    expect(findElectron(folder, here)).toBeNull();
    await writeFile(join(folder, 'dist/version'), '45.4.1');
    expect(findElectron(folder, here)).toBe(join(folder, 'dist/electron'));
  });

  it('looks where ELECTRON_OVERRIDE_DIST_PATH points', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'umbruch-electron-'));
    await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
    await mkdir(join(folder, 'other/Electron.app/Contents/MacOS'), { recursive: true });
    await writeFile(join(folder, 'other/Electron.app/Contents/MacOS/Electron'), '');
    await writeFile(join(folder, 'other/version'), '45.4.1');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'other') };
    expect(findElectron(folder, { platform: 'darwin', env, exists: existsSync })).toBe(
      join(folder, 'other/Electron.app/Contents/MacOS/Electron'),
    );
  });
});
