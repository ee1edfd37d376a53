/** Remembers which state the last save of each text led to, for a window that sends its last save before it has the answer. */
export interface SaveChain {
  readonly saved: (id: string, baseRev: number, rev: number) => void;
  /** The state a chained save builds on: that of the save before it, or its own base when that one was refused. */
  readonly baseFor: (id: string, baseRev: number) => number;
}

export function createSaveChain(): SaveChain {
  const last = new Map<string, { readonly baseRev: number; readonly rev: number }>();
  return {
    saved: (id, baseRev, rev) => void last.set(id, { baseRev, rev }),
    baseFor: (id, baseRev) => {
      const before = last.get(id);
      return before?.baseRev === baseRev ? before.rev : baseRev;
    },
  };
}
