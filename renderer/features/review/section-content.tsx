import { useMessages } from '#renderer/stores/wording.ts';
import type { SectionReading } from '#shared/model/reading.ts';
import { BlockWords } from './block-list.tsx';
import { showDate } from './typed-date.ts';

type Link = SectionReading['link'];

/** The address stays text: nothing imported is a link before it is taken over. */
function LinkLine({ link }: { readonly link: Link }) {
  return link ? (
    <p className="review-content-link">
      {link.label}
      {link.url ? <span> {link.url}</span> : null}
    </p>
  ) : null;
}

const Small = ({ children }: { readonly children: string }) =>
  children === '' ? null : <p className="review-content-small">{children}</p>;

/** What a newsletter section holds, to be read through. */
export function SectionContent({ section }: { readonly section: SectionReading }) {
  const m = useMessages().review;
  return (
    <div className="review-content">
      {section.greeting ? <p>{section.greeting}</p> : null}
      <Small>{[section.guest, section.organisation].filter(Boolean).join(', ')}</Small>
      {section.blocks.map((block, at) => (
        <div key={at} className={`review-content-block review-block--${block.type}`}>
          <BlockWords block={block} />
        </div>
      ))}
      {section.pairs.map((pair, at) => (
        <div key={at} className="review-content-pair">
          <p className="review-content-question">{pair.question}</p>
          <p>{pair.answer}</p>
        </div>
      ))}
      {section.quote ? (
        <blockquote className="review-content-quote">
          {section.quote.text}
          <span className="review-attribution">{section.quote.attribution}</span>
        </blockquote>
      ) : null}
      {section.cards.map((card, at) => (
        <div key={at} className="review-content-card">
          <b>{card.headline}</b>
          <p>{card.text}</p>
          <LinkLine link={card.link} />
          <Small>{card.caption}</Small>
        </div>
      ))}
      {section.events.map((event, at) => (
        <div key={at} className="review-content-event">
          <span>
            {[event.weekday, event.date ? showDate(event.date) : '', event.endDate ? `– ${showDate(event.endDate)}` : '', event.time]
              .filter(Boolean)
              .join(' ')}
            {event.date === null && event.proposedDate ? (
              <span className="review-warn" title={event.proposedFrom}>
                {m.weekdayProposal(showDate(event.proposedDate))}
              </span>
            ) : null}
          </span>
          <span>
            <b>{event.title}</b>
            {event.place ? `, ${event.place}` : ''}
          </span>
        </div>
      ))}
      {section.items.map((item, at) => (
        <div key={at} className="review-content-card">
          {item.kicker ? <span className="review-teaser-kicker">{item.kicker}</span> : null}
          <b>{item.headline}</b>
          <p>
            {item.date ? `${showDate(item.date)} ` : ''}
            {item.text}
          </p>
          <LinkLine link={item.link} />
        </div>
      ))}
      <LinkLine link={section.link} />
      <Small>{section.signedBy}</Small>
      <Small>{section.caption}</Small>
    </div>
  );
}
