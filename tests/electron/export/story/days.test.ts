import { expect, it } from 'vitest';
import { realDay, weekdayName } from '#electron/export/dates.ts';
import { sampleInput, sampleReportsInput } from '../sample.ts';
import { documentFormats, storyFormats, writtenBy } from './document-formats.ts';

it('knows which days exist', () => {
  expect(['2018-11-09', '2020-02-29', '1871-01-18'].map(realDay)).toEqual(['2018-11-09', '2020-02-29', '1871-01-18']);
  expect(['2018-02-31', '2019-02-29', '2018-13-01', '9.11.2018', '', null].map(realDay)).toEqual([null, null, null, null, null, null]);
  expect([weekdayName('2018-11-09'), weekdayName('2018-02-31')]).toEqual(['Freitag', '']);
});

it.each(documentFormats)(
  'keeps a day that does not exist out of what %s says of itself, and leaves it in the text',
  async (name, format) => {
    const input = sampleInput();
    const header = { ...input.article.header, datelineDate: '2018-02-31' };
    const written = await writtenBy(format, { ...input, article: { ...input.article, header } });
    // YAML takes it for words in quotes.
    expect(written.replace('date: "2018-02-31"', '[31.2.2018]')).not.toMatch(/2018-0?2-31|\\creatim/);
    expect(written).toContain(name === 'Markdown' ? 'date: "2018-02-31"' : '[31.2.2018]');
  },
);

it.each(storyFormats.filter(([name]) => name !== 'ICML'))(
  'gives a collection for a day that does not exist none in %s',
  async (_, format) => {
    const input = { ...sampleReportsInput(), day: '2018-02-31' };
    expect(await writtenBy(format, input)).not.toMatch(/2018-0?2-31|\\creatim/);
  },
);
