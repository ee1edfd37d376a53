import type { SourceLine } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import type { SourceEntry } from '../../source-document.ts';
import { valueLines, valueText } from '../data/value-lines.ts';
import type { FeedItem, FeedPicture } from './feed-model.ts';

/** A text that the feed calls the content counts as whole from this length on, and a shorter one that says more than the summary; a description only when it is long. */
const leastContent = 250;
const leastDescription = 700;
/** Of several paragraphs with no summary beside them. */
const leastAlone = 160;

const footer =
  /^(?:(?:The post|Der (?:Beitrag|Artikel|Post)|Dieser (?:Beitrag|Artikel)|Die Meldung)\s.{1,400}\s(?:appeared first on|first appeared on|erschien(?: zuerst)? (?:auf|bei|in)|ist zuerst (?:erschienen )?(?:auf|bei|in)|wurde zuerst)\s.{1,200}|.{1,300}\s(?:was originally published|first appeared) (?:at|on|in)\s.{1,200})$/iu;
const cutEnd =
  /(?:\[\s?(?:…|\.{3}|&hellip;)\s?\]|…|\.{3}|(?:weiterlesen|weiter lesen|mehr lesen|mehr erfahren|ganzen? (?:artikel|beitrag) lesen|read more|continue reading)(?:\s.{0,80})?|(?:mehr|weiter)\s?(?:…|\.{2,3}|»|›|→|&raquo;))\s?[\])»›→.]{0,3}$/iu;

/** One entry of a feed as the parts that it names itself. */
export function feedEntry(item: FeedItem): SourceEntry {
  const dropped: { rule: 'feed-footer' | 'repeated-teaser'; text: string }[] = [];
  const facts: { field: SourceEntry['facts'][number]['field']; text: string }[] = [];
  const add = (field: SourceEntry['facts'][number]['field'], text: string): void => {
    if (text.trim() !== '') facts.push({ field, text });
  };
  const lines = (value: string): readonly SourceLine[] => withoutFooter(valueLines(value, item.base), dropped);
  const [content, summary] = [lines(item.content), lines(item.summary)];
  const hasContent = content.length > 0 && lengthOf(content) >= lengthOf(summary) * 0.6;
  const [main, side] = hasContent ? [content, summary] : [summary, content];
  const [text, other] = [textOf(main), textOf(side)];
  const isCut = cutEnd.test(text.slice(-120));
  const isWhole =
    !isCut &&
    (text.length >= (hasContent ? leastContent : leastDescription) || isReport(main) || (hasContent && saysMore(main, text, other)));

  add('headline', valueText(item.title));
  add('date', valueText(item.date));
  if (item.updated.slice(0, 10) !== item.date.slice(0, 10)) add('updatedDate', valueText(item.updated));
  for (const author of item.authors) add('authors', valueText(author));
  for (const category of item.categories) add('keywords', valueText(category));
  if (item.link !== null) add('url', item.link);
  add('sourceNote', valueText(item.source));
  let body = main;
  if (other !== '' && repeats(text, other)) dropped.push({ rule: 'repeated-teaser', text: other });
  else if (isWhole && !cutEnd.test(other.slice(-120)) && other.length <= 900) add('lead', other);
  else body = [...side, ...main];
  return {
    kind: isWhole ? 'article' : 'teaser',
    cut: isCut,
    facts,
    body: [...pictureLines(item.pictures, body), ...body],
    dropped,
  };
}

/** Several paragraphs are a report, whatever the feed calls them. */
const isReport = (lines: readonly SourceLine[]): boolean =>
  lengthOf(lines) >= 400 && lines.filter((line) => line.kind === 'paragraph' && line.text.length >= 80).length >= 3;

/** A short report: whole sentences that go on behind what the summary says, or in a paragraph of their own. */
const saysMore = (lines: readonly SourceLine[], text: string, summary: string): boolean =>
  /[.!?][“”"»)]{0,3}$/u.test(text.trim()) &&
  (summary === ''
    ? text.length >= leastAlone && lines.filter((line) => line.kind === 'paragraph').length >= 2
    : text.length > summary.length * 1.2);

const textOf = (lines: readonly SourceLine[]): string => lines.map((line) => line.text).join(' ');
const lengthOf = (lines: readonly SourceLine[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);

/** Whether a text says what another says too, whatever its marks and its last word. */
function repeats(text: string, part: string): boolean {
  const letters = (value: string): string => fold(value).replace(/[^\p{L}\p{N}]+/gu, '');
  const probe = letters(part.replace(cutEnd, ''));
  return probe !== '' && letters(text).includes(probe.length > 30 ? probe.slice(0, -8) : probe);
}

/** „The post … appeared first on …“ */
function withoutFooter(
  lines: readonly SourceLine[],
  dropped: { rule: 'feed-footer' | 'repeated-teaser'; text: string }[],
): readonly SourceLine[] {
  return lines.filter((line, index) => {
    if (index < lines.length - 3 || line.text.length > 900 || !footer.test(line.text)) return true;
    dropped.push({ rule: 'feed-footer', text: line.text });
    return false;
  });
}

/** Pictures that the entry names beside its text, unless the text shows them too. */
function pictureLines(pictures: readonly FeedPicture[], body: readonly SourceLine[]): SourceLine[] {
  const shown = new Set(body.flatMap((line) => (typeof line.picture?.url === 'string' ? [bare(line.picture.url)] : [])));
  return pictures
    .filter(({ url }) => !shown.has(bare(url)))
    .flatMap(({ url, alt, caption }): SourceLine[] => {
      const line: SourceLine = { text: alt, kind: 'picture', level: 0, ordered: false, region: 'main', blankBefore: true, marks: [] };
      const below: SourceLine = { ...line, text: valueText(caption), kind: 'caption', blankBefore: false };
      return [{ ...line, picture: { assetId: null, url } }, ...(below.text === '' ? [] : [below])];
    });
}

/** The same picture in another size: systems append it to the name. */
const bare = (url: string): string => url.replace(/[?#].*$/, '').replace(/-\d{2,5}x\d{2,5}(?=\.\w{3,4}$)/, '');
