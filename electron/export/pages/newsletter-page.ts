import type { DocumentJson } from '#shared/document/document-schema.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { EventEntry, Link, Section, SectionContent } from '#shared/model/newsletter.ts';
import { assertNever } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { longDate, monthName, shortDate, weekdayName } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { NewsletterInput } from '../format.ts';
import { houseOf, imprintHtml, logoHtml } from '../house-look.ts';
import { labelCase } from '../label-case.ts';
import { typesetRequest } from '../layouts.ts';
import type { Layout } from '../layouts.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { pageHtml } from '../page.ts';
import { renderHtml } from '../render-html.ts';
import { shortened } from '../shortened.ts';
import { text, withoutColon, wrap } from './markup.ts';
import { bareAddress } from './page-notes.ts';

/** The issue as a page to keep, or with `joints` to print: masthead, contents, every section in its order. */
export function newsletterPage(input: NewsletterInput, layout: Layout, joints: TypesetRequest['joints'] | null): string {
  const { header, sections } = input.newsletter;
  const title = header.title.trim() || 'Newsletter';
  const month = monthName(header.issue);
  const house = houseOf(input, layout.look);
  const issue = [month, header.number.trim() && `Ausgabe ${header.number.trim()}`].filter((part) => part !== '').join(' · ');
  const masthead = `<header class="masthead">${logoHtml(house)}<h1>${text(title)}</h1>${wrap('p', 'issue', text(issue))}${wrap('p', 'preheader', text(header.preheader))}</header>`;
  const draw: Draw = (body) => renderHtml(body, { pictureOf: (assetId) => input.pictures.get(assetId) ?? null });
  const filled = sections.filter((section) => !hasNothing(section.content, draw));
  const body = `<main>\n${masthead}\n${contentsHtml(filled)}\n${filled.map((section) => sectionHtml(section, draw)).join('\n')}\n${imprintHtml(house)}</main>`;
  return pageHtml({
    title: header.subject.trim() || [title, month].filter((part) => part !== '').join(', '),
    house,
    foot: { first: house.name, following: [shortened(title, 60), month].filter((part) => part !== '').join(' · ') },
    author: house.name,
    description: header.preheader.trim() || editorialOpening(sections),
    keywords: [],
    sheets: layout.sheets,
    typeset: joints && typesetRequest(layout, joints),
    body,
  });
}

/** The first paragraph of the editorial; '' where there is none. */
function editorialOpening(sections: readonly Section[]): string {
  const editorial = sections.map(({ content }) => content).find((content) => content.kind === 'editorial');
  return editorial ? (documentText(editorial.body).trim().split('\n')[0] ?? '') : '';
}

const anchorId = (section: Section): string => `abschnitt-${section.id.replace(/[^0-9a-z-]/gi, '')}`;

/** What a section is called in the contents; '' when it has no name to show. */
export function sectionTitle(content: SectionContent): string {
  switch (content.kind) {
    case 'article':
    case 'text':
      return content.headline.trim() || content.label.trim();
    case 'interview':
      return [content.label.trim(), content.guest.trim()].filter((part) => part !== '').join(' ');
    case 'editorial':
    case 'cards':
    case 'events':
    case 'teasers':
    case 'imprint':
      return content.label.trim();
    default:
      return assertNever(content);
  }
}

function contentsHtml(sections: readonly Section[]): string {
  const entries = sections
    .filter((section) => section.content.kind !== 'imprint')
    .map((section) => ({ id: anchorId(section), title: labelCase(sectionTitle(section.content)) }))
    .filter((entry) => entry.title !== '');
  if (entries.length < 2) return '';
  const items = entries.map((entry) => `<li><a href="#${entry.id}">${text(entry.title)}</a></li>`).join('');
  return `<nav class="contents"><h2>In dieser Ausgabe</h2><ol>${items}</ol></nav>`;
}

/** Draws the texts of an issue, with the pictures at hand. */
type Draw = (body: DocumentJson) => string;

function sectionHtml(section: Section, draw: Draw): string {
  const { content } = section;
  const label = content.kind === 'interview' ? content.label.replace(/:\s*$/, '') : content.label;
  return `<section class="${content.kind}" id="${anchorId(section)}">\n${wrap('p', 'label', text(labelCase(label)))}${contentHtml(content, draw)}\n</section>`;
}

