/** The letters by which a pair is settled, in list and comparison alike. */
export const pairLetters = { join: 'z', related: 'v', apart: 'n', swap: 't' } as const;
export type PairAct = keyof typeof pairLetters;

type Act = (act: PairAct) => void;
let current: Act | null = null;

/** The open pair says how it is settled; answers a function that ends it. */
export function settleWith(act: Act): () => void {
  current = act;
  return () => {
    if (current === act) current = null;
  };
}

/** Does what a letter stands for with the pair that is open. Answers whether it stands for anything. */
export function actOnPair(letter: string): boolean {
  const act = (Object.keys(pairLetters) as PairAct[]).find((each) => pairLetters[each] === letter.toLowerCase());
  if (!act || !current) return false;
  current(act);
  return true;
}
