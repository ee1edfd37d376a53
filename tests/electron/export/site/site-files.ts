import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportOptions } from '#shared/model/export.ts';
import type { ExportContext, ReportsInput } from '#electron/export/format.ts';
import { siteFormat } from '#electron/export/site/site-format.ts';

export const siteAddress = 'https://netz.example/magazin/';

/** What an export hands to the format; nothing is really printed. */
export const siteContext = (options: Partial<ExportOptions> = {}, over: Partial<ExportContext> = {}): ExportContext => ({
  printToPdf: () => Promise.reject(new Error('nothing is printed here')),
  options: { ...defaultExportOptions, withPdf: false, ...options },
  signal: new AbortController().signal,
  report: () => undefined,
  ...over,
});

/** All files of a site by their path. */
export async function siteFiles(input: ReportsInput, context = siteContext({ siteAddress })): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of siteFormat.files(input, context)) {
    if (files.has(path)) throw new Error(`written twice: ${path}`);
    files.set(path, bytes);
  }
  return files;
}

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page in order, and what a parser of the standard complains of. */
export function readPage(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} (${String(startLine)})`) }));
  return { elements, errors };
}

export const attributeOf = (element: Element, name: string): string | null => element.attrs.find((one) => one.name === name)?.value ?? null;

export function wordsOf(element: Element): string {
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  return element.childNodes.map(visit).join('').replace(/\s+/g, ' ').trim();
}

/** The pages of a site. */
export const pagesOf = (files: ReadonlyMap<string, Uint8Array>): (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, textOf(bytes)] as const);
