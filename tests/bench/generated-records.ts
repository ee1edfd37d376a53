import { generateArticles } from '../support/generated-articles.ts';

/** A scraper's output: one report a line, some three to four kilobytes each, in the order of a crawl. */
export function* generatedRecords(count: number): Generator<string> {
  let index = 0;
  let earlier = '';
  for (const { header, text, keywords } of generateArticles(count)) {
    index += 1;
    // Two reports' worth of text: what lies in archives is longer than the generator's short ones.
    const body = earlier === '' ? text : `${text}\n\n${earlier}`;
    earlier = text;
    yield `${JSON.stringify({
      url: `https://fachzeitung.example/meldungen/${index}`,
      kicker: header.kicker,
      headline: header.headline,
      teaser: header.lead,
      date: header.datelineDate,
      section: header.rubric,
      author: 'Redaktion',
      keywords,
      text: body,
    })}\n`;
  }
}
