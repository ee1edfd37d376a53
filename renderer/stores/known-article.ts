import { useEffect, useState } from 'react';
import { call } from '#renderer/api/api.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { notify } from './notices.ts';
import { sentenceFor } from './wording.ts';

/** A report of the archive, to look at; null until it is there. */
export function useKnownArticle(id: ArticleId): Article | null {
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setArticle(null);
    void call('articles.get', { id }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setArticle(answer.value);
      else notify({ tone: 'error', text: sentenceFor(answer.fault) });
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return article;
}
