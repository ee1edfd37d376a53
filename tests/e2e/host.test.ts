import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, openCore } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { canReadProc, familyOf, isAlive, membersRunning, openPorts } from '../support/processes.ts';
import { builtHost, hostWithPage, runHost } from '../support/run-host.ts';
import type { HostRun } from '../support/run-host.ts';
import { runTypingWindow } from '../support/typing-window.ts';
import { unusedHost } from '../support/unused-host.ts';

const running: HostRun[] = [];
async function start(library: string, program = builtHost()): Promise<HostRun> {
  const run = await runHost(program, library);
  running.push(run);
  return run;
}
afterEach(async () => {
  for (const run of running.splice(0)) {
    run.child.kill('SIGTERM');
    await run.exited;
  }
});

/** Resolves once none of the processes is left; the test's own time limit is the only clock. */
async function allGone(pids: readonly number[]): Promise<number> {
  const begin = Date.now();
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 50));
  return Date.now() - begin;
}
const ready = /^Umbruch läuft in Chromium \d+ \(.+\)\.$/;

describe('the program in a browser', () => {
  it('says in one line that the window is there, and ends cleanly when asked', async () => {
    const run = await start(await freshFolder('library'));
    expect(await run.firstLine).toMatch(ready);
    const family = familyOf(run.pid);
    run.child.kill('SIGTERM');
    expect(await run.exited).toEqual({ code: 0, stderr: '' });
    await allGone(family);
  });

  it('carries a call of the window through the pipe into the library', async () => {
    const library = await freshFolder('library');
    const program = await hostWithPage(
      `window.umbruch.requests['articles.create']({ header: { headline: 'Durch die Leitung: „Grüße“' } });`,
    );
    const run = await start(library, program);
    expect(await run.firstLine).toMatch(ready);
    run.child.kill('SIGINT');
    expect((await run.exited).code).toBe(0);
    const core = await openCore(library, unusedHost);
    const page = await ask(core.port, 'articles.list', { query: {}, offset: 0, limit: 10 });
    expect(page.rows.map(({ headline }) => headline)).toEqual(['Durch die Leitung: „Grüße“']);
    await core.close();
  });

  it.skipIf(!canReadProc)('listens on no port, neither itself nor its browser', async () => {
    const run = await start(await freshFolder('library'));
    expect(await run.firstLine).toMatch(ready);
    const family = familyOf(run.pid);
    expect(family.length).toBeGreaterThan(3);
    expect(openPorts(family)).toEqual([]);
  });

  it.skipIf(!canReadProc)('can tell a listening process from one that does not listen', async () => {
    const { createServer } = await import('node:net');
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    expect(openPorts([process.pid])).toHaveLength(1);
    await new Promise((resolve) => server.close(resolve));
    expect(openPorts([process.pid])).toEqual([]);
  });

  it.skipIf(!canReadProc)('ends by itself when its browser is killed', async () => {
    const run = await start(await freshFolder('library'));
    await run.firstLine;
    const [browser] = membersRunning(run.pid, '--remote-debugging-pipe').filter((pid) => pid !== run.pid);
    expect(browser).toBeDefined();
    const family = familyOf(run.pid);
    const begin = Date.now();
    process.kill(browser ?? 0, 'SIGKILL');
    expect((await run.exited).code).toBe(0);
    await allGone(family);
    expect(Date.now() - begin).toBeLessThan(20_000);
  });

  it.skipIf(!canReadProc)('leaves no browser behind when it is killed itself, and the library opens at once', async () => {
    const library = await freshFolder('library');
    const run = await start(library);
    await run.firstLine;
    const family = familyOf(run.pid);
    run.child.kill('SIGKILL');
    expect(await allGone(family)).toBeLessThan(20_000);
    const again = await start(library);
    expect(await again.firstLine).toMatch(ready);
  });

  it('refuses a second start on the same library with a sentence, and opens nothing', async () => {
    const library = await freshFolder('library');
    const run = await start(library);
    expect(await run.firstLine).toMatch(ready);
    const begin = Date.now();
    const second = await runHost(builtHost(), library);
    expect(await second.exited).toEqual({
      code: 1,
      stderr: 'Diese Bibliothek ist schon geöffnet. Bitte wechseln Sie in das andere Umbruch-Fenster oder schließen Sie es zuerst.\n',
    });
    console.log(`Second start refused after ${Date.now() - begin} ms`);
    expect(await second.firstLine).toBeNull();
  });
});

describe('words typed just before the end', () => {
  const libraryWithReport = async () => {
    const library = await freshFolder('library');
    const core = await openCore(library, unusedHost);
    const { id } = await ask(core.port, 'articles.create', {});
    await core.close();
    const headline = async () => {
      const again = await openCore(library, unusedHost);
      const article = await ask(again.port, 'articles.get', { id });
      await again.close();
      return article.header.headline;
    };
    return { library, id, headline };
  };

  it('are in the library when the window is closed at once', async () => {
    const { library, id, headline } = await libraryWithReport();
    const saves: string[] = [];
    const code = await runTypingWindow({
      library,
      articleId: id,
      words: ['Letzte Worte'],
      between: (core, stop) => ({
        ...core,
        dispatch: (name, raw) => {
          if (name === 'tasks.cancel') stop();
          if (name === 'articles.save') saves.push(name);
          return core.dispatch(name, raw);
        },
      }),
    });
    expect([code, await headline(), saves]).toEqual([0, 'Letzte Worte', ['articles.save']]);
  });

  it('are in the library when it is closed while the words before them are still being saved', async () => {
    const { library, id, headline } = await libraryWithReport();
    let typed = 0;
    const code = await runTypingWindow({
      library,
      articleId: id,
      words: ['Erste ', 'und letzte Worte'],
      between: (core, stop) => {
        let saving: (() => void) | null = null;
        const isSaving = new Promise<void>((resolve) => (saving = resolve));
        return {
          ...core,
          dispatch: async (name, raw) => {
            const answer = await core.dispatch(name, raw);
            // The second word is typed only once the first is on its way, and the window closed right after it.
            if (name === 'tasks.cancel') typed += 1;
            if (name === 'tasks.cancel' && typed === 1) await isSaving;
            if (name === 'tasks.cancel' && typed === 2) stop();
            if (name !== 'articles.save') return answer;
            saving?.();
            await new Promise((resolve) => setTimeout(resolve, 700));
            return answer;
          },
        };
      },
    });
    expect([code, await headline()]).toEqual([0, 'Erste und letzte Worte']);
  });
});
