import type { SourceLine } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { emptyMeta } from '../../source-document.ts';
import type { SourceMeta } from '../../source-document.ts';

const madeUp =
  /^(?:microsoft (?:word|powerpoint|excel)\b|unbenannt|untitled|dokument\d*|document\d*|layout \d|about:blank|https?:|file:)|\.(?:docx?|odt|indd|qxp|pages|rtf|pptx?|html?|pdf)$/iu;

/** A kind of text and a number is no title. */
const generic =
  /^(?:presse(?:mitteilung|information|meldung|info)|medieninformation|newsletter|bericht|protokoll|vorlage|einladung)[\s\d./–-]{0,30}(?:nr\.?)?[\s\d./–-]{0,30}$/iu;

/**
 * What the file says about itself. Its title counts unless a program made it up or the headings on its pages say otherwise. Author and date are those of whoever laid it out,
 * often another person on another day, so they do not stand against what the text says.
 */
export function pdfMeta(info: unknown, lines: readonly SourceLine[]): SourceMeta {
  const title = new Map(Object.entries(info ?? {})).get('Title') as unknown;
  const text = typeof title === 'string' ? title.replace(/[\s\u0000-\u001f]+/gu, ' ').trim() : '';
  const isOwn = text.length >= 8 && text.length <= 300 && text.includes(' ') && !madeUp.test(text) && !generic.test(text);
  const heads = lines.filter((line) => line.kind === 'heading').map((line) => fold(line.text));
  const isGood = isOwn && (heads.length === 0 || heads.some((head) => head.includes(fold(text)) || fold(text).includes(head)));
  return { ...emptyMeta, title: isGood ? text : null };
}
