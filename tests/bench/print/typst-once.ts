/** Sets the source of Typst's that comes in, and writes the PDF out: Typst as a program started anew. */
import { text } from 'node:stream/consumers';
import { loadTypst } from './typst.ts';

const typst = await loadTypst();
if (typst === null) process.exit(1);
process.stdout.write(typst(await text(process.stdin), []));
