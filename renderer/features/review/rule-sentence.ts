import type { Messages } from '#shared/messages/catalogue.ts';

type Table = Readonly<Record<string, string>>;

/** The sentence that stands behind the name of a rule, a warning or a reason for a look; the name itself where there is none. */
export function ruleSentence(m: Messages, name: string): string {
  const tables: readonly Table[] = [m.importing.rules, m.importing.warnings, m.review.reasons];
  return tables.find((table) => Object.hasOwn(table, name))?.[name] ?? name;
}

/** The same as a label, without its full stop. */
export const ruleLabel = (m: Messages, name: string): string => ruleSentence(m, name).replace(/\.$/, '');
