/** How the parser process talks to its parent, whatever started it. */
export interface ParserChannel {
  readonly onBytes: (listener: (chunk: Uint8Array) => void) => void;
  readonly onEnd: (listener: () => void) => void;
  readonly send: (chunk: Uint8Array) => void;
}

interface ParentPort {
  readonly on: (event: 'message', listener: (message: { data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

/** Standard input and output, or the message port that Electron gives a utility process (which has no standard input). */
export function openChannel(): ParserChannel {
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (port !== undefined) {
    return {
      onBytes: (listener) => {
        port.on('message', ({ data }) => {
          if (data instanceof Uint8Array) listener(data);
        });
      },
      // Electron ends a utility process together with its parent.
      onEnd: () => undefined,
      send: (chunk) => {
        port.postMessage(chunk);
      },
    };
  }
  const { stdin, stdout } = process;
  return {
    onBytes: (listener) => {
      stdin.on('data', listener);
    },
    onEnd: (listener) => {
      stdin.on('end', listener);
      stdin.on('error', listener);
      stdout.on('error', listener);
    },
    send: (chunk) => {
      stdout.write(chunk);
    },
  };
}
