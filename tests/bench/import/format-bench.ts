import { figure } from '../measure.ts';
import { documentReaders } from './document-readers.ts';
import { hasProgram, makeDocuments } from './documents.ts';
import { wordF } from './score.ts';
import { markdownTable } from './table.ts';

/** Word-F of documents made from our own texts, ours beside what is installed; ours once warm, like everything that stays open. */
export async function formatBench(limit: number): Promise<string> {
  const documents = await makeDocuments(limit);
  const rows: string[][] = [['format', 'reader', 'files', 'word-F', 'failed', 'median ms', 'worst ms']];
  const missing = new Set<string>();
  for (const format of ['docx', 'odt', 'rtf', 'pdf']) {
    const files = documents.filter((document) => document.format === format);
    for (const reader of documentReaders.filter(({ formats }) => formats.includes(format))) {
      if (reader.program !== null && !hasProgram(reader.program)) missing.add(reader.label);
      if (files.length === 0 || (reader.program !== null && missing.has(reader.label))) continue;
      if (reader.program === null) await reader.read(files[0]?.path ?? '').catch(() => '');
      let sum = 0;
      let failed = 0;
      const times: number[] = [];
      for (const { path, text } of files) {
        const begun = performance.now();
        const own = await reader.read(path).catch(() => null);
        times.push(performance.now() - begun);
        if (own === null) failed += 1;
        else sum += wordF(own, text);
      }
      const { median } = figure(reader.label, times);
      rows.push([
        format,
        reader.label,
        String(files.length),
        (sum / files.length).toFixed(3),
        String(failed),
        median.toFixed(0),
        Math.max(...times).toFixed(0),
      ]);
    }
  }
  const notes = [
    documents.some(({ format }) => format !== 'docx') ? [] : ['Without LibreOffice there were no ODT, RTF and PDF files to read.'],
    missing.size > 0 ? [`Not installed: ${[...missing].join(', ')}.`] : [],
  ].flat();
  return ['### Documents made from our own texts', '', markdownTable(rows), ...(notes.length > 0 ? ['', notes.join(' ')] : [])].join('\n');
}
