import type { NewsletterId } from '#shared/model/ids.ts';

/** The list of issues and the board of the one that is open. */
export function NewsletterView({ newsletterId }: { readonly newsletterId: NewsletterId | null }) {
  return <section data-open={newsletterId ?? ''} />;
}
