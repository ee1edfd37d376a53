import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, parse, Parser } from 'parse5';
import { RunTokenizer } from './html-tokenizer.ts';

/** The tree of a page by the HTML standard: parse5's own, read in runs. Its texts share the page's memory. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document {
  // No page has them; some files do.
  if (text.includes('\u0000')) return parse(text);
  const page = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  const parser = new Parser<DefaultTreeAdapterMap>();
  parser.tokenizer = new RunTokenizer(parser, page);
  parser.tokenizer.write(page, true);
  return parser.document;
}
