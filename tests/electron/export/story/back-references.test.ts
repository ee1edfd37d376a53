import { expect, it } from 'vitest';
import { backReferenceInline, documentOf, linkInline, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { documentMarkdown } from '#electron/export/markdown-text.ts';
import { renderHtml } from '#electron/export/render-html.ts';
import { documentFormats, writtenBy } from './document-formats.ts';
import { withBody } from './varied-reports.ts';

const reference = backReferenceInline('wir berichteten', null, null);
const cases = [
  [[textInline('Vorher '), reference, textInline('.')], 'Vorher (wir berichteten).'],
  [[textInline('Vorher ('), reference, textInline(').')], 'Vorher (wir berichteten).'],
  [[textInline('Vorher (siehe '), reference, textInline(' im Mai).')], 'Vorher (siehe wir berichteten im Mai).'],
  [[textInline('Vorher (im Mai) '), reference, textInline('.')], 'Vorher (im Mai) (wir berichteten).'],
  [[textInline('Punkt a) '), reference, textInline('.')], 'Punkt a) (wir berichteten).'],
  [[linkInline('Hier (und', 'https://a.example/'), textInline(' dort, '), reference, textInline(')')], 'Hier (und dort, wir berichteten)'],
] as const;

it.each(cases)('puts brackets around a back reference but once: %#', (nodes, line) => {
  const body = documentOf([paragraphBlock([...nodes])]);
  expect(renderHtml(body).replace(/<[^>]*>/g, '')).toBe(line);
  expect(documentMarkdown(body, () => '').replace(/\[(.*?)\]\(.*?\)/g, '$1')).toBe(line);
});

it.each(documentFormats)('never doubles them in %s', async (_, format) => {
  const written = await writtenBy(format, withBody([paragraphBlock([textInline('Vorher ('), reference, textInline(').')])]));
  expect(written).toContain('wir berichteten');
  expect(written.replace(/<[^>]*>/g, '')).not.toMatch(/\(\(wir|berichteten\)\)/);
});
