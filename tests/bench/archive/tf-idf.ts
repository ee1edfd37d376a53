/** The words of a text, in lower case. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Exact tf-idf vectors of all texts, with (1 + log tf) · log(N ÷ df), compared by cosine: the method related reports are measured against. */
export function createTfIdf(texts: readonly string[], wordsOf: (text: string) => string[] = plainWords) {
  const counts = texts.map((text) => {
    const count = new Map<string, number>();
    for (const word of wordsOf(text)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const documents = new Map<string, number[]>();
  counts.forEach((count, index) => {
    for (const word of count.keys()) {
      const list = documents.get(word);
      if (list) list.push(index);
      else documents.set(word, [index]);
    }
  });
  const weightOf = (word: string, times: number): number =>
    (1 + Math.log(times)) * Math.log(texts.length / (documents.get(word)?.length ?? texts.length));
  const lengths = counts.map((count) => Math.sqrt([...count].reduce((sum, [word, times]) => sum + weightOf(word, times) ** 2, 0)) || 1);
  return {
    /** The texts nearest to one of them, the best first. */
    nearest: (index: number, limit: number): number[] => {
      const sums = new Map<number, number>();
      for (const [word, times] of counts[index] ?? []) {
        const weight = weightOf(word, times);
        for (const other of documents.get(word) ?? [])
          sums.set(other, (sums.get(other) ?? 0) + weight * weightOf(word, counts[other]?.get(word) ?? 1));
      }
      sums.delete(index);
      const cosine = [...sums].map(([other, sum]) => [other, sum / (lengths[other] ?? 1)] as const);
      return cosine
        .sort((one, other) => other[1] - one[1])
        .slice(0, limit)
        .map(([other]) => other);
    },
    /** The words of a text by weight, the heaviest first. */
    heaviest: (index: number, limit: number): string[] =>
      [...(counts[index] ?? [])]
        .map(([word, times]) => [word, weightOf(word, times)] as const)
        .sort((one, other) => other[1] - one[1])
        .slice(0, limit)
        .map(([word]) => word),
  };
}
