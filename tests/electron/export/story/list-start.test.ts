import { expect, it } from 'vitest';
import { listBlock, textInline } from '#shared/document/build-document.ts';
import { documentFormats, writtenBy } from './document-formats.ts';
import { withBody } from './varied-reports.ts';

it.each(documentFormats)('begins no list below nothing or beyond what %s counts', async (_, format) => {
  const lists = [-7, 2_147_483_647].map((start) => ({ ...listBlock(true, [[textInline('Punkt')]]), start }));
  const written = await writtenBy(format, withBody(lists));
  expect(written).toContain('Punkt');
  expect(written).not.toMatch(/-7\b|2147483647/);
});

it.each(documentFormats)('counts from the number of the list in %s', async (_, format) => {
  const written = await writtenBy(format, withBody([{ ...listBlock(true, [[textInline('Punkt')]]), start: 4711 }]));
  expect(written).toContain('4711');
});
