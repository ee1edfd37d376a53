import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** All our TypeScript and CSS files below a folder, as paths from the root with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return name === 'fixtures' || name === 'node_modules' ? [] : sourceFiles(path);
    return /\.(tsx?|css)$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const importPattern =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export interface Import {
  /** A path from the root for our own files, the specifier for packages. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** What a file imports. */
export function importsOf(path: string, text: string = read(path)): Import[] {
  return [...text.matchAll(importPattern)].map((match) => {
    const specifier = match[3] ?? match[4] ?? '';
    const typeOnly = match[2] !== undefined;
    if (specifier.startsWith('#')) return { target: specifier.slice(1), own: true, typeOnly };
    if (specifier.startsWith('.'))
      return { target: relative(root, normalize(join(root, dirname(path), specifier))).replaceAll('\\', '/'), own: true, typeOnly };
    return { target: specifier, own: false, typeOnly };
  });
}
