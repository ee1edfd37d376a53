import { basename } from 'node:path';
import type { CoreContext } from '#electron/core-context.ts';
import { keywordsCsv } from '#electron/export/keywords-csv.ts';
import { shippedFile } from '#electron/export/resources.ts';
import { skosRdfXml } from '#electron/export/skos-rdf-xml.ts';
import { skosTurtle } from '#electron/export/skos-turtle.ts';
import { writeFileWhole } from '#electron/export/write-file.ts';
import { readVocabulary } from '#electron/import/vocabulary/read-vocabulary.ts';
import { loadVocabulary } from '#electron/store/keyword-load.ts';
import { previewStep, takeStep } from '#electron/store/keyword-steps.ts';
import type { StepWork } from '#electron/store/keyword-steps.ts';
import { vocabularyOf } from '#electron/store/keyword-vocabulary.ts';
import type { KeywordStepId } from '#shared/model/ids.ts';
import type { LoadMode, LoadRow, Vocabulary, VocabularyEntry, VocabularyFormat } from '#shared/model/thesaurus.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { TaskList } from './task-list.ts';
import { tellStep } from './thesaurus-handlers.ts';

type VocabularyRequest = 'thesaurus.read' | 'thesaurus.load' | 'thesaurus.export';
const startVocabulary = 'resources/vocabulary/verwaltung.csv';
const shownRows = 500;
const states = ['conflict', 'changed', 'new', 'same'] as const;

const formats: Record<
  VocabularyFormat,
  { readonly extension: string; readonly write: (e: readonly VocabularyEntry[], title: string) => string }
> = {
  turtle: { extension: 'ttl', write: skosTurtle },
  rdfxml: { extension: 'rdf', write: skosRdfXml },
  csv: { extension: 'csv', write: keywordsCsv },
};

/** Vocabularies in and out: a file is read and shown beside ours first, and taken over as one step. */
export function vocabularyHandlers(context: CoreContext, tasks: TaskList): Pick<HandlersOf<'thesaurus'>, VocabularyRequest> {
  const { store, host, now, newId, wording } = context;
  /** What was read last: an editor looks at one file at a time. */
  let last: { readonly token: string; readonly name: string; readonly vocabulary: Vocabulary } | null = null;

  const work = (name: string, vocabulary: Vocabulary, mode: LoadMode, tell: (rows: LoadRow[]) => void): StepWork => ({
    kind: 'import',
    labels: [name],
    target: '',
    perform: (rec) => {
      tell(loadVocabulary(rec, vocabulary.entries, mode, newId, now()));
      return null;
    },
  });
  return {
    'thesaurus.read': async ({ file, mode }) => {
      const name = file?.name ?? wording().keywords.startVocabulary;
      const bytes = file === null ? shippedFile(startVocabulary) : Buffer.from(file.bytes, 'base64');
      const vocabulary = await readVocabulary(name, bytes);
      const read = { token: newId(), name, vocabulary };
      let rows: LoadRow[] = [];
      const preview = previewStep(
        store.write,
        work(name, vocabulary, mode, (told) => {
          rows = told;
        }),
      );
      last = read;
      const count = (state: LoadRow['state']): number => rows.filter((row) => row.state === state).length;
      return {
        token: read.token,
        name,
        counts: { new: count('new'), changed: count('changed'), same: count('same'), conflict: count('conflict') },
        rows: states.flatMap((state) => rows.filter((row) => row.state === state)).slice(0, shownRows),
        effects: preview.kind === 'effects' ? preview.effects : [],
        leftOut: vocabulary.leftOut.slice(0, 100).map(({ name: statement, count: n }) => ({ name: statement, count: n })),
      };
    },
    'thesaurus.load': ({ token, mode }) => {
      if (last?.token !== token) throw new FaultError('not-found', { id: token });
      const { name, vocabulary } = last;
      return tellStep(
        context,
        takeStep(
          store.write,
          work(name, vocabulary, mode, () => undefined),
          newId() as KeywordStepId,
          now(),
        ),
      );
    },
    'thesaurus.export': ({ format }) => {
      const { title } = wording().keywords;
      return tasks.start('export', title, async (signal) => {
        const { extension, write } = formats[format];
        const path = await host.chooseSavePath(title, extension);
        if (path === null) throw new FaultError('cancelled');
        try {
          await writeFileWhole(path, new TextEncoder().encode(write(vocabularyOf(store.db), title)), signal);
        } finally {
          host.releaseSavePath?.(path);
        }
        return { path, name: basename(path) };
      });
    },
  };
}
