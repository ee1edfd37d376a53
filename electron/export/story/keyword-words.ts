/** What stands between Stichwörter: a comma, unless one of them has a comma itself. */
export const keywordGlue = (labels: readonly string[]): string => (labels.some((label) => /[,|•·]/u.test(label)) ? '; ' : ', ');

/** Stichwörter in one line. */
export const keywordWords = (labels: readonly string[]): string => labels.join(keywordGlue(labels));
