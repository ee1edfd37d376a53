/** How sure the reader was, in three words that an editor acts upon. */
export type ConfidenceWord = 'sure' | 'likely' | 'unsure' | 'edited';

export function confidenceWord(confidence: number, edited: boolean): ConfidenceWord {
  if (edited) return 'edited';
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'likely' : 'unsure';
}

/** Whole percent, never 100 for what is not certain and never 0 for what was found. */
export function confidencePercent(confidence: number): number {
  if (confidence >= 1) return 100;
  return Math.max(1, Math.min(99, Math.round(confidence * 100)));
}
