import { useState } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { addressFrom } from '#renderer/editor/links/address.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useDeskState } from './use-desk.ts';

/** The fields an editor needs now and then: teaser, number, authors, links, origin, agency and source note. */
export function MoreFields({ session }: { readonly session: DeskSession }) {
  const { fields } = useMessages().desk;
  const header = useDeskState(session, (state) => state.header);
  const set = session.setHeader;
  return (
    <div className="desk-more">
      {header.extent === 'teaser' ? null : (
        <TextField
          label={fields.teaser}
          multiline
          rows={3}
          placeholder={fields.teaserPlaceholder}
          value={header.teaser}
          onChange={(teaser) => set({ teaser })}
        />
      )}
      <div className="desk-more-pair">
        <NumberField session={session} />
        <ListField
          label={fields.authors}
          hint={fields.authorsHint}
          value={header.authors}
          join=", "
          split={/[,;\n]/}
          onChange={(authors) => set({ authors: authors.slice(0, 50) })}
        />
      </div>
      <ListField
        label={fields.links}
        hint={fields.linksHint}
        value={header.externalLinks}
        join={'\n'}
        split={/\n/}
        multiline
        read={addressFrom}
        wrong={fields.linksWrong}
        onChange={(externalLinks) => set({ externalLinks: externalLinks.slice(0, 200) })}
      />
      <ListField
        label={fields.origin}
        hint={fields.originHint}
        value={header.originUrl === null ? [] : [header.originUrl]}
        join=" "
        split={/\s+/}
        read={addressFrom}
        wrong={fields.linksWrong}
        onChange={([originUrl]) => set({ originUrl: originUrl ?? null })}
      />
      <div className="desk-more-pair">
        <TextField label={fields.agency} value={header.agency} onChange={(agency) => set({ agency })} />
        <TextField label={fields.sourceNote} value={header.sourceNote} onChange={(sourceNote) => set({ sourceNote })} />
      </div>
    </div>
  );
}

function NumberField({ session }: { readonly session: DeskSession }) {
  const { fields } = useMessages().desk;
  const number = useDeskState(session, (state) => state.header.number);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && !/^[1-9]\d{0,8}$/.test(typed.trim());
  return (
    <TextField
      label={fields.number}
      value={typed ?? (number === null ? '' : String(number))}
      errorMessage={isWrong ? fields.numberWrong : undefined}
      onBlur={() => !isWrong && setTyped(null)}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === '') session.setHeader({ number: null });
        else if (/^[1-9]\d{0,8}$/.test(text.trim())) session.setHeader({ number: Number(text.trim()) });
      }}
    />
  );
}

interface ListFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly join: string;
  readonly split: RegExp;
  readonly multiline?: boolean;
  /** Reads one entry; null when it cannot be kept. */
  readonly read?: (entry: string) => string | null;
  readonly wrong?: (entry: string) => string;
  readonly onChange: (entries: string[]) => void;
}

/** Several entries in one field. What is typed stays as typed until the field is left. */
function ListField({ label, hint, value, join, split, multiline, read = (entry) => entry, wrong, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const entries = (typed ?? '').split(split).flatMap((entry) => entry.trim() || []);
  const refused = entries.find((entry) => read(entry) === null);
  return (
    <TextField
      label={label}
      description={hint}
      multiline={multiline}
      value={typed ?? value.join(join)}
      errorMessage={refused !== undefined && wrong ? wrong(refused) : undefined}
      onBlur={() => refused === undefined && setTyped(null)}
      onChange={(text) => {
        setTyped(text);
        onChange(text.split(split).flatMap((entry) => (entry.trim() === '' ? [] : (read(entry.trim()) ?? []))));
      }}
    />
  );
}
