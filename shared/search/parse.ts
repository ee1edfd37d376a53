import { statusesFor } from './fields.ts';
import { readDates } from './read-dates.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { Mend, ParsedQuery, SearchField, SearchLeaf, SearchNode } from './tree.ts';

/** Words, phrases and values of one query; what follows is left out and said so. */
export const mostClauses = 32;
const deepest = 12;

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function leafOf(token: Extract<Token, { kind: 'word' | 'phrase' }>, field: SearchField | null): SearchLeaf | null {
  const { start, end, text } = token;
  if (field === 'date') {
    const range = readDates(text);
    return range && { kind: 'dates', text, ...range, start, end };
  }
  if (field === 'status') {
    const statuses = text.split(',').flatMap(statusesFor);
    return statuses.length === 0 ? null : { kind: 'status', text, statuses, start, end };
  }
  if (token.kind === 'phrase') return { kind: 'phrase', text, field, start, end };
  const isBeginning = /[\p{L}\p{N}]\*+$/u.test(text);
  return { kind: 'word', text: text.replace(/\*+$/u, ''), field, isBeginning, isOpen: token.isOpen && !isBeginning, start, end };
}

/**
 * Reads a query: words (all must occur), "phrases", beginnings*, AND/OR/NOT and UND/ODER/NICHT, -without, brackets, `field:value`.
 * Never fails: whatever is malformed is read as best as possible, and `mends` says how.
 */
export function parseQuery(typed: string): ParsedQuery {
  const { tokens, mends: cut } = tokenise(typed);
  const mends: Mend[] = [...cut];
  // Operators alone („AND“) are words: who types them may be on the way to a word.
  const isOnlyOperators = !tokens.some((token) => (token.kind === 'word' || token.kind === 'phrase') && hasWord(token.text));
  let at = 0;
  let depth = 0;
  let clauses = 0;
  const mend = (kind: Mend['kind'], { text, start, end }: Token): null => {
    mends.push({ kind, text, start, end });
    return null;
  };

  const value = (token: Extract<Token, { kind: 'word' | 'phrase' }>, field: SearchField | null): SearchNode | null => {
    if (!hasWord(token.text)) return mend('no-word', token);
    if (clauses === mostClauses) {
      if (!mends.some(({ kind }) => kind === 'too-much')) mend('too-much', token);
      return null;
    }
    clauses += 1;
    return leafOf(token, field) ?? mend('value-unknown', token);
  };

  const group = (opening: Token, field: SearchField | null): SearchNode | null => {
    depth += 1;
    const inner = anyOf(field);
    depth -= 1;
    if (tokens[at]?.kind === 'close') at += 1;
    else if (inner !== null) mend('bracket-open', opening);
    return inner;
  };

  const primary = (field: SearchField | null): SearchNode | null => {
    const token = tokens[at];
    if (!token) return null;
    at += 1;
    if (token.kind === 'word' || token.kind === 'phrase') return value(token, field);
    if (token.kind === 'open') return depth < deepest ? group(token, field) : primary(field);
    if (token.kind === 'field') {
      const next = tokens[at];
      if (next && (next.kind === 'word' || next.kind === 'phrase' || next.kind === 'open')) return primary(token.field);
      return mend('value-missing', token);
    }
    if (isOnlyOperators && hasWord(token.text)) return value({ ...token, kind: 'word', isOpen: false }, field);
    return mend('operator-alone', token);
  };

  const negated = (field: SearchField | null): SearchNode | null => {
    const token = tokens[at];
    if (token?.kind !== 'not' || isOnlyOperators) return primary(field);
    at += 1;
    const next = tokens[at];
    if (!next || next.kind === 'close' || next.kind === 'and' || next.kind === 'or') return mend('operator-alone', token);
    const part = negated(field);
    return part && (part.kind === 'not' ? part.part : { kind: 'not', part });
  };

  const joined = (kind: 'and' | 'or', parts: readonly SearchNode[]): SearchNode | null =>
    parts.length > 1 ? { kind, parts } : (parts[0] ?? null);
  const atEnd = (): boolean => at >= tokens.length || (tokens[at]?.kind === 'close' && depth > 0);

  const allOf = (field: SearchField | null): SearchNode | null => {
    const parts: SearchNode[] = [];
    while (!atEnd() && (tokens[at]?.kind !== 'or' || isOnlyOperators)) {
      const token = tokens[at];
      if (token?.kind === 'close') {
        mend('bracket-close', token);
        at += 1;
        continue;
      }
      if (token?.kind === 'and' && !isOnlyOperators) {
        at += 1;
        const next = tokens[at];
        if (parts.length === 0 || !next || next.kind === 'and' || next.kind === 'or' || next.kind === 'close')
          mend('operator-alone', token);
        continue;
      }
      const part = negated(field);
      if (part) parts.push(part);
    }
    return joined('and', parts);
  };

  const anyOf = (field: SearchField | null): SearchNode | null => {
    const parts: SearchNode[] = [];
    for (;;) {
      const part = allOf(field);
      if (part) parts.push(part);
      const token = tokens[at];
      if (atEnd() || token?.kind !== 'or') return joined('or', parts);
      at += 1;
      if (part === null || atEnd()) mend('operator-alone', token);
    }
  };

  const tree = anyOf(null);
  // A lone dash between words is worth no remark, and one remark of a kind is enough for many open brackets.
  const told = mends.filter(
    ({ kind }, index) =>
      (kind !== 'no-word' || tree === null) && (kind !== 'bracket-open' || mends.findIndex((one) => one.kind === kind) === index),
  );
  return { tree, mends: told.sort((one, other) => one.start - other.start) };
}
