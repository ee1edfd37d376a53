import type { CorePort } from '#electron/host/host.ts';
import type { RequestOutput } from '#shared/ipc/contract.ts';
import type { ArticleQuery } from '#shared/model/article.ts';
import { ask } from './ask.ts';

/** What one request of the list may answer at most. */
const pageRows = 500;

type ListPage = RequestOutput<'articles.list'> & { readonly offset: number };

/** What matches page by page, until all or `limit` are read; the first page also where nothing matches. */
export async function* listPages(port: CorePort, query: ArticleQuery, limit: number): AsyncGenerator<ListPage> {
  for (let offset = 0; offset < limit;) {
    const page = await ask(port, 'articles.list', { query, offset, limit: Math.min(pageRows, limit - offset) });
    yield { ...page, offset };
    if (page.rows.length === 0) return;
    offset += page.rows.length;
  }
}
