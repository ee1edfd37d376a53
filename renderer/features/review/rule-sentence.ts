import type { Messages } from '#shared/messages/catalogue.ts';

type Table = Readonly<Record<string, string>>;

function look(table: unknown, name: string): string {
  return (table as Table | undefined)?.[name] ?? name;
}

/** The reason that stands behind a rule's name; the name itself where the catalogue has none. */
export const ruleSentence = (m: Messages, name: string): string => look((m.importing as { rules?: Table }).rules, name);

/** The sentence of a warning; a rule's sentence, or the name, where there is none. */
export function warningSentence(m: Messages, name: string): string {
  const { warnings } = m.importing as { warnings?: Table };
  return warnings?.[name] ?? ruleSentence(m, name);
}
