import { filledPattern, nameParts, unknownNamePart } from '#shared/model/name-pattern.ts';
import { FaultError } from '#shared/result.ts';
import type { ArticleInput, ExportInput } from './format.ts';
import { plain } from './escape.ts';

const limit = 120;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i;

/** A readable name that every system takes: `2018-11-09 Erster Kongress.pdf`; a folder's has no extension. Umlauts stay; signs that are special somewhere become blanks. */
export function safeFileName(title: string, extension: string): string {
  const cleaned = plain(title)
    .normalize('NFC')
    .replace(/["„“”‚‘’»«<>:/\\|?*\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF\p{Co}\p{Cn}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  const ending = extension === '' ? '' : `.${extension}`;
  const room = limit - ending.length;
  const short = cleaned.length <= room ? cleaned : cutAtWord(cleaned, room);
  const name = short === '' ? 'Ohne Titel' : short;
  return `${reserved.test(name) ? `Beitrag ${name}` : name}${ending}`;
}

function cutAtWord(text: string, room: number): string {
  const cut = text
    .slice(0, room)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const atWord = cut.replace(/\s+\S*$/, '');
  return (atWord.length > room / 2 ? atWord : cut).replace(/[\s.,;–-]+$/, '');
}

/** The name offered for an export: date and headline, or title and month. */
export function exportFileName(input: ExportInput, extension: string): string {
  if (input.kind === 'newsletter') {
    const { title, issue } = input.newsletter.header;
    return safeFileName([issue, title || 'Newsletter'].filter((part) => part !== '').join(' '), extension);
  }
  if (input.kind === 'reports') return safeFileName(`${input.day} ${input.title || 'Beiträge'}`, extension);
  const { datelineDate, headline, kicker } = input.article.header;
  return safeFileName([datelineDate ?? '', headline || kicker].filter((part) => part !== '').join(' '), extension);
}

/** Refuses a pattern that asks for what no report has. */
export function requireKnownParts(pattern: string): void {
  const part = unknownNamePart(pattern);
  if (part !== null) throw new FaultError('export-unknown-name', { part, known: nameParts.map((name) => `{${name}}`).join(' ') });
}

/** The name of one report's file among many, by a pattern; without one, date and headline. */
export function patternFileName({ article }: ArticleInput, pattern: string, extension: string): string {
  const { header, keywords } = article;
  const name = filledPattern(pattern, {
    datum: header.datelineDate ?? '',
    nummer: header.number === null ? '' : String(header.number),
    dachzeile: header.kicker.replace(/:\s*$/, ''),
    titel: header.headline || header.kicker,
    rubrik: header.rubric,
    stichwort: keywords[0]?.label ?? '',
  });
  return safeFileName(name, extension);
}

/** Gives each name once: a second one gets a number. Two names are one where a disk takes no notice of capitals. */
export function createNames(): (name: string) => string {
  const taken = new Set<string>();
  const key = (name: string): string => name.normalize('NFC').toLocaleLowerCase('de');
  const next = new Map<string, number>();
  return (name) => {
    let free = name;
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let n = next.get(key(name)) ?? 2;
    for (; taken.has(key(free)); n += 1) free = `${stem} ${n}${ending}`;
    next.set(key(name), n);
    taken.add(key(free));
    return free;
  };
}
