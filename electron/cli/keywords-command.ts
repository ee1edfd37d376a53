import type { ArticleId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import { required } from './command.ts';
import type { LibraryCommand } from './command.ts';

/** `keywords ID`: a report's Stichwörter and what the archive suggests, with the reason and the passage. */
export const showKeywords: LibraryCommand = async ({ port }, { positional, json, limit }, print) => {
  const articleId = required(positional[0]) as ArticleId;
  const { keywords } = await ask(port, 'articles.get', { id: articleId });
  const suggestions = (await ask(port, 'keywords.suggest', { articleId })).slice(0, limit ?? undefined);
  if (json) {
    print(JSON.stringify({ keywords, suggestions }));
    return true;
  }
  print(keywords.map((keyword) => keyword.label).join(', '));
  for (const { id: known, label, reason, passage } of suggestions) {
    const where = passage ? `  …${passage.before}[${passage.match}]${passage.after}…`.replace(/\s+/g, ' ') : '';
    print(`Vorschlag${known === null ? ' (neu)' : ''}  ${label}  (${reason})${where}`);
  }
  return true;
};
