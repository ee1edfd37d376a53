import './mapping.css';
import { useState } from 'react';
import { mapProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { ProposalId } from '#shared/model/ids.ts';
import { mappableFields } from '#shared/model/reading.ts';
import type { FieldMapping, MappableField } from '#shared/model/reading.ts';

/** How the columns of a data file were understood, with a way to say it otherwise. */
export function MappingNote({
  id,
  mapping,
  isLocked,
}: {
  readonly id: ProposalId;
  readonly mapping: FieldMapping;
  readonly isLocked: boolean;
}) {
  const m = useMessages().review.mapping;
  const [isOpen, setIsOpen] = useState(false);
  const used = mapping.columns.filter((column) => column.field !== 'ignore').length;
  return (
    <p className="review-kind">
      <span>{m.note(mapping.rowCount, used, mapping.columns.length, mapping.remembered)}</span>
      {isLocked ? null : (
        <Button variant="quiet" onPress={() => setIsOpen(true)}>
          {m.open}
        </Button>
      )}
      {isOpen ? <MappingDialog id={id} mapping={mapping} onClose={() => setIsOpen(false)} /> : null}
    </p>
  );
}

function MappingDialog({
  id,
  mapping,
  onClose,
}: {
  readonly id: ProposalId;
  readonly mapping: FieldMapping;
  readonly onClose: () => void;
}) {
  const m = useMessages().review.mapping;
  const [chosen, setChosen] = useState<ReadonlyMap<string, MappableField>>(
    () => new Map(mapping.columns.map((column) => [column.key, column.field])),
  );
  const hasText = [...chosen.values()].some((field) => ['text', 'html', 'teaser', 'lead', 'headline'].includes(field));
  const apply = (): void => {
    onClose();
    void mapProposal(id, Object.fromEntries(chosen));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.title}
      size="large"
      actions={
        <>
          <span className="review-mapping-hint">{hasText ? m.remembered : m.needsText}</span>
          <Button onPress={onClose}>{m.cancel}</Button>
          <Button variant="primary" onPress={apply} isDisabled={!hasText}>
            {m.apply}
          </Button>
        </>
      }
    >
      <table className="review-mapping">
        <thead>
          <tr>
            <th scope="col">{m.column}</th>
            <th scope="col">{m.samples}</th>
            <th scope="col">{m.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column) => (
            <tr key={column.key}>
              <th scope="row">{column.key}</th>
              <td>
                {column.samples.map((sample, at) => (
                  <span key={at} className="review-mapping-sample">
                    {sample}
                  </span>
                ))}
              </td>
              <td>
                <Select
                  label={m.becomesOf(column.key)}
                  hideLabel
                  value={chosen.get(column.key) ?? 'ignore'}
                  options={mappableFields.map((field) => ({ id: field, label: m.fields[field] }))}
                  onChange={(field) => setChosen(new Map(chosen).set(column.key, field))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
