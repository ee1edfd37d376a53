import type { Lexicon } from './lexicon.ts';
import { prefixSplits } from './prefixes.ts';

const shortestNoun = 3;

/** The dictionary form of a noun. */
export const isNoun = (lexicon: Lexicon, form: string): boolean => form.length >= shortestNoun && lexicon.noun(form)?.lemma === form;

/** The dictionary form of a verb. */
export const isVerb = (lexicon: Lexicon, form: string): boolean => lexicon.verb(form)?.lemma === form;

/** A verb that is another with a prefix (`ankommen`). */
export const isPrefixed = (lexicon: Lexicon, verb: string): boolean => prefixSplits(verb).some(({ rest }) => isVerb(lexicon, rest));

/** Two words that our own list keeps apart. */
export const areApart = (lexicon: Lexicon, one: string, other: string): boolean => lexicon.lists.apart.has(`${one} ${other}`);
