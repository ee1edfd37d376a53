import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBoard } from '#renderer/stores/newsletter-board.ts';
import { emptyContent } from '#renderer/stores/newsletter-sections.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { requests } from '#shared/ipc/contract.ts';
import type { SectionId } from '#shared/model/ids.ts';
import { newsletter } from '#shared/model/newsletter.ts';
import type { Newsletter, Section } from '#shared/model/newsletter.ts';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

const first = 'section-eins' as SectionId;
const issue = (rev: number, label: string): Newsletter =>
  newsletter.parse({
    id: 'ausgabe-probe',
    rev,
    header: { title: 'Netzbrief', issue: '2026-05', number: '', subject: '', preheader: '', status: 'draft' },
    sections: [{ id: first, content: emptyContent('text', label) }],
    createdAt: 1,
    changedAt: 1,
    deletedAt: null,
  });

/** A core that keeps one issue, checks what it gets by the contract, and refuses an old `baseRev`. */
let kept = issue(1, 'Rubrik');
let saves = 0;
let refused: (Section | undefined)[] = [];
let replaced: boolean[] = [];
let answerWith: Result<never> | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  kept = issue(1, 'Rubrik');
  saves = 0;
  refused = [];
  replaced = [];
  answerWith = null;
  const answers = {
    'newsletters.get': async () => ok(kept),
    'newsletters.save': async (raw: unknown) => {
      if (answerWith) return answerWith;
      const input = requests['newsletters.save'].input.parse(raw);
      if (input.baseRev !== kept.rev) {
        refused.push(input.sections[0]);
        return fail('conflict');
      }
      saves += 1;
      replaced.push(input.keepsReplaced);
      kept = { ...kept, rev: kept.rev + 1, header: input.header, sections: input.sections };
      return ok({ rev: kept.rev, changedAt: 2 });
    },
  };
  vi.stubGlobal('window', { umbruch: { requests: answers, onEvent: () => () => undefined } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const label = () => kept.sections[0]?.content.label;

it('saves the whole issue after a pause and says saved only then', async () => {
  const board = createBoard(kept);
  board.type({ edit: 'section', id: first, patch: { label: 'A' } });
  await vi.advanceTimersByTimeAsync(200);
  board.type({ edit: 'section', id: first, patch: { label: 'AB' } });
  expect(board.autosave.store.getState().sign).toBe('edited');
  await vi.advanceTimersByTimeAsync(249);
  expect(saves).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect([saves, label(), board.autosave.store.getState().sign]).toEqual([1, 'AB', 'saved']);
});

it('saves at the latest 800 ms after the first unsaved letter', async () => {
  const board = createBoard(kept);
  for (let at = 0; at < 9; at++) {
    board.type({ edit: 'header', patch: { subject: 'x'.repeat(at) } });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saves).toBe(1);
});

it('reads a text only when it is saved, and keeps it when its section is removed and brought back', async () => {
  const board = createBoard(kept);
  const read = vi.fn(() => documentFromText('Getippt.'));
  for (let at = 0; at < 20; at++) board.typeBody(first, null, read);
  expect(read).not.toHaveBeenCalled();
  board.change({ edit: 'remove', id: first });
  expect(read).toHaveBeenCalledTimes(1);
  board.undo();
  await board.autosave.flush();
  expect(kept.sections[0]?.content).toEqual({ ...emptyContent('text', 'Rubrik'), body: documentFromText('Getippt.') });
});

it('takes steps back and forth and forgets what was undone when something new is done', () => {
  const board = createBoard(kept);
  const flags = () => [board.store.getState().draft.sections.length, board.store.getState().canUndo, board.store.getState().canRedo];
  board.change({ edit: 'remove', id: first });
  expect(flags()).toEqual([0, true, false]);
  board.undo();
  expect(flags()).toEqual([1, false, true]);
  board.redo();
  expect(flags()).toEqual([0, true, false]);
  board.undo();
  board.change({ edit: 'add', at: 0, section: { id: 'section-zwei' as SectionId, content: emptyContent('imprint', '') } });
  expect(flags()).toEqual([2, true, false]);
});

it('never overwrites what was changed elsewhere, and lets the editor choose', async () => {
  const board = createBoard(kept);
  kept = issue(5, 'von anderer Stelle');
  board.type({ edit: 'section', id: first, patch: { label: 'von hier' } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([board.autosave.store.getState().sign, label()]).toEqual(['conflict', 'von anderer Stelle']);
  await board.keepMine();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([board.autosave.store.getState().sign, label()]).toEqual(['saved', 'von hier']);
  board.type({ edit: 'section', id: first, patch: { label: 'von hier, weiter' } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(replaced).toEqual([true, false]);

  kept = issue(9, 'noch einmal anders');
  board.type({ edit: 'section', id: first, patch: { label: 'wieder hier' } });
  await vi.advanceTimersByTimeAsync(1_000);
  await board.takeTheirs();
  expect(board.store.getState().draft.sections[0]?.content.label).toBe('noch einmal anders');
  expect(board.autosave.store.getState().sign).toBe('saved');
});

it('keeps what was typed in a conflict before the other state is shown, and shows it only then', async () => {
  const board = createBoard(kept);
  kept = issue(5, 'von anderer Stelle');
  board.type({ edit: 'section', id: first, patch: { label: 'von hier' } });
  await vi.advanceTimersByTimeAsync(1_000);
  board.type({ edit: 'section', id: first, patch: { label: 'von hier, weiter' } });
  answerWith = fail('disk-full');
  expect(await board.takeTheirs()).toEqual({ ok: false, fault: { code: 'disk-full' } });
  expect(board.store.getState().draft.sections[0]?.content.label).toBe('von hier, weiter');
  answerWith = null;
  await board.takeTheirs();
  expect(refused.map((section) => section?.content.label)).toEqual(['von hier', 'von hier, weiter']);
  expect(board.store.getState().draft.sections[0]?.content.label).toBe('von anderer Stelle');
});

it('keeps the text and tries again when the disk is full', async () => {
  const board = createBoard(kept);
  answerWith = fail('disk-full');
  board.type({ edit: 'section', id: first, patch: { label: 'bleibt' } });
  await vi.advanceTimersByTimeAsync(300);
  expect(board.autosave.store.getState()).toEqual({ sign: 'failed', fault: { code: 'disk-full' } });
  answerWith = null;
  await vi.advanceTimersByTimeAsync(5_100);
  expect([board.autosave.store.getState().sign, label()]).toEqual(['saved', 'bleibt']);
});

it('takes over what the core has when nothing is unsaved here', async () => {
  const board = createBoard(kept);
  kept = issue(4, 'neu');
  await board.refresh();
  expect(board.store.getState().draft.sections[0]?.content.label).toBe('neu');
  expect(board.store.getState().generation).toBe(1);
});
