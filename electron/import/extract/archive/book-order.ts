import { readXml } from '../data/xlsx-xml.ts';
import type { ZipArchive } from './zip-entries.ts';

/** The places of an e-book's pages in the order of the book, by their lower-case paths; empty where it does not tell. */
export function bookOrder(archive: Pick<ZipArchive, 'read'>): ReadonlyMap<string, number> {
  const packagePath = packageOf(archive);
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
  const paths = new Map<string, string>();
  const order = new Map<string, number>();
  readPart(archive, packagePath, (name, attributes) => {
    if (name === 'item') paths.set(attributes.get('id') ?? '', pathFrom(folder, attributes.get('href') ?? ''));
    const path = name === 'itemref' ? paths.get(attributes.get('idref') ?? '') : undefined;
    if (path !== undefined && !order.has(path)) order.set(path, order.size);
  });
  return order;
}

/** Where the book's own description of itself lies. */
function packageOf(archive: Pick<ZipArchive, 'read'>): string {
  let found = '';
  readPart(archive, 'META-INF/container.xml', (name, attributes) => {
    if (name === 'rootfile' && found === '') found = attributes.get('full-path') ?? '';
  });
  return found;
}

function readPart(
  archive: Pick<ZipArchive, 'read'>,
  path: string,
  open: (name: string, attributes: ReadonlyMap<string, string>) => void,
): void {
  const part = path === '' ? null : archive.read(path);
  if (part?.ok === true) readXml(part.value, { open });
}

/** A path from a folder on, as it stands in the archive. */
function pathFrom(folder: string, href: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${decoded(href.replace(/[#?].*$/s, ''))}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
