/** What the structured data of a page says about one report. */
export interface JsonLdReport {
  readonly headline: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly updated: string | null;
  readonly authors: readonly JsonLdName[];
  readonly keywords: readonly string[];
  readonly section: string | null;
  readonly description: string | null;
  readonly publisher: string | null;
  /** The whole text, as some pages state it for search engines; plain or with markup. */
  readonly body: string | null;
  /** Something other than a report: the page itself, a recipe, a product, a film. */
  readonly weak: boolean;
}

export interface JsonLdName {
  readonly name: string;
  readonly isOrganisation: boolean;
}

const reportTypes =
  /^(?:schema:|https?:\/\/schema\.org\/)?(?:\w{0,40}Article|Report|BlogPosting|LiveBlogPosting|Review|SocialMediaPosting|DiscussionForumPosting)$/u;
const otherTypes =
  /^(?:schema:|https?:\/\/schema\.org\/)?(?:WebPage|\w{0,20}Page|CreativeWork|Recipe|Product|VideoObject|AudioObject|PodcastEpisode|RadioEpisode|TVEpisode|HowTo|Event|Dataset|Book)$/u;
const maxNodes = 5_000;
const longestBody = 200_000;

/** All reports of the JSON-LD blocks, in order; broken blocks are passed over. Nodes that name each other by `@id` are joined. */
export function readJsonLd(scripts: readonly string[]): JsonLdReport[] {
  const nodes = scripts.flatMap(parsed);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = textsIn(node['@id'])[0];
    if (id !== undefined && typesOf(node).length > 0 && !byId.has(id)) byId.set(id, node);
  }
  const reports = nodes.flatMap((node) => {
    const types = typesOf(node);
    const isReport = types.some((type) => reportTypes.test(type));
    return isReport || types.some((type) => otherTypes.test(type)) ? [reportOf(node, !isReport, byId)] : [];
  });
  return reports.slice(0, 200);
}

function reportOf(node: Node, weak: boolean, byId: ReadonlyMap<string, Node>): JsonLdReport {
  const keywords = textsIn(node['keywords'])
    .flatMap((value) => value.split(/[,;]/))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return {
    headline: textsIn(node['headline'])[0] ?? textsIn(node['name'])[0] ?? null,
    url: addressOf(node['url']) ?? addressOf(node['mainEntityOfPage']) ?? addressOf(node['@id']),
    date: textsIn(node['datePublished'])[0] ?? textsIn(node['uploadDate'])[0] ?? textsIn(node['dateCreated'])[0] ?? null,
    updated: textsIn(node['dateModified'])[0] ?? null,
    authors: [...namesIn(node['author'], byId), ...(node['author'] === undefined ? namesIn(node['creator'], byId) : [])],
    keywords: keywords.slice(0, 200),
    section: textsIn(node['articleSection'])[0] ?? null,
    description: textsIn(node['description'])[0] ?? null,
    publisher: namesIn(node['publisher'], byId)[0]?.name ?? null,
    body: typeof node['articleBody'] === 'string' ? node['articleBody'].slice(0, longestBody) : null,
    weak,
  };
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All objects of a block that may be a report or name one, breadth first, bounded. */
function parsed(script: string): Node[] {
  const start = parseLeniently(script);
  if (start === undefined) return [];
  const queue: unknown[] = [start];
  const nodes: Node[] = [];
  for (let index = 0; index < queue.length && index < maxNodes; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, 1_000));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(value['@graph'], value['mainEntity'], value['hasPart']);
    }
  }
  return nodes;
}

/** Pages put line breaks into strings and wrap blocks into comments; both keep a strict parser from reading them. */
function parseLeniently(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>)$/u, '')
    .trim()
    .replace(/;$/u, '');
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/gu, ' ')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

const typesOf = (node: Node): string[] => textsIn(node['@type']);

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, 500) : [value])
    .map((one: unknown) => (isNode(one) ? (one['@value'] ?? null) : one))
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/\s+/g, ' ').trim().slice(0, 2_000))
    .filter((one) => one !== '');

const addressOf = (value: unknown): string | null => {
  const one = isNode(value) ? (value['@id'] ?? value['url']) : value;
  return typeof one === 'string' && /^https?:\/\//iu.test(one) ? one.slice(0, 2_000) : null;
};

const namesIn = (value: unknown, byId: ReadonlyMap<string, Node>): JsonLdName[] =>
  (Array.isArray(value) ? value : [value]).slice(0, 50).flatMap((one: unknown) => {
    if (!isNode(one)) return textsIn(one).map((name) => ({ name, isOrganisation: false }));
    const whole = one['name'] === undefined ? (byId.get(textsIn(one['@id'])[0] ?? '') ?? one) : one;
    const isOrganisation = typesOf(whole).some((type) => /Organization|Corporation|WebSite/iu.test(type));
    return textsIn(whole['name']).map((name) => ({ name, isOrganisation }));
  });
