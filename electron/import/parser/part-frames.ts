import { z } from 'zod';
import { readAsset } from '#shared/model/reading.ts';
import { faultCodes } from '#shared/result.ts';
import type { FoundPart } from '../formats.ts';
import type { Frame } from './frames.ts';

const noteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file') }),
  z.object({ kind: z.literal('companion') }),
  z.object({ kind: z.literal('refused'), code: z.enum(faultCodes) }),
  z.object({ kind: z.literal('asset'), asset: readAsset }),
]);
type Note = z.infer<typeof noteSchema>;

/** A part on its way to the host: what it is goes into the note, its bytes into the body. */
export function frameOf(part: FoundPart): Omit<Frame, 'id'> {
  switch (part.kind) {
    case 'asset':
      return { name: '', note: noteOf({ kind: 'asset', asset: part.asset }), body: part.bytes };
    case 'refused':
      return { name: part.name, note: noteOf({ kind: 'refused', code: part.code }), body: new Uint8Array() };
    default:
      return { name: part.name, note: noteOf({ kind: part.kind }), body: part.bytes };
  }
}

const noteOf = (note: Note): string => JSON.stringify(note);

/** A part as the child described it, or null when the description is not one. */
export function partOf({ name, note, body }: Frame): FoundPart | null {
  try {
    const said = noteSchema.parse(JSON.parse(note));
    if (said.kind === 'asset') return { kind: 'asset', asset: said.asset, bytes: body };
    return said.kind === 'refused' ? { kind: 'refused', name, code: said.code } : { kind: said.kind, name, bytes: body };
  } catch {
    return null;
  }
}
