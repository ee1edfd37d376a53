/** Typed wrong: the sentence says what is meant. Ends with exit code 2. */
export class UsageError extends Error {}
