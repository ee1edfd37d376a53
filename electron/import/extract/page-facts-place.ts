import type { PageHeading, Spot } from './page-facts-collect.ts';

/** What the place of something on a page says about whether it belongs to the report with this headline. */
export function placeScore(spot: Spot, headline: PageHeading | null, length: number): number {
  const inHead = new Set(headline?.zones ?? []);
  const own = spot.zones.filter((zone) => !inHead.has(zone));
  let score = 0;
  const below = headline === null ? -1 : spot.at - headline.at - headline.text.length;
  for (const kind of new Set(own.map((zone) => zone.kind))) {
    if (kind === 'comment') score -= 45;
    // One box may be a part of the layout; a box within a box is not the report.
    else if (kind === 'beside' || kind === 'navigation') score -= own.filter((zone) => zone.kind === kind).length > 1 ? 38 : 25;
    else if (kind === 'footer') score -= 22;
  }
  // The box right below a headline is its own, whatever the page calls it.
  if (below >= -12 && below < 120 && score > -40) score = Math.max(score, -12);
  const reports = headline?.zones.filter((zone) => zone.kind === 'report') ?? [];
  if (reports.length > 0) {
    if (reports.some((zone) => spot.zones.includes(zone))) score += 5;
    else if (own.some((zone) => zone.kind === 'report')) score -= 30;
  }
  if (headline === null) return score + (spot.at < length * 0.3 ? 4 : 0);
  const distance = spot.at - headline.at;
  if (distance < 0) return score + (distance > -160 ? 16 : -12);
  const gap = distance - headline.text.length;
  if (gap < 350) return score + 22 - Math.max(0, Math.floor(gap / 60));
  return score + (distance < 1_500 ? 2 : -4);
}
