import type { ArticleHeader } from '#shared/model/article.ts';
import { fold } from '#shared/text/fold.ts';

/** The teaser that says more, where one is the beginning of the other. */
function fullerTeaser(known: string, read: string): string {
  if (known === '') return read;
  return read.length > known.length && fold(read).startsWith(fold(known)) ? read : known;
}

/** What a join changes: blanks are filled, a teaser grows into its report; nothing written is overwritten. */
export function joinedHeader(known: ArticleHeader, read: ArticleHeader): ArticleHeader {
  const grows = known.extent === 'teaser' && read.extent === 'full';
  const teaser = fullerTeaser(known.teaser, read.teaser);
  const completed = grows || (teaser !== known.teaser && !read.cut);
  return {
    ...known,
    extent: grows ? 'full' : known.extent,
    cut: known.cut && !completed,
    number: known.number ?? read.number,
    form: known.form || read.form,
    kicker: known.kicker || read.kicker,
    headline: known.headline || read.headline,
    subheadline: known.subheadline || read.subheadline,
    lead: known.lead || read.lead,
    teaser,
    datelineDate: known.datelineDate ?? read.datelineDate,
    place: known.place || read.place,
    rubric: known.rubric || read.rubric,
    byline: known.byline || read.byline,
    authors: known.authors.length > 0 ? known.authors : read.authors,
    externalLinks: unitedLinks(known, read),
    originUrl: known.originUrl ?? read.originUrl,
    agency: known.agency || read.agency,
    sourceNote: known.sourceNote || read.sourceNote,
  };
}

/** What a new version changes: all that the source says anew. Number, status, form and rubric are the house's and stay. */
export function renewedHeader(known: ArticleHeader, read: ArticleHeader): ArticleHeader {
  const isFull = read.extent === 'full';
  return {
    ...known,
    extent: isFull ? 'full' : known.extent,
    cut: isFull ? read.cut : known.cut,
    number: known.number ?? read.number,
    form: known.form || read.form,
    kicker: read.kicker || known.kicker,
    headline: read.headline || known.headline,
    subheadline: read.subheadline || known.subheadline,
    lead: read.lead || known.lead,
    teaser: read.teaser || known.teaser,
    datelineDate: read.datelineDate ?? known.datelineDate,
    place: read.place || known.place,
    rubric: known.rubric || read.rubric,
    byline: read.byline || known.byline,
    authors: read.authors.length > 0 ? read.authors : known.authors,
    externalLinks: unitedLinks(known, read),
    originUrl: read.originUrl ?? known.originUrl,
    agency: read.agency || known.agency,
    sourceNote: read.sourceNote || known.sourceNote,
  };
}

const mostLinks = 200;
const unitedLinks = (known: ArticleHeader, read: ArticleHeader): string[] =>
  [...new Set([...known.externalLinks, ...read.externalLinks])].slice(0, mostLinks);
