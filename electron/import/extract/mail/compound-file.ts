/** An entry of a compound file's directory. */
interface Entry {
  readonly name: string;
  readonly kind: 'storage' | 'stream' | 'root' | 'unused';
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The container of Outlook's messages and of Office until 2003, as far as needed to tell what it is and that it can be read safely. */
export interface CompoundFile {
  /** Names of what stands at its top. */
  readonly names: readonly string[];
  /** Every chain of sectors ends, and every tree of names has an end: parsers that trust the file will come to one, too. */
  readonly isSound: boolean;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endOfChain = 0xfffffffe;
const none = 0xffffffff;
const lastSector = 0xfffffffa;
const maxEntries = 100_000;

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes.length >= 512 && signature.every((byte, index) => bytes[index] === byte);

/** Reads the directory of a compound file; null when it is none or has no directory. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!isCompoundFile(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors = readSectors(view, size);
  const directory = sectors.chain(view.getUint32(48, true));
  const entries = readEntries(view, size, directory.list);
  const [root] = entries;
  if (root?.kind !== 'root') return null;
  const tree = walkTree(entries);
  // Small streams lie within the root's own, in sectors of 64 bytes with a table of their own.
  const table = sectors.chain(view.getUint32(60, true));
  const small = smallChains(view, size, table.list);
  const streams = entries.filter((entry) => entry.kind === 'stream' && entry.size > 0);
  const isSound =
    directory.ends &&
    table.ends &&
    tree.ends &&
    sectors.chain(root.start).ends &&
    streams.every((entry) => entry.size <= bytes.length && (entry.size < 4_096 ? small(entry.start) : sectors.chain(entry.start).ends));
  return { names: tree.top.map((index) => entries[index]?.name ?? ''), isSound };
}

interface Chain {
  readonly list: readonly number[];
  readonly ends: boolean;
}

/** The table that says which sector follows which. A chain that runs in a circle or out of the file does not end. */
function readSectors(view: DataView, size: number): { readonly chain: (start: number) => Chain } {
  const count = Math.floor(view.byteLength / size);
  const tables: number[] = [];
  for (let at = 76; at < 512; at += 4) tables.push(view.getUint32(at, true));
  let more = view.getUint32(68, true);
  for (let step = 0; more <= lastSector && step < count; step += 1) {
    const from = (more + 1) * size;
    if (from + size > view.byteLength) break;
    for (let at = 0; at < size - 4; at += 4) tables.push(view.getUint32(from + at, true));
    more = view.getUint32(from + size - 4, true);
  }
  const used = tables.filter((sector) => sector <= lastSector && (sector + 2) * size <= view.byteLength + size);
  const perTable = size / 4;
  const next = (sector: number): number => {
    const table = used[Math.floor(sector / perTable)];
    const at = table === undefined ? -1 : (table + 1) * size + (sector % perTable) * 4;
    return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : none;
  };
  return { chain: (start) => follow(start, next, count) };
}

function follow(start: number, next: (sector: number) => number, most: number): Chain {
  const list: number[] = [];
  let at = start;
  while (at <= lastSector && at < most && list.length <= most) {
    list.push(at);
    at = next(at);
  }
  return { list, ends: at === endOfChain && list.length <= most };
}

/** Whether the chain of a small stream ends. */
function smallChains(view: DataView, size: number, table: readonly number[]): (start: number) => boolean {
  const perTable = size / 4;
  const next = (sector: number): number => {
    const at = ((table[Math.floor(sector / perTable)] ?? none) + 1) * size + (sector % perTable) * 4;
    return at + 4 <= view.byteLength ? view.getUint32(at, true) : none;
  };
  return (start) => follow(start, next, Math.min(64, table.length * perTable)).ends;
}

function readEntries(view: DataView, size: number, sectors: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  const kinds = ['unused', 'storage', 'stream', 'unused', 'unused', 'root'] as const;
  for (const sector of sectors) {
    for (let at = (sector + 1) * size; at < (sector + 2) * size && at + 128 <= view.byteLength && entries.length < maxEntries; at += 128) {
      const units = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
      let name = '';
      for (let unit = 0; unit < units; unit += 1) name += String.fromCharCode(view.getUint16(at + unit * 2, true));
      entries.push({
        name,
        kind: kinds[view.getUint8(at + 66)] ?? 'unused',
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
  }
  return entries;
}

/** Goes through the tree of names once; an entry met twice, one that is not there, or storages nested too deeply make it unsound. */
function walkTree(entries: readonly Entry[]): { readonly top: readonly number[]; readonly ends: boolean } {
  const top: number[] = [];
  const seen = new Set<number>([0]);
  const open: { readonly index: number; readonly depth: number }[] = [{ index: entries[0]?.child ?? none, depth: 0 }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.index === none) continue;
    const entry = entries[one.index];
    if (entry === undefined || entry.kind === 'unused' || entry.kind === 'root' || seen.has(one.index) || one.depth > 60)
      return { top, ends: false };
    seen.add(one.index);
    if (one.depth === 0) top.push(one.index);
    open.push({ index: entry.left, depth: one.depth }, { index: entry.right, depth: one.depth });
    if (entry.kind === 'storage') open.push({ index: entry.child, depth: one.depth + 1 });
  }
  return { top, ends: true };
}
