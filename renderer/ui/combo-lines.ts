import { fold } from '#shared/text/fold.ts';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** Stands for the typed text itself in the list; no option has this id. */
export const newLineId = 'combo-new-line';

/** The suggestions, and below them the typed text as a line of its own when it is a word that none of them is. */
export function withNewLine(options: readonly ComboOption[], typed: string, labelFor: ((text: string) => string) | null): ComboOption[] {
  const wanted = fold(typed);
  if (labelFor === null || wanted === '' || options.some((option) => fold(option.label) === wanted)) return [...options];
  return [...options, { id: newLineId, label: labelFor(typed.trim()) }];
}

/** The suggestion that Enter takes: the first one that begins with what was typed. */
export function firstThatBegins(options: readonly ComboOption[], typed: string): string | null {
  const wanted = fold(typed);
  if (wanted === '') return null;
  return options.find((option) => option.id !== newLineId && fold(option.label).startsWith(wanted))?.id ?? null;
}
