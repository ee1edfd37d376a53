import { isSafeLink } from '#shared/document/document-schema.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { EventEntry, Link, Section, SectionContent } from '#shared/model/newsletter.ts';
import { assertNever } from '#shared/result.ts';
import { longDate, monthName, shortDate, weekdayName } from '../dates.ts';
import type { NewsletterInput } from '../format.ts';
import { labelCase } from '../label-case.ts';
import { blockStory } from './document-story.ts';
import { marked } from './marked.ts';
import { plainLines, plainRun } from './runs.ts';
import type { Story, StoryBlock, StoryRole, StoryRun } from './story.ts';

/** Tells the texts of an issue, with the pictures at hand. */
type Tell = (body: DocumentJson) => StoryBlock[];

/** The issue as a story: masthead, then every section in its order. */
export function newsletterStory({ newsletter: { header, sections }, pictures, settings }: NewsletterInput): Story {
  const tell: Tell = (body) => body.root.children.flatMap((block) => blockStory(block, () => null, pictures).map(lowered));
  const title = header.title.trim() || 'Newsletter';
  const month = monthName(header.issue);
  const issue = [month, header.number.trim() && `Ausgabe ${header.number.trim()}`].filter((part) => part !== '').join(' · ');
  return {
    title: header.subject.trim() || [title, month].filter((part) => part !== '').join(', '),
    authors: [],
    description: header.preheader.trim(),
    keywords: [],
    house: settings.houseName.trim(),
    date: null,
    language: null,
    blocks: [
      ...paragraph('headline', title),
      ...paragraph('subheadline', issue),
      ...paragraph('lead', header.preheader),
      ...sections.flatMap((section) => sectionStory(section, tell)),
    ],
  };
}

/** Headings within a text stand below that of its section. */
const lowered = (block: StoryBlock): StoryBlock =>
  block.kind === 'paragraph' && block.role === 'subhead' ? { ...block, role: 'minor-subhead' } : block;

const paragraph = (role: StoryRole, text: string): StoryBlock[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', role, runs: plainLines(text.trim()) }];

const caption = (text: string): StoryBlock[] =>
  text.trim() === '' ? [] : [{ kind: 'picture', picture: null, alt: '', isDecorative: false, address: null, caption: text, credit: '' }];

/** Words that announce a link stay even where nobody has told its address yet; an address without words is its own. */
function linkLine(link: Link | null): StoryBlock[] {
  const words = link === null ? '' : link.label.trim() || (link.url ?? '').trim();
  const address = link?.url && isSafeLink(link.url) ? link.url : null;
  return words === '' ? [] : [{ kind: 'paragraph', role: 'links', runs: [{ ...plainRun(words), link: address }] }];
}

/** A list in which nothing was filled in yet says nothing; its label alone would announce what does not come. */
const lists: readonly SectionContent['kind'][] = ['interview', 'cards', 'events', 'teasers'];

function sectionStory({ content }: Section, tell: Tell): StoryBlock[] {
  const told = contentStory(content, tell);
  if (told.length === 0 && lists.includes(content.kind)) return [];
  const label = labelCase(content.kind === 'interview' ? content.label.replace(/:\s*$/, '') : content.label);
  const isHeaded = told.some((block) => block.kind === 'paragraph' && block.role === 'subhead');
  return [...paragraph(isHeaded ? 'kicker' : 'subhead', label), ...told];
}

function contentStory(content: SectionContent, tell: Tell): StoryBlock[] {
  switch (content.kind) {
    case 'editorial':
      return [...paragraph('text', content.greeting), ...tell(content.body), ...paragraph('byline', content.signedBy)];
    case 'article':
      return [
        ...paragraph('subhead', content.headline),
        ...paragraph('subheadline', content.subheadline),
        ...tell(content.body),
        ...paragraph('quote', `${content.quote?.text.trim() ?? ''}\n${content.quote?.attribution.trim() ?? ''}`),
        ...caption(content.caption),
        ...linkLine(content.link),
      ];
    case 'interview':
      return [
        ...paragraph('subhead', content.guest),
        ...paragraph('subheadline', content.organisation),
        ...content.pairs.flatMap(({ question, answer }) => [...asked(question), ...tell(answer)]),
        ...caption(content.caption),
      ];
    case 'cards':
      return content.cards.flatMap((card) => [
        ...paragraph('minor-subhead', card.headline),
        ...tell(card.body),
        ...caption(card.caption),
        ...linkLine(card.link),
      ]);
    case 'events':
      return content.events.flatMap(eventStory);
    case 'teasers':
      return content.items.flatMap((item) => [
        ...paragraph('kicker', item.kicker),
        ...paragraph('minor-subhead', item.headline),
        ...marked(tell(item.body), item.date ? `[${shortDate(item.date)}]` : ''),
        ...linkLine(item.link),
      ]);
    case 'text':
      return [...paragraph('subhead', content.headline), ...tell(content.body)];
    case 'imprint':
      return tell(content.body);
    default:
      return assertNever(content);
  }
}

const bold = (run: StoryRun): StoryRun => (run.kind === 'text' ? { ...run, isBold: true } : run);
const asked = (question: string): StoryBlock[] =>
  question.trim() === '' ? [] : [{ kind: 'paragraph', role: 'text', runs: plainLines(question.trim()).map(bold) }];

/** The day of the week is reckoned from the date; what was typed only stands where there is no date. */
function eventStory({ date, endDate, weekday, time, title, place, url }: EventEntry): StoryBlock[] {
  const day = date ? `${longDate(date)}${endDate ? ` bis ${longDate(endDate)}` : ''}` : '';
  const when = [date ? weekdayName(date) : weekday.trim(), day, time.trim()].filter((part) => part !== '').join(', ');
  const name = title.trim() || (url ?? '');
  const lines: StoryRun[][] = [
    plainLines(when).map(bold),
    name === '' ? [] : [{ ...plainRun(name), link: url !== null && isSafeLink(url) ? url : null }],
    plainLines(place.trim()),
  ].filter((line) => line.length > 0);
  const runs = lines.flatMap((line, index): StoryRun[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line]);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', role: 'box-text', runs }];
}
