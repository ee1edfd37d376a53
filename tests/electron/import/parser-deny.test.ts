import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTimed } from '#electron/import/parser/own-clock.ts';
import { spawnParser } from '#electron/import/parser/spawn-parser.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';

const support = join(import.meta.dirname, '..', '..', 'support');

/** The first frame of a parser process: the list of what was not refused to it. */
const firstFrame = (onBytes: (listener: (chunk: Uint8Array) => void) => void): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    onBytes((chunk) => {
      text += Buffer.from(chunk).toString();
      const body = text.split('\n')[1];
      if (body?.endsWith(']') === true) resolve(body);
    });
  });

describe('what a parser process may not do', () => {
  it('is refused connecting, listening, DNS, HTTP, files, processes and workers', async () => {
    const child = spawnParser(join(support, 'naughty-parser.ts'), parserLimits);
    expect(await firstFrame(child.onBytes)).toBe('[]');
    const gone = new Promise<void>((done) => {
      child.onExit(() => {
        done();
      });
    });
    child.kill();
    await gone;
  });

  it('is refused the same without the permission model, as in a utility process', async () => {
    const child = spawn(process.execPath, [join(support, 'naughty-parser.ts')], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
    expect(await firstFrame((listener) => child.stdout.on('data', listener))).toBe('[]');
    const gone = new Promise((done) => child.once('close', done));
    child.stdin.end();
    await gone;
  });

  it('would notice if anything were open: an ordinary process refuses nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'umbruch-probe-'));
    try {
      const probe = spawnSync(process.execPath, [join(support, 'undenied-probe.ts')], { cwd: folder, encoding: 'utf8' });
      expect(JSON.parse(probe.stdout)).toEqual([
        'connect',
        'socket',
        'listen',
        'udp',
        'dns',
        'http',
        'fetch',
        'websocket',
        'files',
        'write',
        'spawn',
        'worker',
      ]);
      expect(readdirSync(folder)).toEqual(['parser-probe']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends its own work when nobody else can', () => {
    expect(runTimed(() => 42, 1_000)).toBe(42);
    expect(() =>
      runTimed(() => {
        for (let index = 0; ; index += 1) if (index < 0) return index;
      }, 50),
    ).toThrow(/timed out/);
  });
});
