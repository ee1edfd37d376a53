import { graphForm, graphMark, lastBit, targetShift, wordBit } from '#electron/language/word-graph.ts';

/** What stands beside a word in a list: its dictionary form (in the same list) and its marks. */
export interface WordEntry {
  readonly lemma: string;
  readonly marks: number;
}

interface Node {
  readonly arcs: { readonly letter: number; isWord: boolean; target: Node }[];
  /** Number once it is shared; -1 while it still grows. */
  id: number;
}

const newNode = (): Node => ({ arcs: [], id: -1 });

/** The minimal graph of sorted words (Daciuk et al. 2000: words added in order, finished branches shared at once). */
function minimalGraph(words: readonly string[]): Node {
  const shared = new Map<string, Node>();
  const root = newNode();
  const path: Node[] = [root];
  const share = (downTo: number): void => {
    while (path.length - 1 > downTo) {
      const node = path.pop();
      const parent = path.at(-1)?.arcs.at(-1);
      if (node === undefined || parent === undefined) return;
      const key = node.arcs.map((arc) => `${String(arc.letter)}${arc.isWord ? '!' : ' '}${String(arc.target.id)}`).join();
      const twin = shared.get(key);
      if (twin) parent.target = twin;
      else {
        node.id = shared.size;
        shared.set(key, node);
      }
    }
  };
  let previous = '';
  for (const word of words) {
    let common = 0;
    while (common < previous.length && previous[common] === word[common]) common += 1;
    share(common);
    for (let at = common; at < word.length; at += 1) {
      const next = newNode();
      path.at(-1)?.arcs.push({ letter: word.charCodeAt(at), isWord: at === word.length - 1, target: next });
      path.push(next);
    }
    previous = word;
  }
  share(0);
  return root;
}

/** Writes a list of folded words in the form that `readWordGraph` reads. */
export function wordGraphBytes(entries: ReadonlyMap<string, WordEntry>): Uint8Array {
  const words = [...entries.keys()].sort((one, other) => (one < other ? -1 : 1));
  const foreign = words.find((word) => !/^[a-z0-9]+$/.test(word));
  if (foreign !== undefined) throw new Error(`„${foreign}“ is not folded`);
  const root = minimalGraph(words);

  const starts = new Map<Node, number>();
  const ordered: Node[] = [];
  let arcCount = 0;
  const place = (node: Node): void => {
    if (starts.has(node) || node.arcs.length === 0) return;
    starts.set(node, arcCount);
    ordered.push(node);
    arcCount += node.arcs.length;
    for (const arc of node.arcs) place(arc.target);
  };
  place(root);

  const counts = new Map<Node, number>();
  const countOf = (node: Node): number => {
    const known = counts.get(node);
    if (known !== undefined) return known;
    const count = node.arcs.reduce((sum, arc) => sum + (arc.isWord ? 1 : 0) + countOf(arc.target), 0);
    counts.set(node, count);
    return count;
  };

  const bytes = new Uint8Array(16 + 8 * arcCount + 5 * words.length);
  new Uint32Array(bytes.buffer, 0, 4).set([graphMark, graphForm, arcCount, words.length]);
  const arcs = new Uint32Array(bytes.buffer, 16, 2 * arcCount);
  for (const node of ordered) {
    let before = 0;
    const start = starts.get(node) ?? 0;
    for (const [index, arc] of node.arcs.entries()) {
      const isLast = index === node.arcs.length - 1;
      const target = starts.get(arc.target) ?? 0;
      arcs[2 * (start + index)] = ((target << targetShift) | (isLast ? lastBit : 0) | (arc.isWord ? wordBit : 0) | arc.letter) >>> 0;
      arcs[2 * (start + index) + 1] = before;
      before += (arc.isWord ? 1 : 0) + countOf(arc.target);
    }
  }
  const ids = new Map(words.map((word, id) => [word, id]));
  const lemmas = new Uint32Array(bytes.buffer, 16 + 8 * arcCount, words.length);
  for (const [id, word] of words.entries()) {
    const entry = entries.get(word);
    const lemma = ids.get(entry?.lemma ?? word);
    if (lemma === undefined) throw new Error(`The dictionary form of „${word}“ is not in its list`);
    lemmas[id] = lemma;
    bytes[16 + 8 * arcCount + 4 * words.length + id] = entry?.marks ?? 0;
  }
  return bytes;
}
