/** Wording of one area; German first, English complete. */
export const de = {};
export const en: typeof de = {};
