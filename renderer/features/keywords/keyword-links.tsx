import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { openKeyword } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordEntry } from '#shared/model/keyword.ts';
import type { KeywordPatch } from '#shared/model/thesaurus.ts';
import { KeywordPicker } from './keyword-picker.tsx';

const patches = {
  broader: (ids: KeywordId[]): KeywordPatch => ({ broaderIds: ids }),
  narrower: (ids: KeywordId[]): KeywordPatch => ({ narrowerIds: ids }),
  related: (ids: KeywordId[]): KeywordPatch => ({ relatedIds: ids }),
} as const;

interface KeywordLinksProps {
  readonly entry: KeywordEntry;
  readonly relation: keyof typeof patches;
}

/** The entries above, below or beside one: gone to by a click, unlinked, or added by typing. */
export function KeywordLinks({ entry, relation }: KeywordLinksProps) {
  const m = useMessages().keywords;
  const links = entry[relation];
  const add = { broader: m.addBroader, narrower: m.addNarrower, related: m.addRelated }[relation];
  const set = (ids: KeywordId[]) => void changeKeyword({ kind: 'edit', id: entry.id, patch: patches[relation](ids) });
  const ids = links.map((link) => link.id);
  return (
    <section className="keywords-field" aria-label={m[relation]}>
      <h3>{m[relation]}</h3>
      <div className="keywords-value">
        {links.length > 0 ? (
          <ul className="keywords-chips">
            {links.map((link) => (
              <li key={link.id}>
                <Chip
                  onPress={() => openKeyword(link.id)}
                  onRemove={() => set(ids.filter((id) => id !== link.id))}
                  removeLabel={m.unlink(link.label)}
                >
                  {link.label}
                </Chip>
              </li>
            ))}
          </ul>
        ) : null}
        <div className="keywords-add">
          <KeywordPicker label={add} without={new Set([entry.id, ...ids])} onPick={(id) => set([...ids, id])} />
        </div>
      </div>
    </section>
  );
}
