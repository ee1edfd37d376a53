import { useState } from 'react';
import { call } from '#renderer/api/api.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RevisionRow } from '#shared/model/revision.ts';
import { useAnswer } from '../use-answer.ts';
import { RevisionDialog } from './revision-dialog.tsx';
import { Section } from './section.tsx';
import { useWhen } from './when.ts';

const fewRows = 6;

/** The kept states of the report: named, looked at, brought back. */
export function RevisionsSection({ session }: { readonly session: DeskSession }) {
  const { inspector: m, characters } = useMessages().desk;
  const when = useWhen();
  const revisions = useAnswer('revisions.list', { articleId: session.id }, { events: ['articles.changed'], quietMs: 2_000 });
  const [areAllShown, setAllShown] = useState(false);
  const [shown, setShown] = useState<RevisionRow | null>(null);
  const rows = revisions.value ?? [];

  return (
    <Section title={m.revisions} count={rows.length}>
      {revisions.value && rows.length === 0 ? <p className="desk-empty">{m.noRevisions}</p> : null}
      {rows.length > 0 ? (
        <ul className="desk-rows">
          {rows.slice(0, areAllShown ? undefined : fewRows).map((row) => (
            <li key={row.id} className="desk-row">
              <button type="button" className="desk-row-main" onClick={() => setShown(row)}>
                <span className="desk-row-name">{row.label || m.kinds[row.kind]}</span>
                <span className="desk-row-note">
                  {when(row.createdAt)} · {characters(row.characterCount)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > fewRows && !areAllShown ? (
        <Button variant="quiet" onPress={() => setAllShown(true)}>
          {m.allRevisions(rows.length)}
        </Button>
      ) : null}
      <NameState session={session} onNamed={revisions.again} />
      {shown ? <RevisionDialog session={session} row={shown} onClose={() => setShown(null)} /> : null}
    </Section>
  );
}

function NameState({ session, onNamed }: { readonly session: DeskSession; readonly onNamed: () => void }) {
  const m = useMessages().desk.inspector;
  const [label, setLabel] = useState<string | null>(null);
  if (label === null) {
    return (
      <Button variant="quiet" onPress={() => setLabel('')}>
        {m.nameRevision}
      </Button>
    );
  }
  const keep = async () => {
    if (label.trim() === '') return;
    await session.autosave.flush();
    const answer = await call('revisions.name', { articleId: session.id, label: label.trim() });
    if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
    setLabel(null);
    onNamed();
  };
  return (
    <form
      className="desk-name"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => event.key === 'Escape' && setLabel(null)}
    >
      <TextField label={m.nameField} hideLabel placeholder={m.nameHint} value={label} onChange={setLabel} autoFocus />
      <Button type="submit" isDisabled={label.trim() === ''}>
        {m.keep}
      </Button>
    </form>
  );
}
