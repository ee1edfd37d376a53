import { FaultError } from '#shared/result.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import { readBody } from './html-body.ts';
import { parseHtml } from './html-parse.ts';
import { createLineBuilder, plainBase } from './line-builder.ts';
import type { LineBuilder } from './line-builder.ts';

/** Shorter than this a stated text may be a summary. */
const least = 400;

/**
 * The text that a page states for search engines where it shows its readers far less of it (pages that scripts fill, texts behind a
 * barrier), as lines of the report to stand below those it shows; empty where the page shows its text itself.
 */
export function statedBody(body: string | null, shown: readonly SourceLine[]): SourceLine[] {
  if (body === null || body.length < least) return [];
  const prose = shown.reduce((sum, { kind, text }) => sum + (kind !== 'heading' && text.length >= 80 ? text.length : 0), 0);
  if (prose * 3 > body.length) return [];
  const builder = createLineBuilder();
  builder.block({ ...plainBase, region: 'main' }, true);
  if (/<\/?(?:p|br|div|h[1-6]|li)\b[^<>]{0,300}>/i.test(body)) {
    if (!readMarkup(body, builder)) return [];
  } else
    for (const paragraph of body.split(/[\r\n]+/)) {
      builder.text(paragraph);
      builder.block({ ...plainBase, region: 'main' }, true);
    }
  // The beginning may be shown all the same.
  const known = new Set(shown.map(({ text }) => text));
  return builder.finish().filter(({ text }) => !known.has(text));
}

/** False where the markup nests too deeply: it is only a second telling of the page, which counts without it. */
function readMarkup(body: string, builder: LineBuilder): boolean {
  try {
    readBody(parseHtml(body), builder, null, 'main');
    return true;
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'parser-depth') return false;
    throw error;
  }
}
