import type { App } from '#electron/app.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { ask } from './ask.ts';
import type { CommandLine } from './command-line.ts';
import { rowLine } from './row-line.ts';

/** `related ID`: what a report is linked with, the series it stands in, links that went stale, and what the archive suggests with the reason. */
export async function showRelated(
  { port }: App,
  { positional, json, limit }: CommandLine,
  print: (line: string) => void,
): Promise<boolean> {
  const [id] = positional;
  if (!id) throw new FaultError('invalid-input');
  const articleId = id as ArticleId;
  // Asked first: an id that is not there is a fault, not an empty answer.
  await ask(port, 'articles.get', { id: articleId });
  const related = await ask(port, 'relations.list', { articleId });
  const suggestions = (await ask(port, 'relations.suggest', { articleId })).slice(0, limit ?? undefined);
  const series = await ask(port, 'relations.series', { articleId });
  const stale = await ask(port, 'relations.stale', { articleId });
  if (json) {
    print(JSON.stringify({ related, suggestions, series, stale }));
    return true;
  }
  for (const { kind, direction, article } of related) print(`${kind}/${direction}  ${rowLine(article)}`);
  for (const { state, targetId, newer } of stale) print(`überholt (${state})  ${targetId}${newer ? `  →  ${rowLine(newer)}` : ''}`);
  for (const { article, isThis } of series) print(`Verlauf ${isThis ? '*' : ' '}  ${rowLine(article)}`);
  for (const { article, reason } of suggestions) print(`Vorschlag  ${rowLine(article)}  (${reason})`);
  return true;
}
