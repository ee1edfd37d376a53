import { useState } from 'react';
import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { variantKinds } from '#shared/model/keyword.ts';
import type { KeywordEntry, KeywordVariant } from '#shared/model/keyword.ts';

type VariantKind = KeywordVariant['kind'];

/** The other wordings of an entry: taken out one by one, added by Enter as the kind chosen. */
export function KeywordVariants({ entry }: { readonly entry: KeywordEntry }) {
  const m = useMessages().keywords;
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<VariantKind>('variant');
  const set = (variants: readonly KeywordVariant[]) => changeKeyword({ kind: 'edit', id: entry.id, patch: { variants: [...variants] } });
  const add = async () => {
    const label = typed.trim();
    if (label !== '' && (await set([...entry.variants, { label, kind }]))) setTyped('');
  };
  return (
    <section className="keywords-field" aria-label={m.variants}>
      <h3>{m.variants}</h3>
      <div className="keywords-value">
        {entry.variants.length > 0 ? (
          <ul className="keywords-chips">
            {entry.variants.map((variant) => (
              <li key={variant.label}>
                <Chip
                  tone={variant.kind === 'abbreviation' ? 'accent' : 'plain'}
                  removeLabel={m.removeVariant(variant.label)}
                  onRemove={() => void set(entry.variants.filter((other) => other !== variant))}
                >
                  {variant.label}
                  {variant.kind === 'variant' ? null : <span className="keywords-chip-kind">{m.variantKinds[variant.kind]}</span>}
                </Chip>
              </li>
            ))}
          </ul>
        ) : null}
        <div className="keywords-add">
          <TextField
            label={m.addVariantAs(kind)}
            hideLabel
            placeholder={m.addVariantAs(kind)}
            value={typed}
            onChange={setTyped}
            onBlur={() => void add()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add();
            }}
          />
          <Select<VariantKind>
            label={m.variantKind}
            hideLabel
            variant="quiet"
            value={kind}
            onChange={setKind}
            options={variantKinds.map((id) => ({ id, label: m.variantKinds[id] }))}
          />
        </div>
      </div>
    </section>
  );
}
