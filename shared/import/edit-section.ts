import type { Reading, ReadingBlock, SectionReading } from '../model/reading.ts';
import type { RecordId } from '../model/ids.ts';
import { sectionKinds } from '../model/newsletter.ts';
import type { SectionKind } from '../model/newsletter.ts';
import type { ProposalEdit } from '../model/proposal.ts';
import { FaultError } from '../result.ts';
import { newsletterOf, withRecord, withRemoval } from './edit-access.ts';
import { emptySection } from './empty-record.ts';
import { passagesOfSection } from './passages.ts';
import { partsOfKind, spreadSection } from './section-blocks.ts';

type SectionField = Extract<ProposalEdit, { edit: 'set-section' }>['field'];

/** The editor names a section anew or says that it is of another kind; its words take the shape of that kind. */
export function setSection(reading: Reading, id: RecordId, index: number, field: SectionField, value: string): Reading {
  const record = newsletterOf(reading, id);
  const section = sectionAt(record.sections, id, index);
  const next = field === 'kind' ? reshape(section, kindOf(value)) : { ...section, [field]: value };
  return withRecord(reading, id, { ...record, sections: record.sections.with(index, next) });
}

/** Takes a section out; its words become one removal. */
export function removeSection(reading: Reading, id: RecordId, index: number): Reading {
  const record = newsletterOf(reading, id);
  const section = sectionAt(record.sections, id, index);
  const words = [section.label, ...spreadSection(section, new Set()).map((block) => block.text)].filter((text) => text !== '').join('\n');
  return withRemoval(
    withRecord(reading, id, { ...record, sections: record.sections.toSpliced(index, 1) }),
    words,
    passagesOfSection(section),
  );
}

function sectionAt(sections: readonly SectionReading[], id: RecordId, index: number): SectionReading {
  const section = sections[index];
  if (section === undefined) throw new FaultError('not-found', { id, section: index });
  return section;
}

function kindOf(value: string): SectionKind {
  const kind = sectionKinds.find((one) => one === value);
  if (kind === undefined) throw new FaultError('invalid-input', { kind: value });
  return kind;
}

/** The section as another kind: parts that this kind has stay, all others become its text. */
export function reshape(section: SectionReading, kind: SectionKind): SectionReading {
  if (kind === section.kind) return section;
  const parts = partsOfKind[kind];
  const kept = Object.fromEntries(Object.entries(section).filter(([name]) => (parts as ReadonlySet<string>).has(name)));
  const base: SectionReading = {
    ...emptySection,
    ...kept,
    kind,
    label: section.label,
    passages: passagesOfSection(section),
    confidence: section.confidence,
  };
  const blocks = spreadSection(section, new Set([...parts].filter((part) => part !== 'blocks')));
  if (parts.has('blocks')) return { ...base, blocks };
  return filled(base, kind, blocks);
}

function filled(base: SectionReading, kind: SectionKind, blocks: readonly ReadingBlock[]): SectionReading {
  switch (kind) {
    case 'interview': {
      const { before, groups } = grouped(
        blocks,
        (block) => block.type === 'question' || (block.type !== 'answer' && block.text.endsWith('?')),
      );
      return { ...base, blocks: before, pairs: [...base.pairs, ...groups.map(([question, answer]) => ({ question, answer }))] };
    }
    case 'cards': {
      const { before, groups } = grouped(blocks, (block) => block.type === 'heading');
      return {
        ...base,
        blocks: before,
        cards: [...base.cards, ...groups.map(([headline, text]) => ({ headline, text, link: null, caption: '' }))],
      };
    }
    case 'teasers': {
      const { before, groups } = grouped(blocks, (block) => block.type === 'heading');
      const items = groups.map(([headline, text]) => ({ kicker: '', headline, text, date: null, link: null }));
      return { ...base, blocks: before, items: [...base.items, ...items] };
    }
    case 'events': {
      const events = blocks.map((block) => ({
        weekday: '',
        date: null,
        endDate: null,
        time: '',
        title: block.text,
        place: '',
        url: null,
        proposedDate: null,
        proposedFrom: '',
      }));
      return { ...base, blocks: [], events: [...base.events, ...events] };
    }
    default:
      return { ...base, blocks: [...blocks] };
  }
}

/** Blocks from one start to the next as pairs of title and text. */
function grouped(
  blocks: readonly ReadingBlock[],
  starts: (block: ReadingBlock) => boolean,
): { before: ReadingBlock[]; groups: (readonly [string, string])[] } {
  const before: ReadingBlock[] = [];
  const groups: { title: string; texts: string[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (starts(block)) groups.push({ title: block.text, texts: [] });
    else if (last === undefined) before.push(block);
    else last.texts.push(block.text);
  }
  return { before, groups: groups.map((group) => [group.title, group.texts.join('\n\n')] as const) };
}
