import { useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { commonForms, statuses } from '#shared/model/article.ts';
import { useAnswer } from './use-answer.ts';
import { useDeskState } from './use-desk.ts';

const fitting = (words: readonly string[], typed: string) => {
  const wanted = typed.trim().toLocaleLowerCase('de');
  const isExact = words.some((word) => word.toLocaleLowerCase('de') === wanted);
  // With a whole word in the field, the list offers the others; otherwise it completes.
  return words.filter((word) => isExact || word.toLocaleLowerCase('de').includes(wanted)).map((word) => ({ id: word, label: word }));
};

/** The quiet line under the lead: date, place, rubric, byline, form, status. */
export function MetaLine({ session, onDateWrong }: { readonly session: DeskSession; readonly onDateWrong: (isWrong: boolean) => void }) {
  const { fields, ...m } = useMessages().desk;
  const statusNames = useMessages().library.status;
  const header = useDeskState(session, (state) => state.header);
  const rubrics = useAnswer('articles.rubrics', {}).value ?? [];
  const set = session.setHeader;
  return (
    <div className="desk-meta" role="group" aria-label={m.metaLine}>
      <DateField
        label={fields.date}
        hideLabel
        value={header.datelineDate}
        onChange={(datelineDate) => set({ datelineDate })}
        onWrong={onDateWrong}
      />
      <TextField label={fields.place} hideLabel placeholder={fields.place} value={header.place} onChange={(place) => set({ place })} />
      <ComboBox
        label={fields.rubric}
        hideLabel
        placeholder={fields.rubric}
        value={header.rubric}
        onChange={(rubric) => set({ rubric })}
        options={fitting(rubrics, header.rubric)}
        onPick={(rubric) => set({ rubric })}
      />
      <TextField label={fields.byline} hideLabel placeholder={fields.byline} value={header.byline} onChange={(byline) => set({ byline })} />
      <ComboBox
        label={fields.form}
        hideLabel
        placeholder={fields.form}
        value={header.form}
        onChange={(form) => set({ form })}
        options={fitting(commonForms, header.form)}
        onPick={(form) => set({ form })}
      />
      <span className={`desk-status desk-status--${header.status}`}>
        <Select
          label={fields.status}
          hideLabel
          variant="quiet"
          value={header.status}
          onChange={(status) => set({ status })}
          options={statuses.map((id) => ({ id, label: statusNames[id] }))}
        />
      </span>
    </div>
  );
}
