/** The reader: a thread that reads the German of reports while the core writes. It has no connection: reports come in, their words go out. */
import { parentPort } from 'node:worker_threads';
import { archiveAnalysis, useHouseWords } from './archive-analyser.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-messages.ts';
import { reportWords } from './report-words.ts';

function answerTo({ version, house, reports }: ReaderRequest): ReaderAnswer {
  if (house) useHouseWords(house);
  return archiveAnalysis() === version ? reports.map(({ row, tags }) => reportWords(row, tags)) : null;
}

parentPort?.on('message', (request: ReaderRequest) => parentPort?.postMessage(answerTo(request)));
