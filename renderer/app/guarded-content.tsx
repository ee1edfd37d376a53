import { TriangleAlert } from 'lucide-react';
import { usePlace } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FaultBoundary } from '#renderer/ui/fault-boundary.tsx';
import { Content } from './content.tsx';

/** What the place shows; a fault in one view leaves the places and the top bar in reach, and going elsewhere begins anew. */
export function GuardedContent() {
  const m = useMessages().shell.viewFault;
  const { view } = usePlace();
  return (
    <FaultBoundary
      key={view}
      fallback={(retry) => (
        <main className="app-content" data-pane="content" data-ready="true">
          <EmptyState icon={<TriangleAlert />} title={m.title} text={m.text} action={<Button onPress={retry}>{m.retry}</Button>} />
        </main>
      )}
    >
      <Content />
    </FaultBoundary>
  );
}
