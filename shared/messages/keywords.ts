/** Wording of the vocabulary; German first, English complete. */
export { de } from './keywords-de.ts';
export { en } from './keywords-en.ts';
