import { CalendarCheck, TriangleAlert } from 'lucide-react';
import { dayInWords, eventProblems, weekdayOf, withDate } from '#renderer/stores/newsletter-events.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { EventEntry } from '#shared/model/newsletter.ts';
import { UrlField } from './link-fields.tsx';

export interface EventFieldsProps {
  readonly event: EventEntry;
  readonly onChange: (patch: Partial<EventEntry>) => void;
}

/** One date: when, what, where. The weekday is checked against the date; a date found elsewhere is offered with its origin. */
export function EventFields({ event, onChange }: EventFieldsProps) {
  const m = useMessages().newsletter;
  return (
    <>
      <div className="newsletter-line newsletter-when">
        <DateField label={m.fields.date} value={event.date} onChange={(date) => onChange(withDate(event, date))} />
        <TextField label={m.fields.weekday} value={event.weekday} onChange={(weekday) => onChange({ weekday })} />
        <TextField label={m.fields.time} value={event.time} onChange={(time) => onChange({ time })} />
        <DateField label={m.fields.endDate} value={event.endDate} onChange={(endDate) => onChange({ endDate })} />
      </div>
      <EventHints event={event} onChange={onChange} />
      <TextField label={m.fields.eventTitle} value={event.title} onChange={(title) => onChange({ title })} multiline rows={1} />
      <div className="newsletter-line">
        <TextField label={m.fields.place} value={event.place} onChange={(place) => onChange({ place })} />
        <UrlField label={m.fields.linkUrl} url={event.url} onChange={(url) => onChange({ url })} />
      </div>
    </>
  );
}

function EventHints({ event, onChange }: EventFieldsProps) {
  const m = useMessages().newsletter;
  const { proposedDate: proposed } = event;
  return (
    <>
      {eventProblems(event).map((problem) => (
        <p key={problem.kind} className="newsletter-hint newsletter-hint--warn" role="status">
          <TriangleAlert aria-hidden="true" />
          {problem.kind === 'weekday' ? m.weekdayWrong(dayInWords(event.date ?? ''), problem.right) : m.endBeforeStart}
          {problem.kind === 'weekday' ? (
            <Button variant="quiet" onPress={() => onChange({ weekday: problem.right })}>
              {m.takeWeekday(problem.right)}
            </Button>
          ) : null}
        </p>
      ))}
      {proposed !== null && proposed !== event.date ? (
        <p className="newsletter-hint">
          <CalendarCheck aria-hidden="true" />
          <Button
            variant="quiet"
            onPress={() => onChange({ date: proposed, weekday: weekdayOf(proposed), proposedDate: null, proposedFrom: '' })}
          >
            {m.takeDate(dayInWords(proposed), shortOrigin(event.proposedFrom))}
          </Button>
          <Button variant="quiet" onPress={() => onChange({ proposedDate: null, proposedFrom: '' })}>
            {m.refuseDate}
          </Button>
        </p>
      ) : null}
    </>
  );
}

const shortOrigin = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 58).replace(/\s+\S*$/, '')} …`);
