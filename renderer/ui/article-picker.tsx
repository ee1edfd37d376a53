import { useEffect, useRef, useState } from 'react';
import { formatDay } from './calendar-day.ts';
import { reportTitle } from '#shared/text/report-title.ts';
import { ComboBox } from './combo-box.tsx';

/** What the picker needs to know of a report; `ArticleRow` fits. */
export interface PickableArticle {
  readonly id: string;
  readonly headline: string;
  readonly kicker: string;
  readonly preview: string;
  readonly number: number | null;
  readonly datelineDate: string | null;
}

export interface ArticlePickerProps<Row extends PickableArticle> {
  readonly label: string;
  readonly search: (text: string) => Promise<readonly Row[]>;
  readonly onPick: (row: Row) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

const hintOf = (row: PickableArticle): string =>
  [row.number === null ? '' : String(row.number), row.datelineDate === null ? '' : formatDay(row.datelineDate)].filter(Boolean).join(' · ');

/** Finds a report by typing; late answers to earlier letters are dropped. */
export function ArticlePicker<Row extends PickableArticle>({ label, search, onPick, placeholder, autoFocus }: ArticlePickerProps<Row>) {
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly Row[]>([]);
  const lookUp = useRef(search);
  useEffect(() => {
    lookUp.current = search;
  });
  useEffect(() => {
    let isCurrent = true;
    if (text.trim() === '') setRows([]);
    else void lookUp.current(text).then((found) => isCurrent && setRows(found));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return (
    <ComboBox
      label={label}
      hideLabel
      onlyOptions
      value={text}
      onChange={setText}
      options={rows.map((row) => ({ id: row.id, label: reportTitle(row) || '–', hint: hintOf(row) }))}
      onPick={(id) => {
        const row = rows.find((candidate) => candidate.id === id);
        setText('');
        if (row) onPick(row);
      }}
      placeholder={placeholder}
      autoFocus={autoFocus}
    />
  );
}
