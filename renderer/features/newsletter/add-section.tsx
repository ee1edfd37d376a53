import { Plus } from 'lucide-react';
import type { Board } from '#renderer/stores/newsletter-board.ts';
import { emptyContent, lastPlace, titleOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { SectionId } from '#shared/model/ids.ts';
import { sectionKinds } from '#shared/model/newsletter.ts';
import type { Section } from '#shared/model/newsletter.ts';
import { focusFirstField } from './focus.ts';

export interface AddSectionProps {
  readonly board: Board;
  /** The place between two sections; null where none was chosen. */
  readonly at: number | null;
  /** The section that comes after; null at the end. */
  readonly before: Section | null;
}

/** Offers the kinds of sections: a quiet line between two sections, a button with its name at the end. */
export function AddSection({ board, at, before }: AddSectionProps) {
  const m = useMessages().newsletter;
  const items = sectionKinds.map((kind) => ({ id: kind, label: m.kinds[kind], hint: m.kindHints[kind] }));
  const add = (id: string) => {
    const kind = sectionKinds.find((known) => known === id);
    if (!kind) return;
    const section: Section = { id: crypto.randomUUID() as SectionId, content: emptyContent(kind, m.usualLabels[kind]) };
    board.change({ edit: 'add', at: at ?? lastPlace(board.store.getState().draft.sections, kind), section });
    focusFirstField(() => document.getElementById(`section-${section.id}`));
  };
  if (before === null) {
    return (
      <div className="newsletter-add-last">
        <MenuButton label={m.addSection} icon={<Plus aria-hidden="true" />} items={items} onAction={add} />
      </div>
    );
  }
  const label = m.addSectionHere(m.section.name(m.kinds[before.content.kind], titleOf(before.content)));
  return (
    <div className="newsletter-add">
      <MenuButton label={label} icon={<Plus aria-hidden="true" />} items={items} onAction={add} iconOnly />
    </div>
  );
}
