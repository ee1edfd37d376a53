import { extents, statuses } from '#shared/model/article.ts';
import type { Extent, Status } from '#shared/model/article.ts';
import type { ReportColumns } from './filled-columns.ts';

/** A question to the report at a place of the columns. */
export type PlaceTest = (place: number) => boolean;

const full = extents.indexOf('full');

/** Only reports at hand in full go through the statuses. */
export function hasStatus({ extent, status }: ReportColumns, sought: readonly Status[]): PlaceTest {
  const codes = new Set(sought.map((one) => statuses.indexOf(one)));
  return (place) => extent[place] === full && codes.has(status[place] ?? -1);
}

export const hasExtent = ({ extent }: ReportColumns, sought: readonly Extent[]): PlaceTest =>
  hasCode(extent, new Set(sought.map((one) => extents.indexOf(one))));

export const hasCode =
  (column: Int32Array, sought: ReadonlySet<number>): PlaceTest =>
  (place) =>
    sought.has(column[place] ?? -1);

/** Whether the list of a report holds one of these codes. */
export const hasInList =
  (lists: Int32Array, column: Int32Array, sought: ReadonlySet<number>): PlaceTest =>
  (place) => {
    const at = column[place] ?? 0;
    const end = at + (lists[at] ?? 0);
    for (let index = at + 1; index <= end; index += 1) if (sought.has(lists[index] ?? -1)) return true;
    return false;
  };

/** Days as the index counts them, both included. */
export const isDated =
  ({ day }: ReportColumns, first: number, last: number): PlaceTest =>
  (place) => {
    const own = day[place] ?? -1;
    return own >= Math.max(0, first) && own <= last;
  };
