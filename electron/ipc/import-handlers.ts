import { mkdirSync } from 'node:fs';
import { createGiveWay, stepByStep } from '#electron/give-way.ts';
import type { TakenOver } from '#electron/import/commit.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { getCommit, listCommits, stepsTakenOver } from '#electron/store/commits.ts';
import { storePrints } from '#electron/store/prints.ts';
import { batchesOf, failUnsent, listBatches } from '#electron/store/batches.ts';
import { committedOf, getProposalInSteps, proposalStamp, storeEdits } from '#electron/store/proposals.ts';
import { refuseTakenOver } from '#shared/import/refuse-taken-over.ts';
import type { ArticleId, NewsletterId, ProposalId } from '#shared/model/ids.ts';
import type { Proposal, ProposalEdit } from '#shared/model/proposal.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import { commitProposals } from './import-commit.ts';
import { createLongCommit } from './long-commit.ts';
import { createLine } from './line.ts';
import { undoTakeOver } from './import-undo.ts';
import { createImportQueue } from './import-queue.ts';
import type { ImportQueue } from './import-queue.ts';
import { rereadHandlers } from './reread-handlers.ts';
import { currentReading, fingerprintsOf, isInReview, matchesInSteps, settleReasons, viewProposal, writeSteps } from './proposal-view.ts';
import { createUploads } from './uploads.ts';
import type { Uploads } from './uploads.ts';

type ImportHandlers = HandlersOf<'imports'> & HandlersOf<'proposals'> & HandlersOf<'commits'>;

