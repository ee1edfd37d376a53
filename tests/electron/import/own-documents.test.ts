import { describe, expect, it } from 'vitest';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import type { FileFormat } from '#electron/export/format.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { sampleInput } from '../export/sample.ts';
import { exportContext } from '../export/story/export-context.ts';
import { variedReports } from '../export/story/varied-reports.ts';
import { toldBy, toldIn, withoutAlt } from './own-support.ts';
import { readBytes } from './reading-support.ts';

const documents: readonly (readonly [string, FileFormat])[] = [
  ['bericht.docx', docxFormat],
  ['bericht.odt', odtFormat],
  ['bericht.rtf', rtfFormat],
];
/** RTF holds what pictures show where no reader but Word looks for it. */
const carriesAlt = (name: string): boolean => !name.endsWith('.rtf');

describe.each(documents)('%s of our own', (name, format) => {
  it('comes back as the report that it was', async () => {
    const input = sampleInput();
    const { records } = await readBytes(name, await format.render(input, exportContext()));
    const told = toldBy(input);
    // An address that no document may link to comes back as text.
    const expected = { ...told, text: [...told.text, 'paragraph javascript:alert(1)'] };
    expect(toldIn(records)).toEqual(carriesAlt(name) ? expected : withoutAlt(expected));
    expect(records.flatMap((record) => (record.kind === 'teaser' ? [record.fields.headline?.value] : []))).toEqual([
      'Rat beschließt Messnetz',
      'Neues Umspannwerk',
    ]);
  });

  it('comes back the same for twenty reports of every shape', async () => {
    for (const input of variedReports(20, 3)) {
      const reading = await readBytes(name, await format.render(input, exportContext()));
      const told = toldBy(input);
      expect(toldIn(reading.records)).toEqual(carriesAlt(name) ? told : withoutAlt(told));
      expect(reading.lines.every((line) => !('role' in line))).toBe(true);
    }
  });
});
