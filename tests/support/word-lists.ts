import { ensureLexicon } from '../../resources/build/build-lexicon.ts';

/** Compiles the German word lists before the first test where they are missing or older than their sources: the store reads by them. */
export const setup = (): void => ensureLexicon();
