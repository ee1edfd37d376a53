/** Runs pieces of work one after the other, in the order they came; a fault of one is its own. */
export type InLine = <T>(work: () => Promise<T>) => Promise<T>;

export function createLine(): InLine {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
