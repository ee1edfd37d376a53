interface Titled {
  readonly headline: string;
  readonly kicker: string;
  readonly preview: string;
}

const limit = 60;

/** What a report is called where only its name stands: headline, else kicker, else its opening words; '' when it has none of them. */
export const reportTitle = ({ headline, kicker, preview }: Titled): string =>
  headline.trim() || kicker.trim() || openingWords(preview.trim());

/** The first words of a text, cut between words; „…“ says that it goes on. */
function openingWords(text: string): string {
  if (text.length <= limit) return text;
  const cut = text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const atWord = /\s/.test(text.charAt(limit)) ? cut : cut.replace(/\s+\S*$/, '');
  return `${atWord.replace(/[\s.,;:–-]+$/, '')} …`;
}
