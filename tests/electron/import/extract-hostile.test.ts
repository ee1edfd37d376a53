import fc from 'fast-check';
import { FaultError } from '#shared/result.ts';
import { describe, expect, it } from 'vitest';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { sourceLine } from '#shared/model/reading.ts';
import { formats } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { readFile } from '#electron/import/parser/read-file.ts';

const pieces = [
  '<p>',
  '</p>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<svg>',
  '<math><mtext>',
  '<style>',
  '</style>',
  '<title>',
  '<noscript>',
  '<template>',
  '<form>',
  '<ul><li>',
  '</ul>',
  '<pre>',
  '<br>',
  '<a href="javascript:alert(1)">',
  '<a href="java\tscript:alert(1)">',
  '<a href="\u0001javascript:alert(1)">',
  '<a href="//boese.example">',
  '<a href="https://nutzer:wort@boese.example">',
  '<a href="data:text/html,x">',
  '<a href="https://gut.example">',
  '</a>',
  '<b>',
  '<i>',
  '</b>',
  '<base href="javascript:x">',
  '<meta http-equiv=refresh content="0;url=https://boese.example">',
  '<img src=x onerror=alert(1) alt="Bild">',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '# Kopf\n\n',
  '> ',
  '- ',
  '[x](javascript:alert(1))',
  '[y]: vbscript:x\n',
  '| a | b |\n|---|---|\n',
  '---\ntitle: x\n---\n',
  '\n',
  '\n\n',
  'Wort ',
  '&lt;script&gt;',
  '\u202e',
  '\u0000',
  '"\'>',
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** A reader may also throw a fault; the life of a file turns it into an answer. Anything else is a crash. */
async function readOrFault(read: () => ReturnType<(typeof formats)[number]['extract']>): Promise<Awaited<ReturnType<typeof read>>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

describe('any markup whatever', () => {
  it.each(formats.map((format) => [format.id, format] as const))('leaves %s as plain lines with safe links', async (_id, format) => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const result = await readOrFault(() =>
          format.extract(
            { fileName: 'x', bytes: new TextEncoder().encode(text) },
            { options: noOptions, emit: () => undefined, alive: () => undefined, room: () => Promise.resolve() },
          ),
        );
        if (!result.ok || result.value.kind !== 'document') return;
        const { lines, meta } = result.value.document;
        for (const line of lines) {
          expect(sourceLine.safeParse(line).error).toBeUndefined();
          expect(line.kind === 'picture' || line.text.trim() !== '').toBe(true);
          for (const mark of line.marks) {
            expect(mark.start >= 0 && mark.start < mark.end && mark.end <= line.text.length).toBe(true);
            expect(mark.kind === 'link' ? isSafeLink(mark.url ?? '') : mark.url === undefined).toBe(true);
          }
        }
        const { canonicalUrl } = meta;
        expect(canonicalUrl === null || isSafeLink(canonicalUrl)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('goes through the whole parser without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.constantFrom('a.txt', 'a.html', 'a.md', 'a'), async (text, name) => {
        const { outcome } = await readFile(name, new TextEncoder().encode(text));
        expect(outcome.ok || ['file-empty', 'file-no-text', 'file-binary', 'file-unknown-format'].includes(outcome.fault.code)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
