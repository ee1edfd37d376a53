import type { ArticleRow } from '#shared/model/article.ts';
import { shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { rowTitle } from '../related-rows.ts';
import { setSpaces } from '../typography.ts';

/** Text with marks, and the notes that they lead to; HTML. */
export interface Noted {
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
  /** The ids of the reports that the notes name. */
  readonly reported: ReadonlySet<string>;
}

/** A link as `nodes/link-html.ts` and `nodes/back-reference-html.ts` write it: text in between is escaped, so its brackets are those of tags. */
const link = /<a (?:href="([^"]*)" rel="noreferrer"|class="back" href="#([^"]*)")>((?:[^<]|<(?!\/a>))*)<\/a>/g;
const tags = /<[^<>]*>/g;
const scheme = /^(?:https?:\/\/|mailto:)/;

/** An address as paper shows it: without what every one begins or ends with. */
export const bareAddress = (address: string): string => address.replace(scheme, '').replace(/\/$/, '');

/**
 * Puts into notes what paper cannot follow: the address behind a link whose words are others, and the report that „wir berichteten“ means.
 * `reported` finds that report by its anchor.
 */
export function withNotes(blocks: readonly string[], reported: ReadonlyMap<string, ArticleRow>): Noted {
  const notes: string[] = [];
  const named = new Set<string>();
  const marked = blocks.map((block) =>
    block.replace(link, (whole: string, href: string | undefined, anchor: string | undefined, label: string) => {
      const row = href === undefined ? reported.get(anchor ?? '') : undefined;
      const text = href === undefined ? reportedText(row) : addressText(href, label);
      if (text === '') return anchor === undefined ? whole : label;
      if (row) named.add(row.id);
      notes.push(noteHtml(notes.length + 1, text));
      // A reference within the piece has its link in the mark.
      return `${anchor === undefined ? whole : label}${markHtml(notes.length)}`;
    }),
  );
  return { blocks: marked, notes, reported: named };
}

/** The address of a link, or nothing where its words are the address. `href` is escaped. */
function addressText(href: string, label: string): string {
  const words = label.replace(tags, '').trim();
  return words === '' || bareAddress(words) === bareAddress(href) ? '' : `<a href="${href}" rel="noreferrer">${bareAddress(href)}</a>`;
}

function reportedText(row: ArticleRow | undefined): string {
  if (!row) return '';
  const date = row.datelineDate ? `, ${shortDate(row.datelineDate)}` : '';
  return escapeHtml(setSpaces(`${rowTitle(row)}${date}`));
}

const markHtml = (number: number): string =>
  `<sup class="mark"><a role="doc-noteref" id="marke-${number}" href="#anmerkung-${number}">${number}</a></sup>`;

const noteHtml = (number: number, text: string): string =>
  `<p role="doc-footnote" id="anmerkung-${number}"><a role="doc-backlink" href="#marke-${number}">${number}</a> ${text}</p>`;

/** A list of addresses, each as a link. */
export const addressItems = (urls: readonly string[]): string =>
  urls.map((url) => `<li>${anchorHtml(url, escapeHtml(bareAddress(url)))}</li>`).join('');
