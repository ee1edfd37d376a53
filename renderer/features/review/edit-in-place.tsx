import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';

interface EditInPlaceProps {
  readonly label: string;
  /** What is typed over. */
  readonly value: string;
  /** What is seen, where that differs. */
  readonly children?: ReactNode;
  readonly isLocked: boolean;
  readonly multiline?: boolean;
  readonly hint?: string;
  /** A sentence when the typed value will not do. */
  readonly check?: (typed: string) => string | null;
  readonly onCommit: (typed: string) => Promise<boolean>;
  readonly startOpen?: boolean;
  readonly onClose?: () => void;
}

/** A value that becomes a field on click or Enter. Enter and leaving it keep what was typed, Esc does not. */
export function EditInPlace(props: EditInPlaceProps) {
  const { label, value, children, isLocked, multiline, hint, check, onCommit, startOpen = false, onClose } = props;
  const m = useMessages().review;
  const [draft, setDraft] = useState<string | null>(startOpen ? value : null);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const shown = useRef<HTMLButtonElement>(null);
  const giveFocusBack = useRef(false);
  const isSending = useRef(false);
  const isOpen = draft !== null;

  useEffect(() => {
    if (isOpen) field.current?.select();
    else if (giveFocusBack.current) {
      giveFocusBack.current = false;
      shown.current?.focus();
    }
  }, [isOpen]);

  const close = (): void => {
    setDraft(null);
    setError(null);
    onClose?.();
  };
  const commit = async (): Promise<void> => {
    // Leaving the field while its value is on the way must not send it twice.
    if (draft === null || isSending.current) return;
    const typed = draft.trim();
    if (typed === value.trim()) return close();
    const wrong = check?.(typed) ?? null;
    if (wrong) return setError(wrong);
    isSending.current = true;
    const worked = await onCommit(typed);
    isSending.current = false;
    if (worked) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      giveFocusBack.current = true;
      close();
    } else if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
      giveFocusBack.current = true;
      void commit();
    }
  };

  if (draft === null) {
    if (isLocked) return <span className="review-value">{children ?? value}</span>;
    return (
      <button type="button" ref={shown} className="review-value" onClick={() => setDraft(value)}>
        <span className="visually-hidden">{m.change(label, '')}</span>
        {children ?? (value === '' ? <span className="review-value-empty">{m.emptyValue}</span> : value)}
      </button>
    );
  }
  const shared = {
    ref: field,
    className: 'review-input',
    'aria-label': label,
    'aria-invalid': error !== null,
    autoFocus: true,
    value: draft,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setDraft(event.target.value);
      setError(null);
    },
    onKeyDown,
    onBlur: () => void commit(),
  };
  return (
    <span className="review-editing">
      {multiline ? <textarea {...shared} rows={1} /> : <input {...shared} type="text" />}
      {error ? (
        <span className="review-error" role="alert">
          {error}
        </span>
      ) : hint ? (
        <span className="review-hint">{hint}</span>
      ) : null}
    </span>
  );
}
