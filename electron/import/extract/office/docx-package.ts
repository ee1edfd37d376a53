import type { ZipArchive } from '../archive/zip-entries.ts';
import { readXml } from './xml.ts';

/** What a part points to, by the id it uses. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The bytes of a part, or null where it is missing or cannot be unpacked. */
export function partOf(archive: ZipArchive, name: string): Uint8Array | null {
  const read = archive.read(name);
  return read?.ok === true ? read.value : null;
}

/** The relationships of a part; targets inside the package as names from its root. */
export function relationsOf(archive: ZipArchive, part: string, fileName: string): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const bytes = partOf(archive, `${folder}_rels/${part.slice(cut)}.rels`);
  const relations = new Map<string, Relation>();
  if (bytes === null) return relations;
  readXml(bytes, fileName, {
    open: (name, attributes) => {
      const id = attributes('Id');
      const target = attributes('Target');
      if (!name.endsWith(':Relationship') || id === null || target === null) return;
      const external = attributes('TargetMode')?.toLowerCase() === 'external';
      const type = (attributes('Type') ?? '').split('/').at(-1) ?? '';
      relations.set(id, { type, target: external ? target : inside(folder, target), external });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** A target as a name from the root of the package; `..` never leads out of it. */
function inside(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The first part of a type that a part points to. */
export const targetOf = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type && !relation.external)?.target ?? null;

/** The part with the text: where the package says, else where Word puts it. */
export function mainPart(archive: ZipArchive, fileName: string): string | null {
  const named = targetOf(relationsOf(archive, '', fileName), 'officeDocument');
  const names = archive.entries.map((entry) => entry.name);
  if (named !== null && names.some((name) => name.toLowerCase() === named.toLowerCase())) return named;
  return names.find((name) => /^word\/document\d{0,3}\.xml$/i.test(name)) ?? null;
}
