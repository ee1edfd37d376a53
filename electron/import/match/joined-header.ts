import type { ArticleHeader } from '#shared/model/article.ts';
import { fold } from '#shared/text/fold.ts';

/** The teaser that says more, where one is the beginning of the other. */
function fullerTeaser(known: string, read: string): string {
  if (known === '') return read;
  return read.length > known.length && fold(read).startsWith(fold(known)) ? read : known;
}

/** What a report is told by: the texts of the first, where it has them, else those of the second. */
const textsOf = (first: ArticleHeader, second: ArticleHeader): Partial<ArticleHeader> => ({
  kicker: first.kicker || second.kicker,
  headline: first.headline || second.headline,
  subheadline: first.subheadline || second.subheadline,
  lead: first.lead || second.lead,
  datelineDate: first.datelineDate ?? second.datelineDate,
  place: first.place || second.place,
  byline: first.byline || second.byline,
  authors: first.authors.length > 0 ? first.authors : second.authors,
  originUrl: first.originUrl ?? second.originUrl,
  agency: first.agency || second.agency,
  sourceNote: first.sourceNote || second.sourceNote,
});

/** What is the house's, or grows with every source: what is known stays, blanks are filled. */
const kept = (known: ArticleHeader, read: ArticleHeader): Partial<ArticleHeader> => ({
  number: known.number ?? read.number,
  form: known.form || read.form,
  rubric: known.rubric || read.rubric,
  externalLinks: unitedLinks(known, read),
});

/** What a join changes: blanks are filled, a teaser grows into its report; nothing written is overwritten. */
export function joinedHeader(known: ArticleHeader, read: ArticleHeader): ArticleHeader {
  const grows = known.extent === 'teaser' && read.extent === 'full';
  const teaser = fullerTeaser(known.teaser, read.teaser);
  const completed = grows || (teaser !== known.teaser && !read.cut);
  return {
    ...known,
    ...textsOf(known, read),
    ...kept(known, read),
    extent: grows ? 'full' : known.extent,
    cut: known.cut && !completed,
    teaser,
  };
}

/** What a new version changes: all that the source says anew. Number, status, form and rubric are the house's and stay. */
export function renewedHeader(known: ArticleHeader, read: ArticleHeader): ArticleHeader {
  const isFull = read.extent === 'full';
  return {
    ...known,
    ...textsOf(read, known),
    ...kept(known, read),
    extent: isFull ? 'full' : known.extent,
    cut: isFull ? read.cut : known.cut,
    teaser: read.teaser || known.teaser,
  };
}

const mostLinks = 200;
const unitedLinks = (known: ArticleHeader, read: ArticleHeader): string[] =>
  [...new Set([...known.externalLinks, ...read.externalLinks])].slice(0, mostLinks);
