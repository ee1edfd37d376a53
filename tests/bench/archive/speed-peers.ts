import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { documentText } from '#shared/document/document-text.ts';
import { generateArchive } from './generate.ts';
import { latencyOver, now } from './latency.ts';
import type { Latency } from './latency.ts';
import { questionsFor } from './speed-questions.ts';
import type { Asked, Build } from './speed-umbruch.ts';

export const peerNames = ['fts5', 'trigram', 'minisearch'] as const;
export type PeerName = (typeof peerNames)[number];
export const peerLabels: Readonly<Record<PeerName, string>> = { fts5: 'FTS5 default', trigram: 'FTS5 trigram', minisearch: 'MiniSearch' };

interface Peer {
  readonly add: (id: number, title: string, body: string) => void;
  readonly finish: () => number;
  /** Answers the best hundred; the last word is a beginning where `isOpen`. */
  readonly search: (query: string, isOpen: boolean) => unknown;
}

const shown = 100;
const quoted = (word: string): string => `"${word.replaceAll('"', '')}"`;

function fullText(folder: string, tokenizer: string, canBegin: boolean): Peer {
  const path = join(folder, `${tokenizer.replaceAll(/\W/g, '-')}.db`);
  rmSync(path, { force: true });
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(`CREATE VIRTUAL TABLE texts USING fts5 (title, body, content = '', tokenize = "${tokenizer}")`);
  const insert = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
  const select = db.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?').pluck();
  let open = false;
  return {
    add: (id, title, body) => {
      if (!open) db.exec('BEGIN');
      open = true;
      insert.run(id, title, body);
      if (id % 2_000 !== 0) return;
      db.exec('COMMIT');
      open = false;
    },
    finish: () => {
      if (open) db.exec('COMMIT');
      db.pragma('wal_checkpoint(TRUNCATE)');
      return statSync(path).size / 1e6;
    },
    search: (query, isOpen) => {
      const phrase = query.startsWith('"');
      const words = phrase ? [quoted(query)] : query.split(' ').map(quoted);
      return select.all(isOpen && canBegin ? `${words.join(' ')}*` : words.join(' '), shown);
    },
  };
}

function miniSearch(): Peer {
  const index = new MiniSearch<{ id: number; title: string; body: string }>({ fields: ['title', 'body'] });
  return {
    add: (id, title, body) => index.add({ id, title, body }),
    finish: () => 0,
    search: (query, isOpen) => index.search(query, { combineWith: 'AND', prefix: isOpen }).slice(0, shown),
  };
}

const peerOf = (name: PeerName, folder: string): Peer =>
  name === 'minisearch' ? miniSearch() : fullText(folder, name === 'fts5' ? 'unicode61' : 'trigram', name === 'fts5');

/** Builds a peer over the same reports and asks it what it can answer; only the places of the hits, no rows are read. */
export async function measurePeer(name: PeerName, folder: string, count: number): Promise<Build & Asked> {
  const peer = peerOf(name, folder);
  let id = 0;
  let spent = 0;
  for (const { header, body } of generateArchive(count)) {
    const text = [header.lead, header.teaser, documentText(body)].join('\n');
    const begun = now();
    peer.add((id += 1), `${header.kicker} ${header.headline}`, text);
    spent += now() - begun;
  }
  const finishing = now();
  const indexMegabytes = peer.finish();
  const indexSeconds = (spent + now() - finishing) / 1000;
  const questions = questionsFor(count);
  const closed = (query: string): unknown => peer.search(query, false);
  peer.search('Gemeinde', false);
  const latencies: Record<string, Latency> = {
    term: await latencyOver(questions.term, closed),
    'common term': await latencyOver(questions.commonTerm, closed),
    'two terms': await latencyOver(questions.twoTerms, closed),
    // MiniSearch knows no phrases.
    ...(name === 'minisearch' ? {} : { phrase: await latencyOver(questions.phrase, closed) }),
    'each key stroke': await latencyOver(questions.keyStroke, (query) => peer.search(query, true)),
  };
  return { rowsSeconds: 0, indexSeconds, indexMegabytes, latencies, residentMegabytes: process.resourceUsage().maxRSS / 1000 };
}
