import type { Messages } from '#shared/messages/catalogue.ts';
import type { Count } from '#renderer/stores/search-advice.ts';

/** An estimate is told with two figures. */
function rounded(n: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return Math.round(n / step) * step;
}

/** „1 234 Beiträge“, or „rund 35 000 Beiträge“ where they were not counted to the end. */
export const reportsText = ({ total, isExact }: Count, m: Messages['library'], isTeasers = false): string => {
  if (isExact) return isTeasers ? m.teasers(total) : m.reports(total);
  return isTeasers ? m.find.aboutTeasers(rounded(total)) : m.find.about(rounded(total));
};
