import { undoKeywordStep } from '#renderer/stores/keyword-changes.ts';
import { dayText } from '#renderer/stores/dates.ts';
import type { OpenEntry } from '#renderer/stores/keywords.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';

interface KeywordAsideProps {
  readonly open: OpenEntry;
  readonly onShowAll: () => void;
}

/** What an entry is used for, and what was changed of it: each step can be taken back from here. */
export function KeywordAside({ open, onShowAll }: KeywordAsideProps) {
  const m = useMessages().keywords;
  const { entry, reports, steps } = open;
  return (
    <aside className="keywords-aside">
      <section aria-label={m.reports}>
        <h3>
          {m.reports} <span>{m.useCount(entry.useCount)}</span>
        </h3>
        {reports.length === 0 ? <p className="keywords-quiet">{m.noReports}</p> : null}
        <ul className="keywords-reports">
          {reports.map((row) => (
            <li key={row.id}>
              <button type="button" onClick={() => navigate({ view: 'articles', list: 'all', id: row.id })}>
                <span className="keywords-report-title">{row.headline || m.untitled}</span>
                <span className="keywords-report-day">{row.datelineDate === null ? '' : dayText(row.datelineDate)}</span>
              </button>
            </li>
          ))}
        </ul>
        {entry.useCount > 0 ? (
          <Button variant="quiet" onPress={onShowAll}>
            {entry.useCount > reports.length ? m.moreReports(entry.useCount) : m.show}
          </Button>
        ) : null}
      </section>
      <section aria-label={m.history}>
        <h3>{m.history}</h3>
        {steps.length === 0 ? <p className="keywords-quiet">{m.noHistory}</p> : null}
        <ol className="keywords-steps">
          {steps.map((step) => (
            <li key={step.id} data-undone={step.undoneAt === null ? undefined : 'true'}>
              <span>{m.step(step)}</span>
              {step.undoneAt === null ? (
                <Button variant="quiet" aria-label={m.undoStep(m.step(step))} onPress={() => void undoKeywordStep(step.id)}>
                  {m.undo}
                </Button>
              ) : (
                <span className="keywords-quiet">{m.undone}</span>
              )}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
