import type { SectionReading } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { findDates, type FoundDate, weekdayLine, weekdayOf } from '#shared/text/german-date.ts';

/** A contribution that names a day, with its words. */
interface Passage {
  readonly title: string;
  readonly text: string;
  readonly titleWords: ReadonlySet<string>;
  readonly textWords: ReadonlySet<string>;
  readonly dates: readonly FoundDate[];
}

const common = new Set(
  'online kongress konferenz veranstaltung tagung workshop webinar digitale digitaler digitalen digital kommune kommunen stadt region fuer der die das und von mit'.split(
    ' ',
  ),
);

/** Proposes a date for events without one: from a contribution of the same issue that shares their words and names a day with their weekday. */
export function proposeDates(sections: SectionReading[], issue: string | null): SectionReading[] {
  const passages = sections.flatMap(textsOf).flatMap(({ title, text }): Passage[] => {
    const dates = findDates(text, issue);
    return dates.length === 0 ? [] : [{ title, text, titleWords: contentWords(title), textWords: contentWords(text), dates }];
  });
  return sections.map((section) =>
    section.kind !== 'events'
      ? section
      : {
          ...section,
          events: section.events.map((event) => {
            if (event.date !== null) return event;
            const found = bestPassage(event.title, event.weekday, passages);
            return found === null ? event : { ...event, proposedDate: found.iso, proposedFrom: found.from };
          }),
        },
  );
}

/** Contributions with a title first, then single paragraphs. */
function textsOf(section: SectionReading): { readonly title: string; readonly text: string }[] {
  if (section.kind === 'cards') return section.cards.map((card) => ({ title: card.headline, text: card.text }));
  return section.blocks.map((block) => ({ title: section.headline, text: block.text }));
}

function bestPassage(title: string, weekday: string, passages: readonly Passage[]): { iso: string; from: string } | null {
  const own = contentWords(title);
  let best: { iso: string; from: string; score: number } | null = null;
  for (const passage of passages) {
    const inTitle = shared(own, passage.titleWords);
    const score = Math.max(inTitle + (inTitle > 0 ? 1 : 0), shared(own, passage.textWords));
    if (own.size === 0 || score < 2 || score / own.size < 0.6 || score <= (best?.score ?? 0)) continue;
    const date = passage.dates.find((one) => weekdayLine(weekday) === null || weekdayOf(one.iso) === weekdayLine(weekday));
    if (date) best = { iso: date.iso, from: quoteAround(passage, date.index, date.text), score };
  }
  return best;
}

const contentWords = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length >= 4 && !common.has(word)),
  );

const shared = (own: ReadonlySet<string>, other: ReadonlySet<string>): number => [...own].filter((word) => other.has(word)).length;

/** Where the date stands, to show the editor. */
function quoteAround({ title, text }: Passage, index: number, date: string): string {
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, index - 60)) + 1);
  const quote = text.slice(start, index + date.length);
  return title === '' ? `… ${quote}` : `${title}: ${start > 0 ? '… ' : ''}${quote}`;
}
