import type { ExportInput } from './format.ts';
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
  if (input.kind === 'reports') return safeFileName([input.day, input.title].filter((part) => part !== '').join(' '), extension);
  const { datelineDate, headline, kicker } = input.article.header;
  return safeFileName([datelineDate ?? '', headline || kicker].filter((part) => part !== '').join(' '), extension);
}
