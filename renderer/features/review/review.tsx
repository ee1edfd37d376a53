import type { ProposalId } from '#shared/model/ids.ts';

/** The inbox: files, source and proposal side by side. */
export function Review({ proposalId }: { readonly proposalId: ProposalId | null }) {
  return <main className="review" data-proposal={proposalId ?? ''} />;
}
