import { generateArticles } from '../support/generated-articles.ts';
import { openTestApp } from '../support/open-test-app.ts';
import { importFiles } from '../support/import-files.ts';
import { line, measure } from './measure.ts';

const files = 100;

/** A dump of a portal page as an editor saves it: report, keywords, action line, teasers. */
function pageDump(index: number): Uint8Array {
  const [report, ...teasers] = [...generateArticles(6, index + 1)];
  const body = report ? `${report.header.kicker}:\n${report.header.headline}\n\n[9.11.2018] ${report.header.lead}\n\n${report.text}` : '';
  const list = teasers
    .map(
      ({ header }) =>
        `${header.kicker}: ${header.headline}\n[${header.datelineDate?.split('-').reverse().join('.') ?? ''}] ${header.lead} mehr...`,
    )
    .join('\n');
  return new TextEncoder().encode(
    `${body} (kt)\n\nStichwörter: Politik, OZG\n\nDruckversion    PDF     Link mailen\n\nWeitere Meldungen und Beiträge aus dem Bereich Politik\n${list}\n`,
  );
}

/** From the drop to everything taken over: bytes sent, stored, read in the parser process, matched, committed. */
export async function benchImport(): Promise<string[]> {
  const dropped = Array.from({ length: files }, (_, index) => ({ name: `seite-${index}.txt`, bytes: pageDump(index) }));
  const whole = await measure('import of 100 text files, read and taken over', 5, async () => {
    const test = await openTestApp();
    const fault = await importFiles(test.app.port, dropped, { commit: true });
    if (fault) throw new Error(fault);
    await test.dispose();
  });
  return [line(whole)];
}
