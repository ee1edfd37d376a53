import type { Companion } from '#electron/store/companions.ts';
import type { ReadAsset, Reading, ReadingBlock, ReportRecord, SourceLine } from '#shared/model/reading.ts';

/** Pictures that a covering mail brought along are noted beside its only attachment under names that no page could give them. */
const prefix = 'mail:';
const mostPictures = 20;

export const isOfMail = ({ name }: Companion): boolean => name.startsWith(prefix);

/** The pictures of a mail whose report lies in its attachment, for that report; none where it is not certain which is meant. */
export function picturesForAttachment(mail: Reading, attachments: number, pictures: Iterable<ReadAsset>): Companion[] {
  if (attachments !== 1 || mail.records.length > 0 || !mail.warnings.includes('cover-mail')) return [];
  return [...pictures].slice(0, mostPictures).map(({ id }) => ({ name: `${prefix}${id}`, sha256: id }));
}

/** The only report of a file with the pictures that came with its mail behind its text; a file of several reports stays as it is. */
export function withMailPictures(reading: Reading, pictures: readonly ReadAsset[]): Reading {
  const fresh = pictures.filter(({ id }) => !reading.assets.some((known) => known.id === id));
  const [report, ...others] = reading.records;
  if (fresh.length === 0 || report?.kind !== 'article' || others.length > 0) return reading;
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
    warnings: [...reading.warnings, 'mail-picture'],
  };
}
