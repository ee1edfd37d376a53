import type { ArticleId } from '#shared/model/ids.ts';
import { fold } from '#shared/text/fold.ts';

/** A known method of finding near-duplicates, over the same texts in memory. */
export interface Peer {
  readonly name: string;
  readonly find: (text: string) => ArticleId | null;
}

function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

function shinglesOf(text: string): Set<number> {
  const words = fold(text).split(' ');
  const found = new Set<number>();
  for (let at = 2; at < words.length; at += 1) found.add(hash(words.slice(at - 2, at + 1).join(' '), 0));
  return found;
}

const jaccard = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  let shared = 0;
  for (const value of one) if (other.has(value)) shared += 1;
  return shared / Math.max(1, one.size + other.size - shared);
};

/** From this likeness on the textbooks speak of a near-duplicate. */
const alike = 0.5;

/** Full pairwise Jaccard over three-word shingles: exact for what it measures, and slow. */
export function pairwisePeer(texts: ReadonlyMap<ArticleId, string>): Peer {
  const known = [...texts].map(([id, text]) => ({ id, shingles: shinglesOf(text) }));
  return {
    name: 'pairwise Jaccard',
    find: (text) => {
      const mine = shinglesOf(text);
      let best: { id: ArticleId; share: number } | null = null;
      for (const { id, shingles } of known) {
        const share = jaccard(mine, shingles);
        if (share >= alike && share > (best?.share ?? 0)) best = { id, share };
      }
      return best?.id ?? null;
    },
  };
}

const rows = 4;
const bands = 32;

/** MinHash with 128 hashes in 32 bands, the likeness estimated from the signatures. */
export function minHashPeer(texts: ReadonlyMap<ArticleId, string>): Peer {
  const seeds = Array.from({ length: rows * bands }, (_, index) => hash(String(index), 7));
  const signatureOf = (text: string): Uint32Array => {
    const signature = new Uint32Array(seeds.length).fill(0xffffffff);
    for (const shingle of shinglesOf(text)) {
      for (const [index, seed] of seeds.entries()) {
        const mixed = Math.imul(shingle ^ seed, 0x9e3779b1);
        const value = (mixed ^ (mixed >>> 15)) >>> 0;
        if (value < (signature[index] ?? 0)) signature[index] = value;
      }
    }
    return signature;
  };
  const keysOf = (signature: Uint32Array): string[] =>
    Array.from({ length: bands }, (_, band) => `${band} ${signature.subarray(band * rows, (band + 1) * rows).join(' ')}`);
  const buckets = new Map<string, ArticleId[]>();
  const signatures = new Map<ArticleId, Uint32Array>();
  for (const [id, text] of texts) {
    const signature = signatureOf(text);
    signatures.set(id, signature);
    for (const key of keysOf(signature)) buckets.set(key, [...(buckets.get(key) ?? []), id]);
  }
  return {
    name: 'MinHash, 32 bands of 4',
    find: (text) => {
      const mine = signatureOf(text);
      let best: { id: ArticleId; share: number } | null = null;
      for (const id of new Set(keysOf(mine).flatMap((key) => buckets.get(key) ?? []))) {
        const theirs = signatures.get(id);
        const share = mine.filter((value, index) => value === theirs?.[index]).length / mine.length;
        if (share >= alike && share > (best?.share ?? 0)) best = { id, share };
      }
      return best?.id ?? null;
    },
  };
}

const bits = 64;
const mostDiffering = 6;

/** SimHash of 64 bits over words, up to six bits apart. */
export function simHashPeer(texts: ReadonlyMap<ArticleId, string>): Peer {
  const printOf = (text: string): [number, number] => {
    const sums = new Int32Array(bits);
    for (const word of fold(text).split(' ')) {
      const halves = [hash(word, 1), hash(word, 2)];
      for (let bit = 0; bit < bits; bit += 1) sums[bit] = (sums[bit] ?? 0) + (((halves[bit >> 5] ?? 0) >>> (bit & 31)) & 1 ? 1 : -1);
    }
    const half = (from: number): number =>
      sums.subarray(from, from + 32).reduce((value, sum, bit) => (sum > 0 ? value | (1 << bit) : value), 0);
    return [half(0), half(32)];
  };
  const ones = (value: number): number => {
    let count = 0;
    for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
    return count;
  };
  const known = [...texts].map(([id, text]) => ({ id, print: printOf(text) }));
  return {
    name: 'SimHash, 6 of 64 bits',
    find: (text) => {
      const [high, low] = printOf(text);
      let best: { id: ArticleId; apart: number } | null = null;
      for (const { id, print } of known) {
        const apart = ones(high ^ print[0]) + ones(low ^ print[1]);
        if (apart <= mostDiffering && apart < (best?.apart ?? bits)) best = { id, apart };
      }
      return best?.id ?? null;
    },
  };
}
