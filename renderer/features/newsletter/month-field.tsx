import { useState } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { parseIssueMonth } from '#shared/text/german-date.ts';

const months = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2021-11` → `November 2021`; '' and nonsense stay as they are. */
export function monthInWords(issue: string): string {
  const day = new Date(`${issue}-01T00:00:00Z`);
  return issue === '' || Number.isNaN(day.getTime()) ? issue : months.format(day);
}

/** `November 2021`, `11/2021`, `11.2021`, `2021-11` → `2021-11`; null when it is no month. */
export function readMonth(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})$/.exec(text.trim());
  if (iso) return Number(iso[2]) >= 1 && Number(iso[2]) <= 12 ? iso[0] : null;
  return parseIssueMonth(text);
}

/** The month of an issue, typed as editors type it. A half-typed month changes nothing. */
export function MonthField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const m = useMessages().newsletter.header;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    setWrong(false);
    const month = text.trim() === '' ? '' : readMonth(text);
    if (month !== null && month !== value) onChange(month);
  };
  const leave = () => {
    if (typed === null) return;
    if (typed.trim() === '' || readMonth(typed) !== null) setTyped(null);
    else setWrong(true);
  };
  return (
    <TextField
      label={m.issue}
      value={typed ?? monthInWords(value)}
      onChange={change}
      onBlur={leave}
      placeholder={m.issuePlaceholder}
      errorMessage={isWrong ? m.issueWrong : undefined}
    />
  );
}
