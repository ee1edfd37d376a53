import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startExport, mailLinkOf } from '#renderer/stores/tasks.ts';
import { setStatusOf, trashArticles } from '#renderer/stores/articles.ts';
import { openDesk } from '#renderer/stores/desk-sessions.ts';
import { boardStore } from '#renderer/stores/newsletters.ts';
import { createBoard } from '#renderer/stores/newsletter-board.ts';
import { noticeStore } from '#renderer/stores/notices.ts';
import { messages } from '#renderer/stores/wording.ts';
import { emptyDocument } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { newsletter } from '#shared/model/newsletter.ts';
import { fail, ok } from '#shared/result.ts';
import { fakeBridge, openFakeWindow } from './shell/fake-bridge.ts';

let rev = 1;
let isFull = false;
let next = 1;
const saved = () => (isFull ? Promise.resolve(fail('disk-full')) : Promise.resolve(ok({ rev: ++rev, changedAt: 1, characterCount: 0 })));
const core = fakeBridge({
  'articles.get': ({ id }) => ({
    id: id as ArticleId,
    rev,
    header: emptyHeader,
    body: emptyDocument,
    keywords: [],
    characterCount: 0,
    createdAt: 0,
    changedAt: 0,
    deletedAt: null,
  }),
  'articles.save': saved,
  'newsletters.save': saved,
  'articles.setStatus': () => ({}),
  'articles.trash': () => ({}),
  'relations.resolve': () => [],
  'exports.start': () => Promise.resolve(fail('cancelled')),
  'links.mail': () => ({}),
});
const names = () => core.asked.map(({ name }) => name).filter((name) => name !== 'articles.get');

beforeEach(() => {
  openFakeWindow(core.bridge);
  vi.stubGlobal('document', new EventTarget());
  isFull = false;
  core.asked.length = 0;
  noticeStore.setState({ notices: [] });
});
afterEach(() => vi.unstubAllGlobals());

/** A report with something typed in it that was not sent yet. */
async function typedIn(): Promise<ArticleId> {
  const id = `article-${next++}` as ArticleId;
  const answer = await openDesk(id);
  if (!answer.ok) throw new Error(answer.fault.code);
  answer.value.setHeader({ headline: 'Getippt' });
  return id;
}

describe('what the core is asked to do with a text that is still being typed', () => {
  it('exports and mails the text on screen, not an older one', async () => {
    await startExport({ kind: 'article', id: await typedIn() }, 'article-pdf');
    await mailLinkOf(await typedIn());
    expect(names()).toEqual(['articles.save', 'exports.start', 'articles.save', 'links.mail']);
  });

  it('exports nothing and says so when the text cannot be saved', async () => {
    const id = await typedIn();
    isFull = true;
    for (const attempt of [() => startExport({ kind: 'article', id }, 'article-pdf'), () => mailLinkOf(id)]) {
      noticeStore.setState({ notices: [] });
      await attempt();
      expect(noticeStore.getState().notices).toMatchObject([{ tone: 'error', text: messages().exporting.unsaved }]);
    }
    expect(names()).not.toContain('exports.start');
    expect(names()).not.toContain('links.mail');
  });

  it('exports the issue as it stands on its board', async () => {
    const id = 'ausgabe-1' as NewsletterId;
    const header = { title: '', issue: '', number: '', subject: '', preheader: '', status: 'draft' };
    const board = createBoard(newsletter.parse({ id, rev: 1, header, sections: [], createdAt: 1, changedAt: 1, deletedAt: null }));
    boardStore.setState({ board, missing: false });
    board.type({ edit: 'header', patch: { title: 'Neu' } });
    await startExport({ kind: 'newsletter', id }, 'newsletter-pdf');
    expect(names()).toEqual(['newsletters.save', 'exports.start']);
  });

  it('saves before it sets a status or goes into the trash', async () => {
    await setStatusOf([await typedIn()], 'approved');
    await trashArticles([await typedIn()]);
    expect(names()).toEqual(['articles.save', 'relations.resolve', 'articles.setStatus', 'articles.save', 'articles.trash']);
  });
});
