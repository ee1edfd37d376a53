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

const factsOf = (row: PickableArticle): string =>
  [row.number === null ? '' : String(row.number), row.datelineDate === null ? '' : formatDay(row.datelineDate)].filter(Boolean).join(' · ');

/** So much of the text tells two reports of one headline apart. */
const firstLetters = 48;

/** What stands beside a report's title; its first words too where another bears the same title. */
function hintOf(row: PickableArticle, rows: readonly PickableArticle[]): string {
  const facts = factsOf(row);
  const hasTwin = rows.some((other) => other.id !== row.id && reportTitle(other) === reportTitle(row) && factsOf(other) === facts);
  const words = row.preview.length > firstLetters ? `${row.preview.slice(0, firstLetters).trimEnd()} …` : row.preview;
  return [facts, hasTwin ? words : ''].filter(Boolean).join(' · ');
}

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
      options={rows.map((row) => ({ id: row.id, label: reportTitle(row) || '–', hint: hintOf(row, rows) }))}
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
