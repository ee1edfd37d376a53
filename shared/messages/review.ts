/** Wording of the import review; German first, English complete. */
export { de } from './review-de.ts';
export { en } from './review-en.ts';
