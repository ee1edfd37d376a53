import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { RichText } from '#renderer/editor/rich-text.tsx';
import { restoreArticles } from '#renderer/stores/articles.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MetaLine } from './meta-line.tsx';
import { MoreFields } from './more-fields.tsx';
import { PageField } from './page-field.tsx';
import { useDeskState } from './use-desk.ts';

interface DeskPageProps {
  readonly session: DeskSession;
  readonly toolbarHost: HTMLElement;
  readonly onDateWrong: (isWrong: boolean) => void;
}

/** The page: the report as it will be read, every part of it a field. */
export function DeskPage({ session, toolbarHost, onDateWrong }: DeskPageProps) {
  const m = useMessages().desk;
  const header = useDeskState(session, (state) => state.header);
  const body = useDeskState(session, (state) => state.body);
  const edition = useDeskState(session, (state) => state.edition);
  const deletedAt = useDeskState(session, (state) => state.deletedAt);
  const [isNew] = useState(() => header.headline === '' && header.kicker === '' && header.lead === '');
  const [isMoreOpen, setMoreOpen] = useState(false);
  const isTeaser = header.extent === 'teaser';
  const set = session.setHeader;
  return (
    <div className="desk-page">
      <article
        className={header.headline === '' ? 'desk-sheet' : 'desk-sheet desk-sheet--begun'}
        aria-label={header.headline || m.untitled}
      >
        {deletedAt === null ? null : (
          <div className="desk-hint">
            <p>{m.inTrash}</p>
            <Button onPress={() => void restoreArticles([session.id])}>{m.takeOut}</Button>
          </div>
        )}
        {isTeaser ? (
          <div className="desk-hint">
            <p>{header.cut ? m.teaserCut : m.teaserOnly}</p>
          </div>
        ) : null}
        <PageField className="desk-kicker" isLine label={m.fields.kicker} value={header.kicker} onChange={(kicker) => set({ kicker })} />
        <PageField
          className="desk-headline"
          isLine
          label={m.fields.headline}
          value={header.headline}
          onChange={(headline) => set({ headline })}
          autoFocus={isNew}
        />
        <PageField
          className="desk-subheadline"
          isLine
          label={m.fields.subheadline}
          value={header.subheadline}
          onChange={(subheadline) => set({ subheadline })}
        />
        {isTeaser ? (
          <PageField className="desk-lead" label={m.fields.teaser} value={header.teaser} onChange={(teaser) => set({ teaser })} />
        ) : null}
        {isTeaser && header.lead === '' ? null : (
          <PageField className="desk-lead" label={m.fields.lead} value={header.lead} onChange={(lead) => set({ lead })} />
        )}
        <div className="desk-line">
          <MetaLine session={session} onDateWrong={onDateWrong} />
          <button
            type="button"
            className="desk-more-toggle"
            aria-expanded={isMoreOpen}
            aria-controls="desk-more"
            onClick={() => setMoreOpen((isOpen) => !isOpen)}
          >
            {isMoreOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
            {m.fields.more}
          </button>
        </div>
        <div id="desk-more" hidden={!isMoreOpen}>
          {isMoreOpen ? <MoreFields session={session} /> : null}
        </div>
        <RichText
          key={edition}
          initial={body}
          onChange={session.bodyChanged}
          label={m.fields.body}
          placeholder={m.fields.bodyPlaceholder}
          toolbarHost={toolbarHost}
        />
      </article>
    </div>
  );
}
