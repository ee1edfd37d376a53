/** Parts on their way to the host, which says when it has kept one: no more than `room` bytes are under way, the others wait here. */
export interface PartWindow {
  readonly send: (frame: Uint8Array) => void;
  /** The host has kept the first of those under way. */
  readonly kept: () => void;
  /** Settled when none waits. */
  readonly room: () => Promise<void>;
  /** Settled when the host has kept them all. */
  readonly empty: () => Promise<void>;
}

/** A larger part goes alone. */
const windowBytes = 16 * 1024 * 1024;

export function createPartWindow(post: (frame: Uint8Array) => void, room = windowBytes): PartWindow {
  const waiting: Uint8Array[] = [];
  const underWay: number[] = [];
  let bytes = 0;
  const onRoom: (() => void)[] = [];
  const onEmpty: (() => void)[] = [];
  const go = (): void => {
    for (let next = waiting[0]; next !== undefined && (bytes === 0 || bytes + next.length <= room); next = waiting[0]) {
      waiting.shift();
      underWay.push(next.length);
      bytes += next.length;
      post(next);
    }
    if (waiting.length > 0) return;
    for (const done of onRoom.splice(0)) done();
    if (underWay.length === 0) for (const done of onEmpty.splice(0)) done();
  };
  return {
    send: (frame) => {
      waiting.push(frame);
      go();
    },
    kept: () => {
      bytes -= underWay.shift() ?? 0;
      go();
    },
    room: () => (waiting.length === 0 ? Promise.resolve() : new Promise((done) => onRoom.push(done))),
    empty: () => (waiting.length + underWay.length === 0 ? Promise.resolve() : new Promise((done) => onEmpty.push(done))),
  };
}
