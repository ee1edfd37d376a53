/** What the structured data of a page says about its report. */
export interface JsonLdFacts {
  readonly headline: string | null;
  readonly date: string | null;
  readonly authors: readonly string[] | null;
  readonly keywords: readonly string[] | null;
  readonly description: string | null;
  readonly publisher: string | null;
}

const reportTypes = /^(\w*Article|Report|BlogPosting|LiveBlogPosting|Review|OpinionNewsArticle)$/;
const maxNodes = 5_000;

/** Reads the first report among the JSON-LD blocks; broken blocks are passed over. */
export function readJsonLd(scripts: readonly string[]): JsonLdFacts {
  const report = scripts.flatMap(parsed).find((node) => typesOf(node).some((type) => reportTypes.test(type)));
  if (report === undefined) return { headline: null, date: null, authors: null, keywords: null, description: null, publisher: null };
  const authors = namesIn(report['author']);
  const keywords = textsIn(report['keywords'])
    .flatMap((value) => value.split(/[,;]/))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return {
    headline: textsIn(report['headline'])[0] ?? null,
    date: textsIn(report['datePublished'])[0] ?? textsIn(report['dateCreated'])[0] ?? null,
    authors: authors.length > 0 ? authors : null,
    keywords: keywords.length > 0 ? keywords.slice(0, 200) : null,
    description: textsIn(report['description'])[0] ?? null,
    publisher: namesIn(report['publisher'])[0] ?? null,
  };
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All objects of a block, breadth first, bounded. */
function parsed(script: string): Node[] {
  let queue: unknown[];
  try {
    queue = [JSON.parse(script)];
  } catch {
    return [];
  }
  const nodes: Node[] = [];
  for (let index = 0; index < queue.length && index < maxNodes; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) queue = queue.concat(value.slice(0, maxNodes));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(value['@graph'], value['mainEntity']);
    }
  }
  return nodes;
}

const typesOf = (node: Node): string[] => textsIn(node['@type']);

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/\s+/g, ' ').trim().slice(0, 2_000))
    .filter((one) => one !== '');

const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).slice(0, 50).flatMap((one) => (isNode(one) ? textsIn(one['name']) : textsIn(one)));
