import type { ReactNode } from 'react';
import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { ReportFieldName, ReportRecord } from '#shared/model/reading.ts';
import { ConfidenceBar } from './confidence-bar.tsx';
import { EditInPlace } from './edit-in-place.tsx';
import { fieldText, longFields, typedValue } from './field-text.ts';
import { pointing, useIsPointedAt } from './highlight.ts';
import { fieldKey } from './owner-key.ts';
import type { OwnerKey } from './owner-key.ts';

interface RowFrameProps {
  readonly part: OwnerKey;
  readonly label: string;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly tone?: string;
}

/** A line of a record: label, value, confidence. Pointing at it points at its passages. */
export function RowFrame({ part, label, children, aside, tone = '' }: RowFrameProps) {
  const isOn = useIsPointedAt(part);
  return (
    <div className={`review-field ${tone}${isOn ? ' is-on' : ''}`} {...pointing(part)}>
      <span className="review-field-label">{label}</span>
      <div className="review-field-value">{children}</div>
      <span className="review-field-aside">{aside}</span>
    </div>
  );
}

interface FieldRowProps {
  readonly record: ReportRecord;
  readonly name: ReportFieldName;
  readonly isLocked: boolean;
  /** Opens at once, for a field that was just added. */
  readonly startOpen?: boolean;
  readonly onClose?: () => void;
}

/** One field of a report. */
export function FieldRow({ record, name, isLocked, startOpen, onClose }: FieldRowProps) {
  const m = useMessages().review;
  const field = record.fields[name];
  const label = m.fields[name];
  const set = (value: string | string[] | null) => editProposal({ edit: 'set-field', recordId: record.id, field: name, value });
  const wrong = { date: m.badDate, number: m.badNumber };
  const keywords = name === 'keywords' ? (record.fields.keywords?.value ?? []) : null;
  const editor = (value: string, shown?: ReactNode) => (
    <EditInPlace
      label={label}
      value={value}
      isLocked={isLocked}
      multiline={longFields.has(name)}
      hint={
        name === 'date' ? m.dateExample : name === 'externalLinks' ? m.linesHint : name === 'authors' || keywords ? m.commaHint : undefined
      }
      check={(typed) => {
        const read = typedValue(name, typed);
        return 'wrong' in read ? wrong[read.wrong] : null;
      }}
      onCommit={(typed) => {
        const read = typedValue(name, typed);
        return 'wrong' in read ? Promise.resolve(false) : set(read.value);
      }}
      startOpen={startOpen}
      onClose={onClose}
    >
      {shown}
    </EditInPlace>
  );
  return (
    <RowFrame
      part={fieldKey(record.id, name)}
      label={label}
      tone={`review-field--${name}`}
      aside={field ? <ConfidenceBar confidence={field.confidence} edited={field.edited} rule={field.rule} /> : null}
    >
      {keywords ? (
        <div className="review-chips">
          {keywords.map((word) => (
            <Chip
              key={word}
              onRemove={isLocked ? undefined : () => void set(keywords.length === 1 ? null : keywords.filter((other) => other !== word))}
              removeLabel={m.removeKeyword(word)}
            >
              {word}
            </Chip>
          ))}
          {isLocked ? null : editor(keywords.join(', '), <span className="review-more">{m.editKeywords}</span>)}
        </div>
      ) : (
        editor(fieldText(record.fields, name))
      )}
    </RowFrame>
  );
}
