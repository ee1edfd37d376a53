/** What a printed document says of itself. */
export interface DocumentDetails {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** As in HTML: `de`, `de-DE`. */
  readonly language: string;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** Reads the head that `pageHtml` wrote: the page is the one place where title, author and keywords are decided. */
export function documentDetails(html: string): DocumentDetails {
  const head = html.slice(0, html.indexOf('<style>') >>> 0);
  const meta = new Map(
    [...head.matchAll(/<meta name="([a-z-]+)" content="([^"]*)">/g)].map(([, name = '', content = '']) => [name, unescaped(content)]),
  );
  return {
    title: unescaped(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ''),
    author: meta.get('author') ?? '',
    subject: meta.get('description') ?? '',
    keywords: meta.get('keywords') ?? '',
    language: /<html lang="([A-Za-z-]+)"/.exec(head)?.[1] ?? 'de',
  };
}
