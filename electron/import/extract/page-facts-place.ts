import type { PageHeading, Spot } from './page-facts-collect.ts';

/** What the place of something on a page says about whether it belongs to the report with this headline. */
export function placeScore(spot: Spot, headline: PageHeading | null, length: number): number {
  const around = headline?.zones ?? [];
  const own = { report: 0, comment: 0, beside: 0, footer: 0, navigation: 0, header: 0 };
  for (const zone of spot.zones) if (!around.includes(zone)) own[zone.kind] += 1;
  let score = (own.comment > 0 ? -45 : 0) + (own.footer > 0 ? -22 : 0) - besideCost(own.beside) - besideCost(own.navigation);
  const below = headline === null ? -1 : spot.at - headline.at - headline.text.length;
  // The box right below a headline is its own, whatever the page calls it.
  if (below >= -12 && below < 120 && score > -40) score = Math.max(score, -12);
  const reports = around.filter((zone) => zone.kind === 'report');
  if (reports.length > 0) {
    if (reports.some((zone) => spot.zones.includes(zone))) score += 5;
    else if (own.report > 0) score -= 30;
  }
  if (headline === null) return score + (spot.at < length * 0.3 ? 4 : 0);
  const distance = spot.at - headline.at;
  if (distance < 0) return score + (distance > -160 ? 16 : -12);
  const gap = distance - headline.text.length;
  if (gap < 350) return score + 22 - Math.max(0, Math.floor(gap / 60));
  return score + (distance < 1_500 ? 2 : -4);
}

/** One box may be a part of the layout; a box within a box is not the report. */
const besideCost = (boxes: number): number => (boxes > 1 ? 38 : boxes > 0 ? 25 : 0);
