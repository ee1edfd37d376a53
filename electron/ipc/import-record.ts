import type { CoreContext } from '#electron/core-context.ts';
import { createGiveWay } from '#electron/give-way.ts';
import type { GiveWay } from '#electron/give-way.ts';
import { describePicture } from '#electron/import/extract/picture.ts';
import { matchEach } from '#electron/import/match/match-records.ts';
import { verdict } from '#electron/import/verdict.ts';
import { insertAsset } from '#electron/store/assets.ts';
import type { UnreadFile } from '#electron/store/batches.ts';
import { childId, closeContainer, insertChildren, kindsAround } from '#electron/store/child-proposals.ts';
import type { Child } from '#electron/store/child-proposals.ts';
import { companionsOf, insertCompanion } from '#electron/store/companions.ts';
import { preparePrints, storePrints } from '#electron/store/prints.ts';
import { failProposal, isSourceKnown, storeEdits, storeReading, wasRead } from '#electron/store/proposals.ts';
import { dropUnusedSource, setSourceFormat } from '#electron/store/sources.ts';
import { replay } from '#shared/import/replay.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { ReadAsset, Reading } from '#shared/model/reading.ts';
import type { Fault } from '#shared/result.ts';
import type { Parts } from './import-parts.ts';
import { findBeside, withPictures } from './import-pictures.ts';
import { isOfMail, picturesForAttachment, withMailPictures } from './mail-pictures.ts';
import { stepsOfProfile } from './profile-handlers.ts';
import { fingerprintsOf, knownLike } from './proposal-view.ts';

/** Prints written together. */
const printsPerWrite = 50;
/** How deep files may lie in files. */
const maxDepth = 3;

export interface Recorder {
  /** Stores a reading and what lay in the file; answers the parts that wait to be read. Gives way in between; throws where it is stopped. */
  readonly reading: (file: UnreadFile, reading: Reading, parts: Parts, signal: AbortSignal) => Promise<UnreadFile[]>;
  /** Puts the files of an archive, or the parts of a long file, into the delivery in place of the whole. An archive lies in no other. */
  readonly container: (file: UnreadFile, name: string, parts: Parts, isCut: boolean) => UnreadFile[];
  readonly fault: (file: UnreadFile, fault: Fault) => void;
}

/** Writes down what came of a file, in one transaction each: it is there with all its parts, or not at all. */
export function createRecorder({ store, blobs, now, newId }: CoreContext): Recorder {
  /** Pictures that lie beside a saved page, as far as its reading names them. */
  function besidePictures(file: UnreadFile, reading: Reading): { find: (url: string) => string | null; kept: Map<string, ReadAsset> } {
    const kept = new Map<string, ReadAsset>();
    const companions = companionsOf(store.db, file.id).filter((companion) => !isOfMail(companion));
    const beside = findBeside(companions);
    const wanted = new Set(reading.lines.flatMap(({ picture }) => (picture?.url ? [beside(picture.url)?.sha256 ?? ''] : [])));
    for (const { sha256 } of companions) {
      if (!wanted.has(sha256) || kept.has(sha256)) continue;
      const picture = describePicture(blobs.get(sha256) ?? new Uint8Array(0));
      if (picture) kept.set(sha256, picture);
    }
    return {
      kept,
      find: (url) => {
        const sha256 = beside(url)?.sha256;
        return sha256 !== undefined && kept.has(sha256) ? sha256 : null;
      },
    };
  }

  /** Pictures of the mail in whose attachment a file lay. */
  const mailPictures = (file: UnreadFile): ReadAsset[] =>
    companionsOf(store.db, file.id)
      .filter(isOfMail)
      .flatMap(({ sha256 }) => describePicture(blobs.get(sha256) ?? new Uint8Array(0)) ?? []);

  async function matchInTurns(file: UnreadFile, { records }: Reading, giveWay: GiveWay): Promise<RecordMatch[]> {
    const matches: RecordMatch[] = [];
    for (const match of matchEach(records, (mine) => knownLike(store.db, file.id, mine))) {
      if (match) matches.push(match);
      await giveWay();
    }
    return matches;
  }

  /** Writes the prints of a reading that is not there yet, so that storing it takes little time. */
  async function printInTurns(file: UnreadFile, reading: Reading, giveWay: GiveWay): Promise<void> {
    const prints = fingerprintsOf(reading);
    for (let from = 0; prints.length > printsPerWrite && from < prints.length; from += printsPerWrite) {
      store.write((db) => preparePrints(db, file.id, prints.slice(from, from + printsPerWrite), from));
      await giveWay();
    }
  }

  function fault(file: UnreadFile, why: Fault): void {
    const unused = store.write((db) => {
      return failProposal(db, file.id, why, now()) === 0 ? null : dropUnusedSource(db, file.sourceId);
    });
    if (unused) blobs.remove(unused);
  }

  /** Mails in mails in mails: somewhere it ends, with a sentence for each that is left. */
  function reachable(file: UnreadFile, children: readonly Child[]): readonly Child[] {
    if (kindsAround(store.db, file.id).length < maxDepth) return children;
    return children.map((child) => ({ ...child, fault: { code: 'archive-nested', detail: { name: child.name } } }));
  }

  return {
    reading: async (file, read, parts, signal) => {
      const giveWay = createGiveWay(signal);
      const beside = besidePictures(file, read);
      const own = new Map([...parts.pictures, ...beside.kept]);
      const find = ({ assetId, url }: { assetId: string | null; url: string | null }): string | null =>
        assetId !== null && parts.pictures.has(assetId) ? assetId : url === null ? null : beside.find(url);
      const reading = withMailPictures({ ...withPictures(read, find), assets: [...own.values()] }, mailPictures(file));
      // What was learned of the site is proposed as steps like the editor's own: seen, and taken back one by one.
      const steps = wasRead(store.db, file.id) ? [] : stepsOfProfile(store.db, reading);
      const proposed = replay(reading, steps);
      await giveWay();
      const matches = await matchInTurns(file, proposed, giveWay);
      await printInTurns(file, proposed, giveWay);
      const known = matches.length;
      const doubts = verdict(proposed, isSourceKnown(store.db, file.sourceId, file.id), matches);
      // Nobody has seen yet whether the site's rule is right for this file.
      const reasons = steps.length > 0 ? [...doubts, 'profile-applied'] : doubts;
      return store.write((db) => {
        if (storeReading(db, file.id, reading, known, reasons, now()) === 0) return [];
        if (steps.length > 0) storeEdits(db, file.id, steps, proposed, known, now());
        storePrints(db, file.id, fingerprintsOf(proposed));
        setSourceFormat(db, file.sourceId, reading.format, reading.encoding);
        for (const picture of reading.assets) insertAsset(db, picture, now());
        const children = insertChildren(db, file.id, reachable(file, parts.files), newId, now());
        const [attachment] = children;
        for (const picture of picturesForAttachment(read, parts.files.length, own.values()))
          if (attachment) insertCompanion(db, attachment.id, picture);
        return children;
      });
    },
    container: (file, name, parts, isCut) => {
      const nested = !isCut && kindsAround(store.db, file.id).includes('container');
      if (nested || parts.files.length === 0) {
        fault(file, { code: nested ? 'archive-nested' : 'archive-empty', detail: { name } });
        return [];
      }
      return store.write((db) => {
        if (closeContainer(db, file.id, now()) === 0) return [];
        const children = insertChildren(db, file.id, reachable(file, parts.files), newId, now());
        for (const [number, beside] of parts.companions)
          for (const picture of beside) insertCompanion(db, childId(file.id, number), picture);
        return children;
      });
    },
    fault,
  };
}
