import type { ArticleId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import { required } from './command.ts';
import type { LibraryCommand } from './command.ts';
import { rowLine } from './row-line.ts';

/** `related ID`: what a report is linked with, the series it stands in, links that went stale, and what the archive suggests with the reason. */
export const showRelated: LibraryCommand = async ({ port }, { positional, json, limit }, print) => {
  const articleId = required(positional[0]) as ArticleId;
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
};
