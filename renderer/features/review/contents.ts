import type { ProposalFigures } from '#renderer/stores/proposals.ts';
import type { Messages } from '#shared/messages/catalogue.ts';

/** What a file holds, in words: „Beitrag und 6 Anrisse“, „8 Abschnitte“. */
export function contentsOf(m: Messages['review'], row: ProposalFigures): string {
  const parts = [
    row.sections > 0 && `${m.newsletterIssue}, ${m.sectionsCount(row.sections)}`,
    row.articles > 0 && m.articlesCount(row.articles),
    row.teasers > 0 && m.teasersCount(row.teasers),
  ].filter((part): part is string => part !== false);
  return parts.join(m.and);
}

/** A number of bytes as an editor reads it. */
export function showBytes(count: number): string {
  if (count < 1_000_000) return `${Math.max(1, Math.round(count / 1_000))} kB`;
  return `${(count / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** The first words of a text, cut between words and marked as cut. */
export function clipWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > length / 2 ? space : length)} …`;
}
