import { emptyMeta } from '../../source-document.ts';
import type { SourceMeta } from '../../source-document.ts';

const madeUp =
  /^(?:microsoft (?:word|powerpoint|excel)\b|unbenannt|untitled|dokument\d*|document\d*|layout \d|about:blank|https?:|file:)|\.(?:docx?|odt|indd|qxp|pages|rtf|pptx?|html?|pdf)$/iu;

/**
 * What the file says about itself. Its title counts unless a program made it up. Author and date are those of whoever laid it out,
 * often another person on another day, so they do not stand against what the text says.
 */
export function pdfMeta(info: unknown): SourceMeta {
  const title = new Map(Object.entries(info ?? {})).get('Title') as unknown;
  const text = typeof title === 'string' ? title.replace(/[\s\u0000-\u001f]+/gu, ' ').trim() : '';
  const isGood = text.length >= 8 && text.length <= 300 && text.includes(' ') && !madeUp.test(text);
  return { ...emptyMeta, title: isGood ? text : null };
}
