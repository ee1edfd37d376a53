import type { WarningName } from '#shared/messages/import.ts';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { extractHtml } from '../html.ts';
import { createPictureKeeper } from '../picture.ts';
import { metaOf } from './document-facts.ts';
import { asDump } from './as-dump.ts';
import { findHeadings } from './find-headings.ts';
import { createFlow } from './flow.ts';
import { htmlFromRtf } from './rtf-html.ts';
import { readRtf } from './rtf-text.ts';
import { walkRtf } from './rtf-walk.ts';
import { settleLines } from './settle-lines.ts';

/** Rich Text, whatever the file is called. */
export const sniffRtf = (head: FileHead): number => (/^\s{0,20}\{\\rtf/.test(head.text) ? 1 : 0);

export function extractRtf({ bytes, fileName }: SourceFile, context: ExtractContext): Result<Extraction> {
  const page = htmlFromRtf(bytes, fileName);
  if (page !== null) {
    const read = extractHtml({ fileName, encoding: 'rtf', text: page });
    return read.ok ? ok({ kind: 'document', document: { ...read.value, format: 'rtf', layout: 'html' } }) : read;
  }
  const warnings = new Set<WarningName>();
  const flow = createFlow();
  const walk = walkRtf({ flow, warnings, keep: createPictureKeeper(context) });
  if (readRtf(bytes, fileName, walk).openGroups > 0) warnings.add('part-damaged');
  const read = asDump(findHeadings(flow), flow);
  const lines = settleLines(read.lines);
  if (lines.length === 0) return fail('file-no-text', { name: fileName });
  const document = {
    format: 'rtf' as const,
    encoding: 'rtf',
    fileName,
    lines,
    layout: read.layout,
    meta: metaOf(walk.properties(), lines),
  };
  return ok({ kind: 'document', document, warnings: [...warnings] });
}
