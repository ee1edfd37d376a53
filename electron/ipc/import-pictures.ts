import type { PictureRef, Reading, ReadingBlock, ReadingRecord } from '#shared/model/reading.ts';

/** Says which kept picture is meant by what the reader noted of one; null where none was kept. */
export type FindPicture = (picture: PictureRef) => string | null;

const isAddress = (url: string): boolean => /^[a-z][a-z0-9+.-]{0,20}:/i.test(url);

/** The reading with every picture named as the host knows it. A path that was only good beside the page is left out. */
export function withPictures(reading: Reading, find: FindPicture): Reading {
  const settle = ({ assetId, url }: PictureRef): PictureRef => ({
    assetId: find({ assetId, url }),
    url: url !== null && isAddress(url) ? url : null,
  });
  const settleBlock = (block: ReadingBlock): ReadingBlock => {
    if (block.assetId === undefined && block.url === undefined) return block;
    const { assetId: _, url: __, ...rest } = block;
    const { assetId, url } = settle({ assetId: block.assetId ?? null, url: block.url ?? null });
    return { ...rest, ...(url === null ? {} : { url }), ...(assetId === null ? {} : { assetId }) };
  };
  const settleRecord = (record: ReadingRecord): ReadingRecord =>
    record.kind === 'newsletter'
      ? { ...record, sections: record.sections.map((section) => ({ ...section, blocks: section.blocks.map(settleBlock) })) }
      : { ...record, blocks: record.blocks.map(settleBlock) };
  return {
    ...reading,
    lines: reading.lines.map((line) => (line.picture ? { ...line, picture: settle(line.picture) } : line)),
    records: reading.records.map(settleRecord),
  };
}

/** Finds a picture beside a page by the address that the page gives it: a path from the page, maybe turned into a web address. */
export function findBeside<T extends { readonly name: string }>(companions: readonly T[]): (url: string) => T | null {
  const byName = new Map(companions.map((companion) => [companion.name.normalize('NFC'), companion]));
  return (url) => {
    const path = pathOf(url);
    for (let tail: string | null = path; tail !== null; tail = shorter(tail)) {
      const found = byName.get(tail);
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** The path of an address without what follows it, its letters as they are in a file name. */
function pathOf(url: string): string {
  const path = url
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z0-9+.-]{0,20}:\/\/[^/]*/i, '')
    .replace(/^(?:\.?\/)+/, '');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}

/** The path without its first folder; null when only the file's name is left: that alone does not say which picture is meant. */
function shorter(path: string): string | null {
  const end = path.indexOf('/');
  const rest = end < 0 ? '' : path.slice(end + 1);
  return rest.includes('/') ? rest : null;
}
