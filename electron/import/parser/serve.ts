import { openChannel } from './channel.ts';
import { denyEverything, findUndenied } from './deny.ts';
import { createFrameReader, encodeFrame } from './frames.ts';
import { runTimed } from './own-clock.ts';
import { parserLimits } from './parser-limits.ts';

/** Turns this process into a parser: nothing but `read` and the pipe to the parent is left to it. */
export function serve(read: (name: string, bytes: Uint8Array) => unknown): void {
  const channel = openChannel();
  const answer = (id: number, value: unknown): void => {
    channel.send(encodeFrame({ id, name: '', body: Buffer.from(JSON.stringify(value), 'utf8') }));
  };
  channel.onEnd(() => process.exit(0));
  denyEverything();
  Object.freeze(Object.prototype);
  const undenied = findUndenied();
  answer(0, undenied);
  if (undenied.length > 0) return;
  channel.onBytes(
    createFrameReader(
      parserLimits.maxBytes * 2,
      (frame) => {
        answer(
          frame.id,
          runTimed(() => read(frame.name, frame.body), parserLimits.wallMs * 2),
        );
      },
      () => process.exit(2),
    ),
  );
}
