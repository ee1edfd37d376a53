import type { XmlHandler } from './xml.ts';

/** What one style of an OpenDocument file says by itself. */
interface StyleRule {
  readonly display: string;
  readonly parent: string | null;
  readonly outline: number | null;
  readonly list: string | null;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  /** In points. */
  size: number | null;
}

export interface OdtStyle {
  /** Its own name and those of the styles it rests on, nearest first. */
  readonly names: readonly string[];
  readonly outline: number | null;
  readonly list: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly size: number | null;
  /** Whether it says anything of weight. */
  readonly weight: boolean | null;
}

/** Styles of text, and which levels of a list count. */
export interface OdtStyles {
  readonly handler: XmlHandler;
  readonly style: (family: 'paragraph' | 'text', name: string | null) => OdtStyle | null;
  readonly isOrdered: (list: string | null, depth: number) => boolean;
}

const longestChain = 20;
/** LibreOffice writes names as `Heading_20_1`. */
const plainName = (name: string): string =>
  name.replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export function createOdtStyles(): OdtStyles {
  const rules = new Map<string, StyleRule>();
  const lists = new Map<string, Set<number>>();
  let open: StyleRule | null = null;
  let list: Set<number> | null = null;
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name === 'style:style') {
        const own = attributes('style:name') ?? '';
        const outline = attributes('style:default-outline-level');
        open = {
          display: attributes('style:display-name') ?? plainName(own),
          parent: attributes('style:parent-style-name'),
          outline: outline === null || outline === '' ? null : Number(outline),
          list: attributes('style:list-style-name'),
          bold: null,
          italic: null,
          hidden: null,
          size: null,
        };
        rules.set(`${attributes('style:family') ?? ''}/${own}`, open);
      } else if (name === 'style:text-properties' && open !== null) {
        const weight = attributes('fo:font-weight');
        const slant = attributes('fo:font-style');
        const display = attributes('text:display');
        if (weight !== null) open.bold = weight === 'bold' || Number(weight) >= 600;
        if (slant !== null) open.italic = slant === 'italic' || slant === 'oblique';
        const size = /^(\d{1,3}(?:\.\d{1,3})?)pt$/.exec(attributes('fo:font-size') ?? '')?.[1];
        if (size !== undefined) open.size = Number(size);
        if (display !== null) open.hidden = display === 'none';
      } else if (name === 'text:list-style') {
        list = new Set();
        lists.set(attributes('style:name') ?? '', list);
      } else if (name === 'text:list-level-style-number' && (attributes('style:num-format') ?? '') !== '')
        list?.add(Number(attributes('text:level') ?? '1'));
    },
    close: (name) => {
      if (name === 'style:style') open = null;
      else if (name === 'text:list-style') list = null;
    },
    text: () => undefined,
  };
  const known = new Map<string, OdtStyle>();
  return {
    handler,
    style: (family, name) => {
      if (name === null) return null;
      const key = `${family}/${name}`;
      const found = known.get(key) ?? resolve(family, name, rules);
      known.set(key, found);
      return found;
    },
    isOrdered: (name, depth) => lists.get(name ?? '')?.has(depth) === true,
  };
}

function resolve(family: string, name: string, rules: ReadonlyMap<string, StyleRule>): OdtStyle {
  const chain: StyleRule[] = [];
  let next: string | null = name;
  while (next !== null && chain.length < longestChain) {
    const rule: StyleRule | undefined = rules.get(`${family}/${next}`);
    if (rule === undefined) break;
    chain.push(rule);
    next = rule.parent;
  }
  const first = <K extends keyof StyleRule>(key: K): StyleRule[K] | null => chain.find((rule) => rule[key] !== null)?.[key] ?? null;
  // What a document calls „P12“ rests on the style that has the name; a missing parent still tells by its name.
  const names = [plainName(name), ...chain.map((rule) => rule.display), ...(next === null ? [] : [plainName(next)])];
  return {
    names,
    outline: first('outline'),
    list: first('list'),
    bold: first('bold') ?? false,
    italic: first('italic') ?? false,
    hidden: first('hidden') ?? false,
    size: first('size'),
    weight: first('bold'),
  };
}
