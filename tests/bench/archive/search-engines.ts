import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import snowball from 'snowball-stemmers';
import { documentFromText } from '#shared/document/build-document.ts';
import { articleQuery, emptyHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { listArticles } from '#electron/store/article-list.ts';
import { insertArticle } from '#electron/store/articles.ts';
import { openStore } from '#electron/store/database.ts';

/** A search engine filled with texts: answers their places, the best first, all that it finds. */
export type Search = (query: string) => number[];
export interface Engine {
  readonly label: string;
  readonly fill: (texts: readonly string[]) => Search;
}

const most = 5_000;
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const wordsOf = (query: string): string[] => query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** FTS5 as it comes: one column, every word must occur, ranked by BM25. */
function fullText(
  label: string,
  tokenizer: string,
  term: (word: string) => string,
  written: (text: string) => string = (text) => text,
): Engine {
  return {
    label,
    fill: (texts) => {
      const db = new Database(':memory:');
      db.exec(`CREATE VIRTUAL TABLE texts USING fts5 (body, tokenize = "${tokenizer}")`);
      const insert = db.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)');
      db.transaction(() => texts.forEach((text, index) => insert.run(index + 1, written(text))))();
      const select = db.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?').pluck();
      return (query) => (select.all(wordsOf(query).map(term).join(' '), most) as number[]).map((row) => row - 1);
    },
  };
}

const german = snowball.newStemmer('german');
const stemmed = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => german.stem(word)).join(' ');

const miniSearch = (label: string, options: SearchOptions): Engine => ({
  label,
  fill: (texts) => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (query) => index.search(query, { combineWith: 'AND', ...options }).map((hit) => hit.id as number);
  },
});

/** Umbruch itself: a real library with one report a text, asked as the window asks for its list. */
const umbruch: Engine = {
  label: 'Umbruch',
  fill: (texts) => {
    const store = openStore(mkdtempSync(join(tmpdir(), 'umbruch-queries-')), 0);
    const idOf = (index: number): ArticleId => `text-${String(index).padStart(6, '0')}` as ArticleId;
    store.write((db) =>
      texts.forEach((text, index) =>
        insertArticle(db, idOf(index), { ...emptyHeader, datelineDate: '2021-03-01' }, documentFromText(text), 0),
      ),
    );
    return (query) =>
      listArticles(store.db, articleQuery.parse({ text: query, sort: 'relevance' }), 0, most).rows.map((row) => Number(row.id.slice(5)));
  },
};

/** Umbruch last; its peers as they come. */
export const engines: readonly Engine[] = [
  fullText('FTS5 unicode61', 'unicode61 remove_diacritics 2', quoted),
  fullText('FTS5 unicode61, every word with *', 'unicode61 remove_diacritics 2', (word) => `${quoted(word)}*`),
  fullText('FTS5 trigram', 'trigram remove_diacritics 1', quoted),
  fullText('FTS5 on Snowball German', 'unicode61 remove_diacritics 2', (word) => quoted(stemmed(word)), stemmed),
  miniSearch('MiniSearch', {}),
  miniSearch('MiniSearch, prefix and fuzzy', { prefix: true, fuzzy: 0.2 }),
  umbruch,
];
