import type { Vocabulary } from '#shared/model/thesaurus.ts';
import { FaultError } from '#shared/result.ts';
import { decode } from '../decode.ts';
import { readKeywordsCsv } from './read-keywords-csv.ts';
import { readRdfXml } from './read-rdf-xml.ts';
import { readTurtle } from './read-turtle.ts';
import { skosEntries } from './skos-entries.ts';

/** Reads a vocabulary of any known form, told by its first signs. Faults carry the file's name. */
export async function readVocabulary(name: string, bytes: Uint8Array): Promise<Vocabulary> {
  const text = textOf(name, bytes);
  const head = text.slice(0, 4_000).trimStart();
  try {
    if (head.startsWith('<?xml') || /^<(?:[\w-]+:)?RDF[\s>]/.test(head)) return await skosEntries(await readRdfXml(text));
    if (/\.(?:ttl|n3|turtle|nt)$/i.test(name) || /^(?:#[^\n]*\s+)*(?:@prefix|@base|prefix\s|base\s|<)/i.test(head))
      return await skosEntries(await readTurtle(text));
    return await readKeywordsCsv(text);
  } catch (error) {
    if (error instanceof FaultError) throw new FaultError(error.fault.code, { ...error.fault.detail, name });
    throw error;
  }
}

/** Good UTF-8 is taken as it is, so that nothing in it is mended; anything else is guessed. */
function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const decoded = decode(bytes);
    if (!decoded.ok) throw new FaultError(decoded.fault.code, { name });
    return decoded.value.text;
  }
}
