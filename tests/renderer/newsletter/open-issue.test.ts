import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Newsletters from '#renderer/stores/newsletters.ts';
import type * as Notices from '#renderer/stores/notices.ts';
import type { NewsletterId } from '#shared/model/ids.ts';
import { newsletter } from '#shared/model/newsletter.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import { fail, ok } from '#shared/result.ts';

const a = 'ausgabe-a' as NewsletterId;
const b = 'ausgabe-b' as NewsletterId;
const issue = (id: NewsletterId): Newsletter =>
  newsletter.parse({
    id,
    rev: 1,
    header: { title: 'Alt', issue: '', number: '', subject: '', preheader: '', status: 'draft' },
    sections: [],
    createdAt: 1,
    changedAt: 1,
    deletedAt: null,
  });

let core: Map<string, Newsletter>;
const trash = vi.fn(async () => ok({}));
let isFull = false;
let stores: typeof Newsletters;
let notices: typeof Notices;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  isFull = false;
  core = new Map([a, b].map((id) => [id, issue(id)]));
  const requests = {
    'newsletters.get': async ({ id }: { id: string }) => ok(core.get(id)),
    'newsletters.save': async ({ id, baseRev, header }: { id: string; baseRev: number; header: Newsletter['header'] }) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const kept = core.get(id);
      if (isFull || !kept) return fail('disk-full');
      if (kept.rev !== baseRev) return fail('conflict');
      core.set(id, { ...kept, header, rev: baseRev + 1 });
      return ok({ rev: baseRev + 1, changedAt: 2 });
    },
    'newsletters.trash': trash,
    'newsletters.list': async () => ok([]),
  };
  vi.stubGlobal('window', { umbruch: { requests, onEvent: () => () => undefined }, location: { hash: '' } });
  stores = await import('#renderer/stores/newsletters.ts');
  notices = await import('#renderer/stores/notices.ts');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = async (id: NewsletterId) => {
  const opening = stores.openNewsletter(id);
  await vi.advanceTimersByTimeAsync(1_000);
  await opening;
};
const type = (title: string) => stores.boardStore.getState().board?.type({ edit: 'header', patch: { title } });
const titleOf = (id: string) => core.get(id)?.header.title;

it('goes on saving an issue that was left and come back to while its last save was out', async () => {
  await open(a);
  type('Eins');
  void stores.openNewsletter(b);
  await vi.advanceTimersByTimeAsync(50);
  await open(a);
  expect(titleOf(a)).toBe('Eins');
  type('Zwei');
  await vi.advanceTimersByTimeAsync(1_000);
  expect([titleOf(a), stores.boardStore.getState().board?.autosave.store.getState().sign]).toEqual(['Zwei', 'saved']);
});

it('comes back with what was typed in an issue that could not be saved on leaving, and saves it later', async () => {
  await open(a);
  isFull = true;
  type('Getippt');
  await open(b);
  expect(notices.noticeStore.getState().notices.at(-1)?.tone).toBe('error');
  await open(a);
  expect(stores.boardStore.getState().board?.store.getState().draft.header.title).toBe('Getippt');
  isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(titleOf(a)).toBe('Getippt');
});

it('does not put an issue into the trash whose text is not saved', async () => {
  await open(a);
  isFull = true;
  type('Getippt');
  const done = stores.trashNewsletter(a, 'Getippt');
  await vi.advanceTimersByTimeAsync(1_000);
  await done;
  expect(trash).not.toHaveBeenCalled();
});
