import type { ReactNode } from 'react';
import type { ArticleId } from '#shared/model/ids.ts';

/** The desk: one report, its text and what belongs to it. */
export function Desk({ articleId, exportMenu }: { readonly articleId: ArticleId; readonly exportMenu: ReactNode }) {
  return <main data-article={articleId}>{exportMenu}</main>;
}