/** A list in which nothing was filled in yet; its label alone would announce what does not come. */
const listKinds: readonly SectionContent['kind'][] = ['interview', 'cards', 'events', 'teasers'];
const hasNothing = (content: SectionContent, draw: Draw): boolean =>
  listKinds.includes(content.kind) && contentHtml(content, draw).trim() === '';

function contentHtml(content: SectionContent, draw: Draw): string {
  switch (content.kind) {
    case 'editorial':
      return linesHtml('p', 'greeting', content.greeting) + draw(content.body) + linesHtml('p', 'signed', content.signedBy);
    case 'article':
      return [
        wrap('h2', 'title', text(content.headline)),
        wrap('p', 'subheadline', text(content.subheadline)),
        draw(content.body),
        content.quote ? quoteHtml(content.quote.text, content.quote.attribution) : '',
        wrap('p', 'caption', text(content.caption)),
        linkHtml(content.link),
      ].join('\n');
    case 'interview':
      return [
        wrap('h2', 'title', text(content.guest)),
        wrap('p', 'subheadline', text(content.organisation)),
        ...content.pairs.map((pair) => linesHtml('p', 'question', pair.question) + wrap('div', 'answer', draw(pair.answer))),
        wrap('p', 'caption', text(content.caption)),
      ].join('\n');
    case 'cards':
      return content.cards
        .map((card) =>
          itemHtml(wrap('h3', '', text(card.headline)), draw(card.body), wrap('p', 'caption', text(card.caption)), linkHtml(card.link)),
        )
        .join('\n');
    case 'events':
      return wrap(
        'ol',
        'dates',
        content.events
          .map(eventHtml)
          .filter((html) => html !== '')
          .join('\n'),
      );
    case 'teasers':
      return content.items
        .map((item) =>
          itemHtml(
            wrap('p', 'kicker', text(withoutColon(item.kicker))),
            wrap('h3', '', text(item.headline)),
            wrap('p', 'date', item.date ? `[${escapeHtml(shortDate(item.date))}]` : ''),
            draw(item.body),
            linkHtml(item.link),
          ),
        )
        .join('\n');
    case 'text':
      return wrap('h2', 'title', text(content.headline)) + draw(content.body);
    case 'imprint':
      return draw(content.body);
    default:
      return assertNever(content);
  }
}

const itemHtml = (...parts: string[]): string => wrap('div', 'item', parts.join('\n'));
const linesHtml = (tag: string, className: string, value: string): string => wrap(tag, className, text(value).replaceAll('\n', '<br>'));
const quoteHtml = (quote: string, attribution: string): string =>
  wrap('blockquote', '', wrap('p', '', text(quote)) + wrap('p', 'attribution', text(attribution)));

/** A link in a line of its own; without an address its words remain. */
const linkHtml = (link: Link | null): string => (link ? wrap('p', 'link', addressHtml(link.url ?? '', text(link.label))) : '');

/** Words that lead to an address, which paper shows behind them; the address itself where there are none. */
function addressHtml(url: string, words: string): string {
  if (url.trim() === '') return words;
  if (words === '') return anchorHtml(url, text(url));
  const address = isSafeLink(url) ? `<span class="address"> ${escapeHtml(bareAddress(url))}</span>` : '';
  return anchorHtml(url, words) + address;
}

/** The day of the week is reckoned from the date; what was typed only stands where there is no date. */
function eventHtml(event: EventEntry): string {
  const weekday = event.date ? weekdayName(event.date) : event.weekday.trim();
  const day = event.date ? longDate(event.date) : '';
  const until = event.endDate ? ` bis ${longDate(event.endDate)}` : '';
  const when = [weekday, `${day}${until}`.trim(), event.time.trim()].filter((part) => part !== '').join(', ');
  const parts = [
    wrap('p', 'when', text(when)),
    wrap('p', 'what', addressHtml(event.url ?? '', text(event.title))),
    wrap('p', 'where', text(event.place)),
  ];
  return wrap('li', '', parts.join(''));
}
