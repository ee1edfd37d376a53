import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readOwnLists } from './own-lists.ts';
import type { OwnLists } from './own-lists.ts';
import { readWordGraph } from './word-graph.ts';
import type { WordGraph } from './word-graph.ts';

/** A known form with its dictionary form. */
export interface LexiconWord {
  readonly lemma: string;
  readonly marks: number;
}

/** What is known of German words; every word is given and answered folded. */
export interface Lexicon {
  noun(form: string): LexiconWord | null;
  verb(form: string): LexiconWord | null;
  adjective(form: string): LexiconWord | null;
  /** The place of a word for its people (`muenchner` → `muenchen`), or of the place itself. */
  place(form: string): LexiconWord | null;
  /** Whether a form may stand first in a compound (`verwaltungs`, `schul`, `wohn`). */
  isJoint(form: string): boolean;
  /** Ends of all stretches of a word that begin at a place and may be a part of a compound. */
  partEnds(word: string, from: number): readonly number[];
  readonly lists: OwnLists;
}

const word = (graph: WordGraph, form: string): LexiconWord | null => {
  const id = graph.find(form);
  return id < 0 ? null : { lemma: graph.lemma(id, form), marks: graph.marks(id) };
};

/** The folder of the compiled word lists: beside the bundle, or in the build of the source tree this module lies in. */
function lexiconFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, 'language'), join(folder, 'dist/language')])
      if (existsSync(join(candidate, 'nouns.words'))) return candidate;
    if (folder === dirname(folder)) throw new Error('The German word lists are missing: npm run build makes them');
  }
}

/** Opens the compiled word lists; `path` is their folder. Throws when they are missing or damaged. */
export function loadLexicon(path: string = lexiconFolder()): Lexicon {
  const graph = (name: string): WordGraph => readWordGraph(readFileSync(join(path, `${name}.words`)));
  const nouns = graph('nouns');
  const moreNouns = graph('more-nouns');
  const verbs = graph('verbs');
  const adjectives = graph('adjectives');
  const joints = graph('joints');
  const places = graph('places');
  const parts = [nouns, moreNouns, joints, adjectives];
  return {
    noun: (form) => word(nouns, form) ?? word(moreNouns, form),
    verb: (form) => word(verbs, form),
    adjective: (form) => word(adjectives, form),
    place: (form) => word(places, form),
    isJoint: (form) => joints.find(form) >= 0,
    partEnds(text, from) {
      const ends: number[] = [];
      for (const list of parts) list.addEnds(text, from, ends);
      return ends;
    },
    lists: readOwnLists((name) => readFileSync(join(path, `${name}.txt`), 'utf8')),
  };
}
