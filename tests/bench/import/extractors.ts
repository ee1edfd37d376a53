import { createRequire } from 'node:module';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { markupText } from './markup-text.ts';
import { noAnswer, type PageAnswer, textOrNull } from './page-answer.ts';

export type Extractor = (page: string, url: string) => Promise<PageAnswer>;
type Loader = () => Promise<Extractor>;

/** Umbruch and the peers from npm; each is loaded in a process of its own. */
export const extractors: Readonly<Record<string, { readonly label: string; readonly load: Loader }>> = {
  umbruch: { label: 'Umbruch (in-process)', load: () => Promise.resolve(umbruch) },
  readability: { label: '@mozilla/readability on jsdom', load: loadReadability },
  defuddle: { label: 'defuddle on linkedom', load: loadDefuddle },
  extractus: { label: '@extractus/article-extractor', load: loadExtractus },
  postlight: { label: '@postlight/parser', load: loadPostlight },
  page: { label: 'whole page text', load: () => Promise.resolve((page) => Promise.resolve({ ...noAnswer, text: markupText(page) })) },
};

/** All words of the article records, in the order of an article's parts; facts from the longest one. */
async function umbruch(page: string): Promise<PageAnswer> {
  const { outcome } = await readFile('seite.html', Buffer.from(page, 'utf8'));
  if (!outcome.ok || outcome.value.reading === null) return noAnswer;
  const { articles } = toExtractJson('seite.html', outcome.value.reading);
  const textOf = (article: (typeof articles)[number]): string =>
    [article.kicker, article.headline, article.subheadline, article.lead, article.text, article.caption]
      .filter((part) => part !== null)
      .join('\n');
  const main = articles.toSorted((one, other) => textOf(other).length - textOf(one).length)[0];
  if (main === undefined) return noAnswer;
  return {
    text: articles.map(textOf).join('\n'),
    title: main.headline,
    author: main.authors.length > 0 ? main.authors.join(', ') : main.byline,
    date: main.date,
  };
}

async function loadReadability(): Promise<Extractor> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { Readability } = await import('@mozilla/readability');
  return (page, url) => {
    const dom = new JSDOM(page, { url, virtualConsole: new VirtualConsole() });
    const found = new Readability(dom.window.document).parse();
    dom.window.close();
    return Promise.resolve({
      text: markupText(found?.content ?? ''),
      title: textOrNull(found?.title),
      author: textOrNull(found?.byline),
      date: textOrNull(found?.publishedTime),
    });
  };
}

async function loadDefuddle(): Promise<Extractor> {
  const { parseHTML } = await import('linkedom');
  const { Defuddle } = await import('defuddle/node');
  return async (page, url) => {
    // `useAsync: false`: nothing is fetched.
    const found = await Defuddle(parseHTML(page).document as unknown as Document, url, { useAsync: false });
    return {
      text: markupText(found.content),
      title: textOrNull(found.title),
      author: textOrNull(found.author),
      date: textOrNull(found.published),
    };
  };
}

async function loadExtractus(): Promise<Extractor> {
  const { extractFromHtml } = await import('@extractus/article-extractor');
  return async (page, url) => {
    const found = await extractFromHtml(page, url);
    return {
      text: markupText(found?.content ?? ''),
      title: textOrNull(found?.title),
      author: textOrNull(found?.author),
      date: textOrNull(found?.published),
    };
  };
}

interface Postlight {
  readonly parse: (
    url: string,
    options: { html: string; fetchAllPages: boolean; contentType: string },
  ) => Promise<{ content?: string; title?: string; author?: string; date_published?: string }>;
}

function loadPostlight(): Promise<Extractor> {
  const parser = createRequire(import.meta.url)('@postlight/parser') as Postlight;
  return Promise.resolve(async (page, url) => {
    const found = await parser.parse(url, { html: page, fetchAllPages: false, contentType: 'html' });
    return {
      text: markupText(found.content ?? ''),
      title: textOrNull(found.title),
      author: textOrNull(found.author),
      date: textOrNull(found.date_published),
    };
  });
}
