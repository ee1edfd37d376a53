import { SaxesParser } from 'saxes';

/** What a part of a workbook is asked for; names come without prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>, parent: string) => void;
  readonly close?: (name: string, text: string, parent: string) => void;
}

const maxDepth = 256;

/** Reads one part of a workbook. Answers false where it is broken, declares a document type or nests too deeply. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): boolean {
  const text = xmlText(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return false;
  const parser = new SaxesParser();
  const open: { readonly name: string; readonly text: string[] }[] = [];
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('opentag', (tag) => {
    const name = bare(tag.name);
    const attributes = new Map(Object.entries(tag.attributes).map(([key, value]) => [bare(key), String(value)]));
    handler.open?.(name, attributes, open.at(-1)?.name ?? '');
    open.push({ name, text: [] });
    if (open.length > maxDepth) isWhole = false;
  });
  const addText = (piece: string): void => {
    open.at(-1)?.text.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    if (done !== undefined) handler.close?.(done.name, done.text.join(''), open.at(-1)?.name ?? '');
  });
  // In slices, so that a broken part ends early.
  for (let at = 0; at < text.length && isWhole; at += 1_000_000) parser.write(text.slice(at, at + 1_000_000));
  if (isWhole) parser.close();
  return isWhole;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function xmlText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}
