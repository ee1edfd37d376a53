import type { App } from '#electron/app.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { ask } from './ask.ts';
import type { CommandLine } from './command-line.ts';

/** `keywords ID`: a report's Stichwörter and what the archive suggests, with the reason and the passage. */
export async function showKeywords(
  { port }: App,
  { positional, json, limit }: CommandLine,
  print: (line: string) => void,
): Promise<boolean> {
  const [id] = positional;
  if (!id) throw new FaultError('invalid-input');
  const articleId = id as ArticleId;
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
}
