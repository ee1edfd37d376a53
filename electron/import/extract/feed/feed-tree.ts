import { Parser } from 'htmlparser2';
import { FaultError } from '#shared/result.ts';
import { append } from '../../append.ts';

/** An element of a feed. Names are in lower case, with the usual prefix of their namespace (`dc:creator`, `content:encoded`). */
export interface FeedNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (FeedNode | string)[];
}

/** While its attributes are read, which may tell what its prefix means. */
interface OpenNode extends FeedNode {
  readonly raw: string;
  name: string;
  readonly attributes: Map<string, string>;
}

const maxDepth = 256;
const maxNodes = 2_000_000;
/** The parser keeps its own list of what is open and gets slow on long ones; a feed whose items are never closed stays below. */
const maxOpen = 20_000;

/** Prefixes by what namespaces end in; an empty one belongs to the format itself. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/dc\/elements/, 'dc:'],
  [/purl\.org\/dc\/terms/, 'dcterms:'],
  [/purl\.org\/rss\/1\.0\/modules\/content/, 'content:'],
  [/search\.yahoo\.com\/mrss/, 'media:'],
  [/itunes\.com\/dtds/, 'itunes:'],
  [/w3\.org\/1999\/02\/22-rdf-syntax-ns/, 'rdf:'],
  [
    /(?:w3\.org\/2005\/Atom|purl\.org\/atom\/ns|purl\.org\/rss\/1\.0\/$|my\.netscape\.com\/rdf|backend\.userland\.com\/rss|w3\.org\/1999\/xhtml)/,
    '',
  ],
  [/feedburner\.com\/ns/, 'feedburner:'],
];

/** Elements that never stand within their own kind: a missing end tag does not swallow what follows. */
const parted = new Set(['item', 'entry']);

/** Where each entry of a feed begins, found without keeping what is read: a long feed is cut there. */
export function entryStarts(text: string): number[] {
  const starts: number[] = [];
  const known = new Map<string, string>();
  let inside = '';
  let raw = '';
  let at = 0;
  let unclosed = 0;
  const begin = (): void => {
    const name = canonical(raw, known);
    // An entry ends where the next of its kind begins; another kind within it is a part of it.
    if (!parted.has(name) || (inside !== '' && inside !== name) || starts.at(-1) === at) return;
    inside = name;
    starts.push(at);
  };
  const parser = new Parser(
    {
      onopentagname: (name) => {
        [raw, at] = [name, parser.startIndex];
        unclosed += 1;
        if (unclosed > maxOpen) throw new FaultError('parser-depth', { limit: maxOpen });
        begin();
      },
      onattribute: (key, value) => {
        if (learnPrefix(known, key, value)) begin();
      },
      onclosetag: (name) => {
        unclosed -= 1;
        if (canonical(name, known) === inside) inside = '';
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(text);
  parser.end();
  return starts;
}

/** Reads the elements of a feed, well formed or not. Entities that the file declares are never expanded. */
export function readFeedTree(text: string): FeedNode {
  const root: FeedNode = { name: '', attributes: new Map(), children: [] };
  const open: FeedNode[] = [root];
  const known = new Map<string, string>();
  let current: OpenNode | null = null;
  let nodes = 0;
  let unclosed = 0;
  const parser = new Parser(
    {
      // Not `onopentag`: it would build an object from the names of attributes.
      onopentagname: (raw) => {
        const name = canonical(raw, known);
        if (parted.has(name)) {
          const twin = open.findLastIndex((one) => one.name === name);
          if (twin > 0) open.length = twin;
        }
        current = { raw, name, attributes: new Map(), children: [] };
        nodes += 1;
        unclosed += 1;
        if (unclosed > maxOpen) throw new FaultError('parser-depth', { limit: maxOpen });
        if (nodes > maxNodes) throw new FaultError('parser-output', { limit: maxNodes });
        open.at(-1)?.children.push(current);
        // Deeper ones become siblings; their words stay.
        if (open.length < maxDepth) open.push(current);
      },
      onattribute: (key, value) => {
        if (current === null) return;
        current.attributes.set(key.toLowerCase(), value);
        if (learnPrefix(known, key, value)) current.name = canonical(current.raw, known);
      },
      onclosetag: (raw) => {
        unclosed -= 1;
        const name = canonical(raw, known);
        const at = open.findLastIndex((one) => one.name === name);
        if (at > 0) open.length = at;
      },
      ontext: (value) => {
        open.at(-1)?.children.push(value);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

/** Notes what a declaration makes of its prefix; false where an attribute declares none. */
function learnPrefix(known: Map<string, string>, key: string, value: string): boolean {
  if (!key.startsWith('xmlns:')) return false;
  const prefix = key.slice(6).toLowerCase();
  known.set(prefix, prefixes.find(([pattern]) => pattern.test(value))?.[1] ?? `${prefix}:`);
  return true;
}

/** `ATOM10:Entry` → `entry` where that prefix is Atom's. */
function canonical(raw: string, known: ReadonlyMap<string, string>): string {
  const name = raw.toLowerCase();
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const prefix = known.get(name.slice(0, colon)) ?? name.slice(0, colon + 1);
  return prefix + name.slice(colon + 1);
}

/** Elements directly below that have one of the names, in their order. */
export const childrenOf = (node: FeedNode, ...names: readonly string[]): FeedNode[] =>
  node.children.filter((child): child is FeedNode => typeof child !== 'string' && names.includes(child.name));

/** All elements of a name, wherever they stand, but none within another of that name. */
export function findAll(root: FeedNode, names: readonly string[], most = Infinity): FeedNode[] {
  const found: FeedNode[] = [];
  const open: FeedNode[] = [root];
  for (let node = open.pop(); node !== undefined && found.length < most; node = open.pop()) {
    if (names.includes(node.name)) found.push(node);
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined && typeof child !== 'string') open.push(child);
      }
  }
  return found;
}

const empty = new Set(['br', 'img', 'hr']);

/** What an element holds as text; elements of HTML within it are written as markup again. */
export function contentOf(node: FeedNode): string {
  const pieces: string[] = [];
  const isMixed = node.children.some((child) => typeof child !== 'string');
  const open: (FeedNode | string)[] = [...node.children].reverse();
  // Strings to be written as they are stand behind this mark.
  const verbatim = '\u0000';
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    if (typeof child === 'string') {
      if (child.startsWith(verbatim)) pieces.push(child.slice(1));
      else pieces.push(isMixed && node.attributes.get('type') === 'xhtml' ? escapeText(child) : child);
      continue;
    }
    const name = child.name.replace(/^[a-z0-9]{1,20}:/, '');
    const attributes = [...child.attributes].filter(([key]) => ['href', 'src', 'alt', 'title'].includes(key));
    pieces.push(`<${name}${attributes.map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`).join('')}>`);
    // A break that was never closed holds what follows it.
    if (empty.has(name)) append(open, [...child.children].reverse());
    else open.push(`${verbatim}</${name}>`, ...[...child.children].reverse());
  }
  return pieces.join('').trim();
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
