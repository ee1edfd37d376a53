import type { LineBase } from '../line-builder.ts';
import { roleOfNames } from '../../line-role.ts';
import { bodyBase } from './flow.ts';

/** What the name of a paragraph style says the paragraph is, in German and English; null for names that say nothing. */
function baseOfStyle(raw: string): LineBase | null {
  const name = raw.toLowerCase().replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
  const heading = /^(?:heading|überschrift|ueberschrift|berschrift|titre|kop) ?([1-9])(?:$|[^0-9])/.exec(name)?.[1];
  if (heading !== undefined) return { ...bodyBase, kind: 'heading', level: Math.min(6, Number(heading)) };
  if (/^(?:title|titel|haupttitel|headline|schlagzeile|hauptüberschrift)$/.test(name)) return { ...bodyBase, kind: 'heading', level: 1 };
  // What stands below a title is found by its place; as a heading it would be a chapter.
  if (/^(?:subtitle|untertitel|unterzeile|unterüberschrift)$/.test(name)) return bodyBase;
  if (
    /^(?:toc ?\d|verzeichnis ?\d|contents ?\d|toc heading|contents heading|inhaltsverzeichnis|table of figures|abbildungsverzeichnis)/.test(
      name,
    )
  )
    return { ...bodyBase, region: 'navigation' };
  if (/^(?:caption|beschriftung|bildunterschrift|bildtext|illustration|abbildung|figure)$/.test(name))
    return { ...bodyBase, kind: 'caption' };
  if (/^(?:quote|intense quote|zitat|intensives zitat|quotations|block text|blocktext)$/.test(name)) return { ...bodyBase, kind: 'quote' };
  if (/^(?:list bullet|aufzählungszeichen)/.test(name)) return { ...bodyBase, kind: 'list-item', level: depthIn(name) };
  if (/^(?:list number|listennummer)/.test(name)) return { ...bodyBase, kind: 'list-item', level: depthIn(name), ordered: true };
  return null;
}

const depthIn = (name: string): number => Number(/\d$/.exec(name)?.[0] ?? '1');

/** Puts chapters below the title: once a document has one, its headings of the first level are of the second. */
export function createRanks(): (base: LineBase, styleName: string) => LineBase {
  let isTitled = false;
  return (base, styleName) => {
    if (base.kind !== 'heading') return base;
    const isTitle = base.level === 1 && /^(?:title|titel|haupttitel)$/i.test(styleName);
    const ranked = isTitled && !isTitle ? { ...base, level: Math.min(6, base.level + 1) } : base;
    isTitled ||= isTitle;
    return ranked;
  };
}

/** What the nearest of a style's names says that says anything, and that name. */
export function baseOfNames(names: readonly string[]): { readonly base: LineBase; readonly name: string } | null {
  for (const name of names) {
    const base = baseOfStyle(name);
    if (base !== null) return { base, name };
  }
  return null;
}

/** A line of the main text with the role that its style names. */
export function withRole(base: LineBase, names: readonly string[]): LineBase {
  const role = base.region === 'main' ? roleOfNames(names) : null;
  return role === null ? base : { ...base, role };
}
