import type { Messages } from '#shared/messages/catalogue.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';

type Table = Readonly<Record<string, string>>;

/** The sentence that stands behind the name of a rule, a warning or a reason for a look; the name itself where there is none. */
export function ruleSentence(m: Messages, name: string): string {
  const tables: readonly Table[] = [m.importing.rules, m.importing.warnings, m.review.reasons];
  return tables.find((table) => Object.hasOwn(table, name))?.[name] ?? name;
}

/** Why a file needs a look; of one that was dropped before, where it lies (`twin`: its name in the inbox). */
export function reasonSentence(m: Messages, name: string, row: ProposalRow, twin: string | null): string {
  if (name === 'new-version' && row.articles + row.teasers === 1) return m.review.onlyIsVersion;
  if (name !== 'same-file' || row.sourceId === null) return ruleSentence(m, name);
  return twin === null ? m.review.sameFileInArchive : m.review.sameFileInInbox(twin);
}

/** The same as a label, without its full stop. */
export const ruleLabel = (m: Messages, name: string): string => ruleSentence(m, name).replace(/\.$/, '');
