import './inspector.css';
import { useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { KeywordsSection } from './keywords-section.tsx';
import { RelationsSection } from './relations-section.tsx';
import { RevisionsSection } from './revisions-section.tsx';
import { SeriesSection } from './series-section.tsx';
import { SourcesSection } from './sources-section.tsx';

/** What belongs to the report: its words, its relatives, where it came from, its earlier states. */
export function Inspector({ session }: { readonly session: DeskSession }) {
  const m = useMessages().desk.inspector;
  return (
    <aside className="desk-inspector" data-pane="inspector" aria-label={m.label}>
      <KeywordsSection session={session} />
      <RelationsSection articleId={session.id} />
      <SeriesSection articleId={session.id} />
      <SourcesSection articleId={session.id} />
      <RevisionsSection session={session} />
    </aside>
  );
}
