import type { Companion } from '#electron/store/companions.ts';
import type { ReadAsset, Reading, ReadingBlock, ReportRecord, SourceLine } from '#shared/model/reading.ts';

/** Pictures that a covering mail brought along are noted beside its only attachment under names that no page could give them. */
const prefix = 'mail:';
const mostPictures = 20;
/** Longer side of a picture in pixels: signs and logos of a signature are smaller, photographs are not. */
const smallestPhoto = 300;

export const isOfMail = ({ name }: Companion): boolean => name.startsWith(prefix);

/** The pictures of a mail whose report lies in its attachment, for that report; none where it is not certain which is meant. */
export function picturesForAttachment(mail: Reading, attachments: number, pictures: Iterable<ReadAsset>): Companion[] {
  if (attachments !== 1 || mail.records.length > 0 || !mail.warnings.includes('cover-mail')) return [];
  // What the mail shows in its own text belongs to it: the head of its letter, the logo in its signature.
  const shown = new Set(mail.lines.map(({ picture }) => picture?.assetId));
  const photos = [...pictures].filter(({ id, width, height }) => !shown.has(id) && Math.max(width, height) >= smallestPhoto);
  return photos.slice(0, mostPictures).map(({ id }) => ({ name: `${prefix}${id}`, sha256: id }));
}

/** The only report of a file without pictures with those that came with its mail behind its text; a file of several reports stays as it is. */
export function withMailPictures(reading: Reading, pictures: readonly ReadAsset[]): Reading {
  const fresh = pictures.filter(({ id }) => !reading.assets.some((known) => known.id === id));
  const [report, ...others] = reading.records;
  if (fresh.length === 0 || report?.kind !== 'article' || others.length > 0) return reading;
  if (report.blocks.some(({ type }) => type === 'image')) return reading;
  const lines = fresh.map(({ id }): SourceLine => ({
    text: '',
    kind: 'picture',
    level: 0,
    ordered: false,
    region: 'main',
    blankBefore: true,
    marks: [],
    picture: { assetId: id, url: null },
  }));
  const blocks = fresh.map(({ id }): ReadingBlock => ({ type: 'image', text: '', marks: [], passages: [], assetId: id }));
  const record: ReportRecord = { ...report, blocks: [...report.blocks, ...blocks] };
  return {
    ...reading,
    lines: [...reading.lines, ...lines],
    records: [record],
    assets: [...reading.assets, ...fresh],
    warnings: [...reading.warnings, fresh.length === 1 ? 'mail-picture' : 'mail-pictures'],
  };
}
