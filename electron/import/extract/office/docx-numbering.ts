import { readXml } from './xml.ts';

/** Whether a level of a list counts, or only marks its items; null where there is no such list. */
export type Numbering = (numId: string, depth: number) => 'ordered' | 'bullet' | null;

/** Reads the lists of a Word document. */
export function readNumbering(bytes: Uint8Array | null, fileName: string): Numbering {
  const formats = new Map<string, Map<number, string>>();
  const styleLinks = new Map<string, string>();
  const styleOwners = new Map<string, string>();
  const lists = new Map<string, { abstract: string; overrides: Map<number, string> }>();
  let abstract = '';
  let list = '';
  let depth = 0;
  const take = (format: string): void => {
    if (list !== '') lists.get(list)?.overrides.set(depth, format);
    else formats.get(abstract)?.set(depth, format);
  };
  if (bytes !== null)
    readXml(bytes, fileName, {
      open: (name, attributes) => {
        const value = attributes('w:val') ?? '';
        if (name === 'w:abstractNum') {
          abstract = attributes('w:abstractNumId') ?? '';
          formats.set(abstract, new Map());
        } else if (name === 'w:num') {
          list = attributes('w:numId') ?? '';
          lists.set(list, { abstract: '', overrides: new Map() });
        } else if (name === 'w:abstractNumId') {
          const open = lists.get(list);
          if (open !== undefined) open.abstract = value;
        } else if (name === 'w:numStyleLink') styleLinks.set(abstract, value);
        else if (name === 'w:styleLink') styleOwners.set(value, abstract);
        else if (name === 'w:lvl' || name === 'w:lvlOverride') depth = Number(attributes('w:ilvl') ?? '0');
        else if (name === 'w:numFmt') take(value);
      },
      close: (name) => {
        if (name === 'w:num') list = '';
      },
      text: () => undefined,
    });
  return (numId, level) => {
    const found = lists.get(numId);
    if (found === undefined || numId === '0') return null;
    const linked = styleOwners.get(styleLinks.get(found.abstract) ?? '') ?? found.abstract;
    const format = found.overrides.get(level) ?? formats.get(linked)?.get(level) ?? 'bullet';
    return format === 'bullet' || format === 'none' || format === '' ? 'bullet' : 'ordered';
  };
}
