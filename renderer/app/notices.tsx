import './notices.css';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { dismiss, noticeStore, stayOf } from '#renderer/stores/notices.ts';
import type { Notice, NoticeAction } from '#renderer/stores/notices.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';

const icons = { info: <Info aria-hidden="true" />, success: <CircleCheck aria-hidden="true" />, error: <CircleAlert aria-hidden="true" /> };

/** Short messages at the window's edge. Errors stay until they are closed. */
export function Notices() {
  const m = useMessages().shell;
  const notices = useStore(noticeStore, (state) => state.notices);
  /** Where the keyboard came from; a notice that goes gives it back. */
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    before.current = null;
  }, [notices]);
  return (
    <section
      className="app-notices"
      aria-label={m.notices}
      aria-live="polite"
      aria-relevant="additions"
      data-pane="notices"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
      }}
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} closeLabel={m.dismiss} />
      ))}
    </section>
  );
}

function NoticeCard({ notice, closeLabel }: { readonly notice: Notice; readonly closeLabel: string }) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isHovered || isFocused;
  const { id, tone, text, action, secondAction } = notice;
  const stay = stayOf(notice);
  useEffect(() => {
    if (isHeld || stay === null) return undefined;
    const timer = setTimeout(() => dismiss(id), stay);
    return () => clearTimeout(timer);
  }, [id, stay, isHeld]);
  return (
    <div
      className={`app-notice app-notice--${tone}`}
      role={tone === 'error' ? 'alert' : undefined}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {icons[tone]}
      <p>{text}</p>
      {[action, secondAction].map((offer) => (offer ? <Offer key={offer.label} noticeId={id} offer={offer} /> : null))}
      <IconButton icon={<X />} label={closeLabel} onPress={() => dismiss(id)} />
    </div>
  );
}

function Offer({ noticeId, offer }: { readonly noticeId: number; readonly offer: NoticeAction }) {
  const run = () => {
    dismiss(noticeId);
    offer.run();
  };
  return (
    <Button variant="quiet" onPress={run}>
      {offer.label}
    </Button>
  );
}
