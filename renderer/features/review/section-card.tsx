import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { NewsletterRecord, SectionReading } from '#shared/model/reading.ts';
import { ConfidenceBar } from './confidence-bar.tsx';
import { clipWords } from './contents.ts';
import { EditInPlace } from './edit-in-place.tsx';
import { highlightStore, pointing } from './highlight.ts';
import { sectionKey } from './owner-key.ts';
import { SectionContent } from './section-content.tsx';

interface SectionCardProps {
  readonly record: NewsletterRecord;
  readonly at: number;
  readonly section: SectionReading;
  readonly isLocked: boolean;
}

const firstWords = (section: SectionReading): string =>
  section.headline ||
  section.greeting ||
  section.guest ||
  section.cards[0]?.headline ||
  section.events[0]?.title ||
  section.items[0]?.headline ||
  clipWords(section.blocks[0]?.text ?? '', 90);

/** The kind and the section's own label, once where they are the same word. */
const aboutSection = (kind: string, label: string): string =>
  label === '' || label.toLowerCase() === kind.toLowerCase() ? kind : `${kind} · ${label}`;

/** One section of a proposed newsletter issue, as a row that opens. */
export function SectionCard({ record, at, section, isLocked }: SectionCardProps) {
  const m = useMessages().review;
  const [isOpen, setIsOpen] = useState(false);
  const part = sectionKey(record.id, at);
  const isOn = useStore(highlightStore, (state) => state.keys.includes(part));
  const isPinned = useStore(highlightStore, (state) => state.pinned && state.keys.includes(part));
  useEffect(() => {
    if (isPinned) setIsOpen(true);
  }, [isPinned]);
  const name = section.label || section.headline || m.section(at + 1);
  const set = (field: 'label' | 'headline' | 'subheadline' | 'kind', value: string) =>
    editProposal({ edit: 'set-section', recordId: record.id, section: at, field, value });
  const kinds = Object.entries(m.sectionKinds).map(([id, label]) => ({ id, label }));
  const hasHeadline = section.kind === 'article' || section.headline !== '';
  return (
    <li className={`review-section${isOn ? ' is-on' : ''}`} {...pointing(part)}>
      <div className="review-section-head">
        <button type="button" className="review-section-toggle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <ChevronRight aria-hidden="true" />
          <span className="review-row-words">
            <span className="review-row-about">{aboutSection(m.sectionKinds[section.kind], section.label)}</span>
            <span className="review-row-title">{firstWords(section) || section.label}</span>
          </span>
        </button>
        <ConfidenceBar confidence={section.confidence} />
        {isLocked ? null : (
          <MenuButton
            iconOnly
            icon={<MoreHorizontal aria-hidden="true" />}
            label={m.sectionActions(name)}
            items={[{ id: 'remove', label: m.removeSection }]}
            onAction={() => void editProposal({ edit: 'remove-section', recordId: record.id, section: at })}
          />
        )}
      </div>
      {isOpen ? (
        <div className="review-section-body">
          <div className="review-field">
            <span className="review-field-label">{m.recordKind}</span>
            <div className="review-field-value">
              {isLocked ? (
                m.sectionKinds[section.kind]
              ) : (
                <Select
                  label={m.sectionKind}
                  hideLabel
                  variant="quiet"
                  value={section.kind}
                  options={kinds}
                  onChange={(kind) => void set('kind', kind)}
                />
              )}
            </div>
          </div>
          <SectionField label={m.sectionLabel} value={section.label} isLocked={isLocked} onCommit={(value) => set('label', value)} />
          {hasHeadline ? (
            <SectionField
              label={m.sectionHeadline}
              value={section.headline}
              isLocked={isLocked}
              onCommit={(value) => set('headline', value)}
            />
          ) : null}
          {section.subheadline !== '' || section.kind === 'article' ? (
            <SectionField
              label={m.sectionSubheadline}
              value={section.subheadline}
              isLocked={isLocked}
              onCommit={(value) => set('subheadline', value)}
            />
          ) : null}
          <SectionContent section={section} />
        </div>
      ) : null}
    </li>
  );
}

interface SectionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isLocked: boolean;
  readonly onCommit: (value: string) => Promise<boolean>;
}

function SectionField({ label, value, isLocked, onCommit }: SectionFieldProps) {
  return (
    <div className="review-field">
      <span className="review-field-label">{label}</span>
      <div className="review-field-value">
        <EditInPlace label={label} value={value} isLocked={isLocked} onCommit={onCommit} />
      </div>
    </div>
  );
}
