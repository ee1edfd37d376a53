import './tidy-list.css';
import { Sparkles } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { followFindings, keepFinding, mendFinding, useFindings } from '#renderer/stores/keyword-findings.ts';
import { openKeyword, showTidying } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { findingKinds } from '#shared/model/thesaurus.ts';
import type { KeywordFinding } from '#shared/model/thesaurus.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** Of one kind; the rest shows when these are done. */
const shownOfAKind = 60;

/** What could be tidied, by its reason: mended with one key, or left as it is. */
export function TidyList() {
  const m = useMessages().keywords;
  const findings = useFindings();
  const [isRemoving, setIsRemoving] = useState(false);
  useEffect(followFindings, []);
  const unused = findings?.filter((finding) => finding.kind === 'unused') ?? [];
  return (
    <section className="keywords-tidy" aria-label={m.tidyTitle} data-ready={findings ? 'true' : undefined}>
      <header className="keywords-tidy-head">
        <h2>{m.tidyTitle}</h2>
        <span role="status">{findings ? m.tidyTotal(findings.length) : m.tidyWait}</span>
        <Button variant="quiet" onPress={() => showTidying(false)}>
          {m.tidyBack}
        </Button>
      </header>
      {findings?.length === 0 ? <EmptyState icon={<Sparkles />} title={m.tidyEmpty.title} text={m.tidyEmpty.text} /> : null}
      {findings && findings.length > 0 ? (
        <div className="keywords-findings">
          <p className="keywords-quiet">{m.tidyKeys}</p>
          {findingKinds.map((kind) => {
            const group = findings.filter((finding) => finding.kind === kind);
            if (group.length === 0) return null;
            return (
              <Fragment key={kind}>
                <h3>
                  {m.findingGroups[kind]} <span>{m.useCount(group.length)}</span>
                  {kind === 'unused' ? (
                    <Button variant="quiet" onPress={() => setIsRemoving(true)}>
                      {m.removeUnused(group.length)}
                    </Button>
                  ) : null}
                </h3>
                <ul>
                  {group.slice(0, shownOfAKind).map((finding) => (
                    <FindingLine key={finding.key} finding={finding} />
                  ))}
                </ul>
                {group.length > shownOfAKind ? <p className="keywords-quiet">{m.more(group.length - shownOfAKind)}</p> : null}
              </Fragment>
            );
          })}
        </div>
      ) : null}
      {isRemoving ? (
        <RemoveDialog entries={unused.flatMap((finding) => finding.entries.slice(0, 1))} onClose={() => setIsRemoving(false)} />
      ) : null}
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: KeywordFinding }) {
  const m = useMessages().keywords;
  const { kind, entries, neverTogether } = finding;
  const labels = entries.map((entry) => entry.label);
  const sentence = m.finding(kind, labels);
  /** The next line takes the focus of one that goes, so that a list is worked off by one key. */
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) return;
    const line = event.currentTarget;
    const lines = [...document.querySelectorAll<HTMLLIElement>('.keywords-finding')];
    const move = (by: number) => lines[lines.indexOf(line) + by]?.focus();
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      move(1);
      void mendFinding(finding);
    } else if (event.key === 'Delete') {
      move(1);
      void keepFinding(finding);
    } else return;
    event.preventDefault();
  };
  return (
    <li className="keywords-finding" tabIndex={0} aria-label={sentence} onKeyDown={onKeyDown}>
      <span className="keywords-finding-text">
        {sentence}
        <span className="keywords-quiet">
          {kind === 'unused' ? '' : entries.map((entry) => m.uses(entry.useCount)).join(' · ')}
          {neverTogether ? ` · ${m.neverTogether}` : ''}
        </span>
      </span>
      <Button onPress={() => void mendFinding(finding)} aria-label={`${m.mend(kind, labels[0] ?? '')}: ${sentence}`}>
        {m.mend(kind, labels[0] ?? '')}
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          const [first] = entries;
          if (!first) return;
          openKeyword(first.id);
          showTidying(false);
        }}
        aria-label={`${m.open}: ${labels[0] ?? ''}`}
      >
        {m.open}
      </Button>
      <Button variant="quiet" onPress={() => void keepFinding(finding)} aria-label={`${m.leave}: ${sentence}`}>
        {m.leave}
      </Button>
    </li>
  );
}
