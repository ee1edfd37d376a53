import { backReferences, picturesOf } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ExportSubject } from '#shared/ipc/contract.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import type { CoreContext } from '#electron/core-context.ts';
import type { ExportInput, Pictures } from '#electron/export/formats.ts';
import { findAsset } from '#electron/store/assets.ts';
import { rowsOf } from '#electron/store/article-list.ts';
import { getArticle } from '#electron/store/articles.ts';
import { getNewsletter } from '#electron/store/newsletters.ts';
import { relationsOf } from '#electron/store/relations.ts';
import { readSettings } from '#electron/store/settings.ts';

/** Every text of an issue. */
const textsOf = (newsletter: Newsletter): DocumentJson[] =>
  newsletter.sections.flatMap(({ content }) => {
    switch (content.kind) {
      case 'interview':
        return content.pairs.map((pair) => pair.answer);
      case 'cards':
        return content.cards.map((card) => card.body);
      case 'teasers':
        return content.items.map((item) => item.body);
      case 'events':
        return [];
      default:
        return [content.body];
    }
  });

/** The pictures of some texts; one whose bytes are gone is left out. */
function picturesIn({ store, blobs }: Library, bodies: readonly DocumentJson[]): Pictures {
  const ids = new Set(bodies.flatMap(picturesOf));
  return new Map(
    [...ids].flatMap((id) => {
      const asset = findAsset(store.db, id);
      const bytes = asset && blobs.get(asset.id);
      return asset && bytes ? [[id, { mediaType: asset.mediaType, bytes }] as const] : [];
    }),
  );
}

type Library = Pick<CoreContext, 'store' | 'blobs'>;

/** Gathers all that an export needs, so that rendering computes from values alone. */
export function gatherExport(library: Library, subject: ExportSubject): ExportInput {
  const { db } = library.store;
  const settings = readSettings(db);
  if (subject.kind === 'newsletter') {
    const newsletter = getNewsletter(db, subject.id);
    return { kind: 'newsletter', newsletter, pictures: picturesIn(library, textsOf(newsletter)), settings };
  }
  const article = getArticle(db, subject.id);
  const targets = backReferences(article.body).flatMap((reference) => (reference.articleId ? [reference.articleId as ArticleId] : []));
  const pictures = picturesIn(library, [article.body]);
  return { kind: 'article', article, related: relationsOf(db, subject.id), back: rowsOf(db, targets), pictures, settings };
}
