import { afterEach, describe, expect, it, vi } from 'vitest';
import { spawnUtilityParser } from '#electron/host/electron/spawn-utility-parser.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';
import { electron } from '../../../support/electron-stub.ts';
import type { FakeUtility } from '../../../support/electron-stub.ts';

vi.mock('electron', async () => (await import('../../../support/electron-stub.ts')).electron);
afterEach(() => vi.restoreAllMocks());

const spawned = () => {
  const child = spawnUtilityParser('/opt/umbruch/core/parser.js', parserLimits);
  return { child, utility: electron.utilityProcess.fork.mock.results.at(-1)?.value as FakeUtility };
};

describe('the parser under Electron', () => {
  it('starts as a utility process with an empty environment, its own folder to read, and a heap limit', () => {
    spawned();
    expect(electron.utilityProcess.fork.mock.calls.at(-1)).toEqual([
      '/opt/umbruch/core/parser.js',
      [],
      {
        env: {},
        serviceName: 'Umbruch-Leser',
        stdio: ['ignore', 'ignore', 'pipe'],
        execArgv: [
          '--permission',
          '--allow-fs-read=/opt/umbruch/core',
          '--max-old-space-size=384',
          '--disallow-code-generation-from-strings',
        ],
      },
    ]);
  });

  it('passes bytes both ways and nothing else', () => {
    const { child, utility } = spawned();
    const heard: Uint8Array[] = [];
    child.onBytes((chunk) => heard.push(chunk));
    child.send(Uint8Array.of(1, 2));
    utility.emit('message', Uint8Array.of(3));
    utility.emit('message', { not: 'bytes' });
    expect([utility.posted, heard]).toEqual([[Uint8Array.of(1, 2)], [Uint8Array.of(3)]]);
  });

  it('tells why it ended, and is ended without being asked', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const { child, utility } = spawned();
    const ends: unknown[] = [];
    child.onExit((end) => ends.push(end));
    child.kill();
    utility.stderr.emit('data', Buffer.from('FATAL ERROR: JavaScript heap out of memory'));
    utility.emit('exit', 134);
    expect([kill.mock.calls, ends]).toEqual([[[4_242, 'SIGKILL']], [{ ranOutOfHeap: true }]]);
  });

  it('is ended as soon as it exists when it was ended before', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const { child, utility } = spawned();
    utility.pid = undefined;
    child.kill();
    expect(kill.mock.calls).toEqual([]);
    utility.pid = 4_243;
    utility.emit('spawn');
    expect(kill.mock.calls).toEqual([[4_243, 'SIGKILL']]);
  });

  it('may be gone already when it is ended, but nothing else may go wrong', () => {
    const { child } = spawned();
    const gone = Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw gone;
    });
    expect(() => child.kill()).not.toThrow();
    kill.mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
    });
    expect(() => child.kill()).toThrow('EPERM');
  });
});
