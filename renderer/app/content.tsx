import { Desk } from '#renderer/features/desk/desk.tsx';
import { ExportMenu } from '#renderer/features/export/export-menu.tsx';
import { KeywordsView } from '#renderer/features/keywords/keywords-view.tsx';
import { NewsletterView } from '#renderer/features/newsletter/newsletter-view.tsx';
import { OverlapsView } from '#renderer/features/overlaps/overlaps-view.tsx';
import { Review } from '#renderer/features/review/review.tsx';
import { SettingsView } from '#renderer/features/settings/settings-view.tsx';
import { TrashView } from '#renderer/features/trash/trash-view.tsx';
import { usePlace } from '#renderer/stores/navigation.ts';
import { assertNever } from '#shared/result.ts';
import { ListColumn } from './list-column.tsx';
import { NothingOpen } from './nothing-open.tsx';

/** What the place shows, right of the places. */
export function Content() {
  const place = usePlace();
  switch (place.view) {
    case 'articles':
      return (
        <>
          <ListColumn list={place.list} />
          <div className="app-content" data-pane="content">
            {place.id === null ? (
              <NothingOpen />
            ) : (
              <Desk key={place.id} articleId={place.id} exportMenu={<ExportMenu subject={{ kind: 'article', id: place.id }} />} />
            )}
          </div>
        </>
      );
    case 'inbox':
      return (
        <div className="app-content" data-pane="content">
          <Review proposalId={place.id} />
        </div>
      );
    case 'newsletters':
      return (
        <div className="app-content" data-pane="content">
          <NewsletterView
            newsletterId={place.id}
            exportMenu={place.id === null ? null : <ExportMenu subject={{ kind: 'newsletter', id: place.id }} />}
          />
        </div>
      );
    case 'keywords':
      return (
        <main className="app-content" data-pane="content">
          <KeywordsView />
        </main>
      );
    case 'overlaps':
      return (
        <main className="app-content" data-pane="content">
          <OverlapsView />
        </main>
      );
    case 'trash':
      return (
        <main className="app-content" data-pane="content">
          <TrashView />
        </main>
      );
    case 'settings':
      return (
        <main className="app-content" data-pane="content">
          <SettingsView />
        </main>
      );
    default:
      return assertNever(place);
  }
}
