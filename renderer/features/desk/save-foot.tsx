import { Check, CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useAnswer } from './use-answer.ts';
import { useDeskState } from './use-desk.ts';

/** The line under the text: is it saved, how long is it, which state is it. */
export function SaveFoot({ session, isDateWrong }: { readonly session: DeskSession; readonly isDateWrong: boolean }) {
  const m = useMessages().desk;
  const sign = useStore(session.autosave.store, (state) => state.sign);
  const characters = useDeskState(session, (state) => state.characterCount);
  const words = useDeskState(session, (state) => state.wordCount);
  const extent = useDeskState(session, (state) => state.header.extent);
  const kept = useAnswer('revisions.list', { articleId: session.id }, { events: ['articles.changed'], quietMs: 2_000 }).value;
  const text = sign === 'late' ? m.save.saving : sign === 'conflict' ? m.save.failed : m.save[sign];
  return (
    <footer className="desk-foot" data-save={sign}>
      <span className={`desk-sign desk-sign--${sign}`}>
        {sign === 'saved' ? <Check aria-hidden="true" /> : null}
        {sign === 'failed' || sign === 'conflict' || sign === 'late' ? <CircleAlert aria-hidden="true" /> : null}
        {text}
      </span>
      {isDateWrong ? (
        <span className="desk-sign desk-sign--failed desk-sign--date">
          <CircleAlert aria-hidden="true" />
          {m.dateNotTaken}
        </span>
      ) : null}
      <span>
        {isDateWrong ? null : `${m.counted[extent]}: `}
        {m.characters(characters)}
      </span>
      {/* The line is narrow beside list and side column: what is wrong goes before a count. */}
      {isDateWrong ? null : <span>{m.words(words)}</span>}
      <span className="desk-foot-end">{kept && kept.length > 0 ? m.version(kept.length) : null}</span>
    </footer>
  );
}

/** Speaks up when saving does not work: what happened, what is safe, what to do. */
export function SaveAlarm({ session }: { readonly session: DeskSession }) {
  const m = useMessages().desk;
  const sign = useStore(session.autosave.store, (state) => state.sign);
  const fault = useStore(session.autosave.store, (state) => state.fault);
  if (sign !== 'failed' && sign !== 'late' && sign !== 'conflict') return null;
  const takeNewer = async () => {
    const answer = await session.takeNewer();
    if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  };
  const text = sign === 'conflict' ? m.save.conflict : sign === 'late' || !fault ? m.save.late : `${m.save.failed}. ${sentenceFor(fault)}`;
  return (
    <div className="desk-alarm" role="alert">
      <CircleAlert aria-hidden="true" />
      <p>{text}</p>
      {sign === 'conflict' ? <Button onPress={() => void takeNewer()}>{m.save.reload}</Button> : null}
      {sign === 'failed' ? <Button onPress={() => void session.autosave.flush()}>{m.save.retry}</Button> : null}
    </div>
  );
}