export function importHandlers(context: CoreContext): { handlers: ImportHandlers; queue: ImportQueue; uploads: Uploads } {
  const { store, now, emit } = context;
  const queue = createImportQueue(context);
  const uploads = createUploads(context, queue.add);
  const closing = new AbortController();
  const inLine = createLine();
  const stepsInLine = createLine();
  const atWork = createLongCommit(emit);
  store.write((db) => failUnsent(db, now()));

  const changed = (...ids: ProposalId[]): void => emit({ name: 'imports.changed', payload: { ids: batchesOf(store.db, ids) } });

  /** Works steps off, while others are answered in between; throws when the core closes. */
  const inSteps = <T>(steps: Generator<unknown, T>): Promise<T> => stepByStep(steps, createGiveWay(closing.signal));
  const view = (id: ProposalId): Promise<Proposal> => inSteps(viewProposal(store.db, id));

  /**
   * Stores other steps of a file; a step that does not apply to this reading, or touches what was taken over, is refused before anything is
   * written. What changed meanwhile is looked at again.
   */
  const changeSteps = (id: ProposalId, change: (edits: readonly ProposalEdit[]) => readonly ProposalEdit[]): Promise<Proposal> =>
    stepsInLine(async () => {
      while (!(await writeEdits(id, change)));
      return view(id);
    });

  /** False where the file changed while it was matched. */
  async function writeEdits(id: ProposalId, change: (edits: readonly ProposalEdit[]) => readonly ProposalEdit[]): Promise<boolean> {
    const stored = await inSteps(getProposalInSteps(store.db, id));
    const stamp = proposalStamp(store.db, id);
    const edits = change(stored.edits);
    if (edits === stored.edits) return true;
    const before = currentReading(stored);
    const after = currentReading({ ...stored, edits });
    if (!before || !after) throw new FaultError('not-found', { id });
    refuseTakenOver(before, after, stored.committed);
    const matches = await inSteps(matchesInSteps(store.db, stored, after));
    if (proposalStamp(store.db, id) !== stamp) return false;
    const committed = committedOf(store.db, id);
    refuseTakenOver(before, after, committed);
    writeSteps(store, id, (db) => {
      storeEdits(db, id, edits, after, matches.length, now());
      settleReasons(db, { ...stored, edits, committed }, matches);
      storePrints(db, id, fingerprintsOf(after));
    });
    changed(id);
    return true;
  }

  /** The steps without the last one, down to those that a take-over rests on. */
  function withoutLast(id: ProposalId, edits: readonly ProposalEdit[]): readonly ProposalEdit[] {
    if (edits.length === 0) return edits;
    if (edits.length <= stepsTakenOver(store.db, id)) throw new FaultError('step-taken-over', { id });
    return edits.slice(0, -1);
  }

  /** Looks again at what a file asks, after some of its records were taken over or came back. */
  async function lookAgain(id: ProposalId): Promise<void> {
    const stored = await inSteps(getProposalInSteps(store.db, id));
    const reading = currentReading(stored);
    if (!reading || !isInReview(stored.row)) return;
    const matches = await inSteps(matchesInSteps(store.db, stored, reading));
    const { edits } = await inSteps(getProposalInSteps(store.db, id));
    store.write((db) => settleReasons(db, { ...stored, edits, committed: committedOf(db, id) }, matches));
  }

  function announce(articles: ArticleId[], newsletters: NewsletterId[], proposals: readonly ProposalId[]): void {
    if (articles.length > 0) emit({ name: 'articles.changed', payload: { ids: articles } });
    if (newsletters.length > 0) emit({ name: 'newsletters.changed', payload: { ids: newsletters } });
    emit({ name: 'keywords.changed', payload: { ids: [] } });
    emit({ name: 'profiles.changed', payload: { ids: [] } });
    changed(...proposals);
  }

  const handlers: ImportHandlers = {
    ...rereadHandlers(context, queue),
    'imports.begin': ({ files }) => {
      // The reader starts while the bytes are still on their way.
      context.parser.warm();
      return uploads.begin(files);
    },
    'imports.upload': ({ uploadId, offset, chunk, last }) => {
      uploads.take(uploadId, offset, Buffer.from(chunk, 'base64'), last);
      return {};
    },
    'imports.paste': ({ text, html }) => {
      const bytes = Buffer.from(html.trim() === '' ? text : html, 'utf8');
      const name = html.trim() === '' ? 'Zwischenablage.txt' : 'Zwischenablage.html';
      const { batchId, uploads: ids } = uploads.begin([{ name, byteCount: bytes.length }]);
      if (ids[0]) uploads.take(ids[0], 0, bytes, true);
      return { batchId };
    },
    'imports.cancel': ({ batchId }) => {
      uploads.dropBatch(batchId);
      queue.cancel(batchId);
      return {};
    },
    'imports.pause': ({ batchId }) => {
      queue.pause(batchId);
      return {};
    },
    'imports.resume': ({ batchId }) => {
      queue.goOn(batchId);
      return {};
    },
    'imports.revealInbox': async () => {
      const folder = context.host.inboxFolder();
      mkdirSync(folder, { recursive: true });
      await context.host.reveal(folder);
      return {};
    },
    'imports.list': () => listBatches(store.db, (id) => uploads.isOpen(id) || queue.isRunning(id)),

    'proposals.get': ({ id }) => view(id),
    'proposals.edit': ({ id, edit }) => changeSteps(id, (edits) => [...edits, edit]),
    'proposals.undo': ({ id }) => changeSteps(id, (edits) => withoutLast(id, edits)),
    'proposals.discard': ({ ids }) => {
      queue.leaveOut(ids);
      uploads.drop(ids);
      changed(...ids);
      return {};
    },
    'proposals.commit': ({ ids, recordIds }) => {
      // Record ids count within one file only; a file named twice would be taken over twice.
      if (new Set(ids).size < ids.length || (recordIds && ids.length > 1)) throw new FaultError('invalid-input', { field: 'ids' });
      const tell = async (items: TakenOver['items']): Promise<void> => {
        if (recordIds && ids[0]) await lookAgain(ids[0]);
        announce(
          items.map((item) => item.articleId).filter((id): id is ArticleId => id !== null),
          items.map((item) => item.newsletterId).filter((id): id is NewsletterId => id !== null),
          ids,
        );
      };
      return inLine(async () => {
        const { watch, end } = atWork.begin();
        return commitProposals(context, ids, recordIds, closing.signal, tell, watch).finally(end);
      });
    },
    'commits.progress': () => atWork.progress(),
    'commits.stop': () => {
      atWork.stop();
      return {};
    },
    'commits.list': ({ limit }) => listCommits(store.db, limit),
    'commits.undo': ({ id }) =>
      inLine(async () => {
        const undone = await undoTakeOver(context, id, closing.signal);
        // Single records are taken over of one file at a time: only then do its questions come back with them.
        const [only, ...others] = undone.proposals;
        if (only && others.length === 0) await lookAgain(only);
        announce(undone.articles, undone.newsletters, undone.proposals);
        return { ...getCommit(store.db, id).summary, kept: undone.kept };
      }),
  };
  const closeAll = (): Promise<void> => {
    closing.abort();
    uploads.close();
    return queue.close();
  };
  return { handlers, uploads, queue: { ...queue, close: closeAll } };
}
