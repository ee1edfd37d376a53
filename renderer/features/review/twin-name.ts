import { useStore } from 'zustand';
import { importsStore } from '#renderer/stores/imports.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';

/** The name under which the same bytes lie in the inbox once more; null when they do not. */
export function useTwinName({ id, sourceId, reasons }: ProposalRow): string | null {
  const isAsked = sourceId !== null && reasons.includes('same-file');
  return useStore(importsStore, ({ batches }) => {
    if (!isAsked) return null;
    for (const batch of batches) {
      const twin = batch.proposals.find((one) => one.id !== id && one.sourceId === sourceId);
      if (twin) return twin.fileName;
    }
    return null;
  });
}
