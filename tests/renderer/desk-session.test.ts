import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentFromText, emptyDocument } from '#shared/document/build-document.ts';
import type { CoreEvent } from '#shared/ipc/contract.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { fail, ok } from '#shared/result.ts';
import type { FaultCode, Result } from '#shared/result.ts';
import type { leaveDesk as Leave, openDesk as Open } from '#renderer/stores/desk-sessions.ts';

/** A transport that keeps reports in a map and refuses what it is told to refuse. */
function fakeTransport() {
  const articles = new Map<string, Article>();
  const asked: string[] = [];
  const kept: string[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const saves: unknown[] = [];
  let refusal: FaultCode | null = null;
  let delay = 0;
  const answers: Record<string, (input: never) => Result<unknown>> = {
    'articles.get': ({ id }: { id: string }) => {
      const article = articles.get(id);
      return article ? ok(article) : fail('not-found');
    },
    'articles.save': ({ id, baseRev, header, body }: Pick<Article, 'id' | 'header' | 'body'> & { baseRev: number }) => {
      if (refusal) return fail(refusal);
      const article = articles.get(id);
      if (!article) return fail('not-found');
      if (article.rev !== baseRev) {
        kept.push(header.headline);
        return fail('conflict');
      }
      articles.set(id, { ...article, header, body, rev: baseRev + 1 });
      return ok({ rev: baseRev + 1, changedAt: 1, characterCount: 7 });
    },
  };
  const requests = new Proxy(
    {},
    {
      get: (_, name: string) => (input: never) => {
        asked.push(name);
        if (name === 'articles.save') saves.push(input);
        const answer = answers[name]?.(input) ?? fail('unknown-request');
        return delay === 0 ? Promise.resolve(answer) : new Promise((resolve) => setTimeout(() => resolve(answer), delay));
      },
    },
  );
  const put = (id: string, headline: string, rev = 1) =>
    articles.set(id, {
      id: id as ArticleId,
      rev,
      header: { ...emptyHeader, headline },
      body: emptyDocument,
      keywords: [],
      characterCount: 0,
      createdAt: 0,
      changedAt: 0,
      deletedAt: null,
    });
  return {
    articles,
    asked,
    kept,
    saves,
    wait: (ms: number) => (delay = ms),
    put,
    refuse: (code: FaultCode | null) => (refusal = code),
    emit: (id: string) => listeners.forEach((each) => each({ name: 'articles.changed', payload: { ids: [id as ArticleId] } })),
    bridge: {
      requests,
      onEvent: (listener: (event: CoreEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

const id = 'article-1' as ArticleId;
let core: ReturnType<typeof fakeTransport>;
let openDesk: typeof Open;
let leaveDesk: typeof Leave;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  core = fakeTransport();
  vi.stubGlobal('window', Object.assign(new EventTarget(), { umbruch: core.bridge, location: { hash: '' } }));
  vi.stubGlobal('document', new EventTarget());
  ({ openDesk, leaveDesk } = await import('#renderer/stores/desk-sessions.ts'));
  core.put(id, 'Alt');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open() {
  const answer = await openDesk(id);
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the desk', () => {
  it('saves header and text in one request and makes the document only then', async () => {
    const session = await open();
    const makeDocument = vi.fn(() => documentFromText('Neuer Text'));
    session.setHeader({ headline: 'Neu' });
    for (let key = 0; key < 20; key++) session.bodyChanged(makeDocument);
    expect(makeDocument).not.toHaveBeenCalled();
    await pass(300);
    expect(makeDocument).toHaveBeenCalledTimes(1);
    expect(core.articles.get(id)).toMatchObject({ rev: 2, header: { headline: 'Neu' }, body: documentFromText('Neuer Text') });
    expect(session.store.getState()).toMatchObject({ rev: 2, wordCount: 2, characterCount: 7 });
  });

  it('saves on leaving without waiting for the pause', async () => {
    const session = await open();
    session.setHeader({ headline: 'Neu' });
    await leaveDesk(session);
    expect(core.articles.get(id)?.header.headline).toBe('Neu');
  });

  it('saves when the window loses the focus, goes to the background or goes away', async () => {
    const session = await open();
    for (const [target, name] of [
      [window, 'blur'],
      [document, 'visibilitychange'],
      [window, 'pagehide'],
    ] as const) {
      session.setHeader({ headline: name });
      target.dispatchEvent(new Event(name));
      await pass(0);
      expect(core.articles.get(id)?.header.headline).toBe(name);
    }
  });

  it('comes back with the typed text when the disk was full on leaving, and goes on trying', async () => {
    const session = await open();
    core.refuse('disk-full');
    session.setHeader({ headline: 'Getippt' });
    session.bodyChanged(() => documentFromText('Getippter Text'));
    await leaveDesk(session);
    const again = await open();
    expect(again.store.getState()).toMatchObject({ header: { headline: 'Getippt' }, body: documentFromText('Getippter Text') });
    core.refuse(null);
    await pass(5_000);
    expect(core.articles.get(id)).toMatchObject({ header: { headline: 'Getippt' }, body: documentFromText('Getippter Text') });
  });

  it('overwrites nothing in a conflict, keeps what was typed since, and then shows the newer state', async () => {
    const session = await open();
    core.put(id, 'Andere Hand', 5);
    session.setHeader({ headline: 'Meine' });
    await pass(300);
    expect(session.autosave.store.getState().sign).toBe('conflict');
    session.setHeader({ headline: 'Meine, weiter' });
    await pass(10_000);
    expect(core.articles.get(id)?.header.headline).toBe('Andere Hand');
    await session.takeNewer();
    expect(core.kept).toEqual(['Meine', 'Meine, weiter']);
    expect(session.store.getState()).toMatchObject({ rev: 5, header: { headline: 'Andere Hand' } });
    session.setHeader({ headline: 'Weiter' });
    await pass(300);
    expect(core.articles.get(id)).toMatchObject({ rev: 6, header: { headline: 'Weiter' } });
  });

  it('keeps what was typed while the refused save was out', async () => {
    const session = await open();
    core.put(id, 'Andere Hand', 5);
    core.wait(1_000);
    session.setHeader({ headline: 'Meine' });
    await pass(300);
    session.setHeader({ headline: 'Meine, weiter' });
    await pass(1_000);
    expect(session.autosave.store.getState().sign).toBe('conflict');
    const taken = session.takeNewer();
    await pass(3_000);
    expect(await taken).toMatchObject({ ok: true });
    expect(core.kept).toEqual(['Meine', 'Meine, weiter']);
    expect(session.store.getState().header.headline).toBe('Andere Hand');
  });

  it('does not take the newer state when what was typed cannot be kept', async () => {
    const session = await open();
    core.put(id, 'Andere Hand', 5);
    session.setHeader({ headline: 'Meine' });
    await pass(300);
    session.setHeader({ headline: 'Meine, weiter' });
    core.refuse('disk-full');
    expect(await session.takeNewer()).toEqual({ ok: false, fault: { code: 'disk-full' } });
    expect(session.store.getState().header.headline).toBe('Meine, weiter');
    core.refuse(null);
    await session.takeNewer();
    expect(core.kept.at(-1)).toBe('Meine, weiter');
  });

  it('sends what was typed while a save is out when the window goes away', async () => {
    const session = await open();
    core.wait(1_000);
    session.setHeader({ headline: 'Eins' });
    await pass(300);
    session.setHeader({ headline: 'Zwei' });
    window.dispatchEvent(new Event('pagehide'));
    expect(core.saves).toMatchObject([
      { baseRev: 1, isChained: false, header: { headline: 'Eins' } },
      { baseRev: 1, isChained: true, header: { headline: 'Zwei' } },
    ]);
  });

  it('takes the step of a change beside the text over while somebody types', async () => {
    const session = await open();
    session.setHeader({ headline: 'Eins' });
    const { changeBesideDesks } = await import('#renderer/stores/desk-sessions.ts');
    const done = changeBesideDesks([id], async () => {
      const article = core.articles.get(id);
      if (article) core.articles.set(id, { ...article, rev: article.rev + 1, header: { ...article.header, status: 'approved' } });
      session.setHeader({ lead: 'Getippt' });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return ok({});
    });
    await pass(2_000);
    await done;
    expect(session.autosave.store.getState().sign).toBe('saved');
    expect([core.kept, core.articles.get(id)]).toMatchObject([
      [],
      { rev: 4, header: { headline: 'Eins', lead: 'Getippt', status: 'approved' } },
    ]);
  });

  it('changes nothing beside a text that cannot be saved', async () => {
    const session = await open();
    session.setHeader({ headline: 'Eins' });
    core.refuse('disk-full');
    const { changeBesideDesks } = await import('#renderer/stores/desk-sessions.ts');
    const work = vi.fn(async () => ok({}));
    expect(await changeBesideDesks([id], work)).toBeNull();
    expect(work).not.toHaveBeenCalled();
  });

  it('shows a change from elsewhere without starting the text anew when the text is the same', async () => {
    const session = await open();
    core.put(id, 'Von außen', 2);
    core.emit(id);
    await pass(0);
    expect(session.store.getState()).toMatchObject({ rev: 2, edition: 0, header: { headline: 'Von außen' } });
  });

  it('does not look at the core while something typed is unsaved', async () => {
    const session = await open();
    session.setHeader({ headline: 'Meine' });
    core.put(id, 'Von außen', 2);
    core.emit(id);
    await pass(0);
    expect(session.store.getState().header.headline).toBe('Meine');
    expect(core.asked).toEqual(['articles.get']);
  });

  it('opens a report asked for twice at once only once', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toBe(second);
    expect(core.asked).toEqual(['articles.get']);
  });
});
