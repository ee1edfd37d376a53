import { readXml } from './xml.ts';

/** What one style says by itself; null where it leaves it to the style it is based on. */
interface StyleRule {
  name: string;
  basedOn: string | null;
  outline: number | null;
  numId: string | null;
  depth: number | null;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  /** In points. */
  size: number | null;
}

/** A style with everything it inherits. */
export type Style = Readonly<Omit<StyleRule, 'basedOn'>> & { readonly names: readonly string[] };

export type Styles = (id: string | null) => Style | null;

/** Word counts letters in half points. */
export const pointsOf = (value: string | null): number | null => (Number(value) > 0 ? Number(value) / 2 : null);

const longestChain = 20;

/** A switch such as `<w:b/>`: on unless it says otherwise. */
export const isOn = (value: string | null): boolean => value === null || !['0', 'false', 'off', 'none'].includes(value);

/** Reads the styles of a Word document. */
export function readStyles(bytes: Uint8Array | null, fileName: string): Styles {
  const rules = new Map<string, StyleRule>();
  const defaults = new Map<string, string>();
  if (bytes !== null) readRules(bytes, fileName, rules, defaults);
  const resolved = new Map<string, Style>();
  return (id) => {
    const wanted = id ?? defaults.get('paragraph') ?? null;
    if (wanted === null) return null;
    const known = resolved.get(wanted) ?? resolve(wanted, rules);
    if (known !== null) resolved.set(wanted, known);
    return known;
  };
}

function readRules(bytes: Uint8Array, fileName: string, rules: Map<string, StyleRule>, defaults: Map<string, string>): void {
  let style: StyleRule | null = null;
  readXml(bytes, fileName, {
    open: (name, attributes) => {
      const value = attributes('w:val');
      if (name === 'w:style') {
        const id = attributes('w:styleId') ?? '';
        style = { name: id, basedOn: null, outline: null, numId: null, depth: null, bold: null, italic: null, hidden: null, size: null };
        rules.set(id, style);
        if (isOn(attributes('w:default') ?? '0')) defaults.set(attributes('w:type') ?? '', id);
      } else if (style !== null) takeRule(style, name, value);
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
    text: () => undefined,
  });
}

function takeRule(style: StyleRule, name: string, value: string | null): void {
  if (name === 'w:name') style.name = value ?? style.name;
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value ?? '9');
  else if (name === 'w:numId') style.numId = value;
  else if (name === 'w:ilvl') style.depth = Number(value ?? '0');
  else if (name === 'w:b') style.bold = isOn(value);
  else if (name === 'w:i') style.italic = isOn(value);
  else if (name === 'w:vanish') style.hidden = isOn(value);
  else if (name === 'w:sz') style.size = pointsOf(value);
}

function resolve(id: string, rules: ReadonlyMap<string, StyleRule>): Style | null {
  const chain: StyleRule[] = [];
  for (
    let at = rules.get(id);
    at !== undefined && chain.length < longestChain;
    at = at.basedOn === null ? undefined : rules.get(at.basedOn)
  )
    chain.push(at);
  const own = chain[0];
  if (own === undefined) return null;
  const first = <K extends keyof StyleRule>(key: K): StyleRule[K] => chain.find((rule) => rule[key] !== null)?.[key] ?? own[key];
  return {
    name: own.name,
    names: [id, ...chain.map((rule) => rule.name)],
    outline: first('outline'),
    numId: first('numId'),
    depth: first('depth'),
    bold: first('bold'),
    italic: first('italic'),
    hidden: first('hidden'),
    size: first('size'),
  };
}
