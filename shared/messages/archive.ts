/** Reasons for suggestions and names of automatic states. */
export const de = {
  inText: (count: number) => (count === 1 ? 'steht im Text' : `steht ${count}-mal im Text`),
  inHeadline: 'steht in der Überschrift',
  sharedKeywords: (labels: readonly string[]) => `gemeinsame Stichwörter: ${labels.join(', ')}`,
  sharedWords: (words: readonly string[]) => `gemeinsame Wörter: ${words.join(', ')}`,
  conflictCopy: 'Ihre Fassung bei gleichzeitiger Änderung',
  replacedCopy: 'Andere Fassung, durch Ihre ersetzt',
};
export const en: typeof de = {
  inText: (count: number) => (count === 1 ? 'occurs in the text' : `occurs ${count} times in the text`),
  inHeadline: 'occurs in the headline',
  sharedKeywords: (labels: readonly string[]) => `shared keywords: ${labels.join(', ')}`,
  sharedWords: (words: readonly string[]) => `shared words: ${words.join(', ')}`,
  conflictCopy: 'Your version during a simultaneous change',
  replacedCopy: 'Other version, replaced by yours',
};
