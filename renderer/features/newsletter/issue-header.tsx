import type { Board } from '#renderer/stores/newsletter-board.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { statuses } from '#shared/model/article.ts';
import type { NewsletterHeader } from '#shared/model/newsletter.ts';
import { MonthField } from './month-field.tsx';

/** Title, month, number, status, and what the reader sees in the inbox. */
export function IssueHeader({ board, header }: { readonly board: Board; readonly header: NewsletterHeader }) {
  const { newsletter, library } = useMessages();
  const m = newsletter.header;
  const set = (patch: Partial<NewsletterHeader>) => board.type({ edit: 'header', patch });
  return (
    <section className="newsletter-header" aria-label={m.label}>
      <div className="newsletter-header-title">
        <TextField label={m.title} value={header.title} onChange={(title) => set({ title })} hideLabel placeholder={newsletter.untitled} />
      </div>
      <MonthField value={header.issue} onChange={(issue) => set({ issue })} />
      <TextField label={m.number} value={header.number} onChange={(number) => set({ number })} />
      <Select
        label={m.status}
        value={header.status}
        onChange={(status) => set({ status })}
        options={statuses.map((id) => ({ id, label: library.status[id] }))}
      />
      <div className="newsletter-wide">
        <TextField label={m.subject} value={header.subject} onChange={(subject) => set({ subject })} />
      </div>
      <div className="newsletter-wide">
        <TextField
          label={m.preheader}
          value={header.preheader}
          onChange={(preheader) => set({ preheader })}
          description={m.preheaderHint(header.preheader.length)}
        />
      </div>
    </section>
  );
}
