import { encodeFrame } from '#electron/import/parser/frames.ts';

/** A parser process that found the network open: it says so and must never be handed a file. */
process.stdout.write(encodeFrame({ id: 0, name: '', note: 'answer', body: Buffer.from('["connect"]') }));
process.stdin.on('data', () => process.stdout.write(encodeFrame({ id: 1, name: '', note: 'answer', body: Buffer.from('{"ok":true}') })));
