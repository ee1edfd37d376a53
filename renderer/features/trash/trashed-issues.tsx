import { useState } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import { purgeNewsletters, restoreNewsletters } from '#renderer/stores/trashed-newsletters.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import type { NewsletterRow } from '#shared/model/newsletter.ts';

/** Deleted newsletter issues; few, so a plain list. */
export function TrashedIssues({ issues }: { readonly issues: readonly NewsletterRow[] }) {
  const messages = useMessages();
  const m = messages.library;
  const [asked, setAsked] = useState<NewsletterRow | null>(null);
  return (
    <section className="trash-issues">
      <h2>{m.trash.issues}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.id}>
            <span className="trash-headline">{issue.title || messages.newsletter.untitled}</span>
            <span className="trash-meta">{issue.issue}</span>
            <Button variant="quiet" aria-label={`${m.trash.restore}: ${issue.title}`} onPress={() => void restoreNewsletters([issue.id])}>
              {m.trash.restore}
            </Button>
            <Button variant="quiet" aria-label={`${m.trash.purge}: ${issue.title}`} onPress={() => setAsked(issue)}>
              {m.trash.purge}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void purgeNewsletters([asked.id]);
        }}
        title={m.trash.purgeIssueTitle(asked?.title ?? '')}
        text={m.trash.purgeText}
        confirmLabel={m.trash.purgeConfirm}
        danger
      />
    </section>
  );
}
