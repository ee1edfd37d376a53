import type { StoryRun } from '../story/story.ts';
import { webAddress } from './web-address.ts';

/** Runs one behind the other that lead to the same address, or to none. */
export interface LinkedRuns {
  /** As `webAddress` has it; null where the runs lead nowhere. */
  readonly address: string | null;
  readonly runs: readonly StoryRun[];
}

/** Gathers runs by their link, so that a link with a bold word in it stays one link. */
export function linkedRuns(runs: readonly StoryRun[]): LinkedRuns[] {
  const groups: { readonly link: string | null; readonly runs: StoryRun[] }[] = [];
  runs.forEach((run, index) => {
    const last = groups.at(-1);
    const link = run.kind === 'text' ? run.link : linkAround(runs, index);
    if (last !== undefined && last.link === link) last.runs.push(run);
    else groups.push({ link, runs: [run] });
  });
  return groups.map(({ link, runs: together }) => ({ address: link === null ? null : webAddress(link), runs: together }));
}

/** A line break belongs to a link that goes on behind it. */
function linkAround(runs: readonly StoryRun[], index: number): string | null {
  const before = runs[index - 1];
  const behind = runs[index + 1];
  const link = before?.kind === 'text' ? before.link : null;
  return behind?.kind === 'text' && behind.link === link ? link : null;
}
