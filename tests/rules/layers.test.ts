import { describe, expect, it } from 'vitest';
import { layers } from './layers.ts';
import type { Layer } from './layers.ts';
import { importsOf, sourceFiles } from './source-files.ts';

const allowed = (path: string, patterns: readonly RegExp[], target: string): boolean => {
  const feature = /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? '';
  return patterns.some(
    (pattern) => pattern.test(target) || pattern.test(target.replace(`renderer/features/${feature}/`, 'renderer/features/$1/')),
  );
};

/** Sentences for every import that the layer of this file does not allow. */
function violations(path: string, text?: string): string[] {
  const layer: Layer | undefined = layers.find((one) => one.files.test(path));
  if (!layer) return [`${path} lies in no layer`];
  return importsOf(path, text)
    .filter(({ target, own, typeOnly }) => {
      if (path.startsWith('renderer/') && /\.css$/.test(target)) return false;
      if (typeOnly && !own) return false;
      if (typeOnly && allowed(path, layer.types ?? [], target)) return false;
      return !allowed(path, own ? layer.own : layer.packages, target);
    })
    .map(({ target }) => `${path} (${layer.name}) must not import ${target}`);
}

describe('layers', () => {
  it('let no file import what its folder may not', () => {
    const files = ['shared', 'electron', 'renderer'].flatMap(sourceFiles).filter((path) => !path.endsWith('.css'));
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((path) => violations(path))).toEqual([]);
  });

  it.each([
    ['shared/model/article.ts', "import { readFileSync } from 'node:fs';"],
    ['electron/store/articles.ts', "import { mailLink } from '#electron/export/mail-link.ts';"],
    ['electron/import/match.ts', "import { getArticle } from '../store/articles.ts';"],
    ['electron/cli.ts', "import { app } from 'electron';"],
    ['electron/export/page.ts', "import { createChromiumHost } from '#electron/host/chromium/chromium-host.ts';"],
    ['renderer/features/desk/desk.tsx', "import { Review } from '../review/review.tsx';"],
    ['renderer/stores/notices.ts', "import { Button } from '../ui/button.tsx';"],
    ['renderer/ui/button.tsx', "import { call } from '../api/api.ts';"],
  ])('refuse %s: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it('keep every reader of files out of the core, which never parses what was dropped', () => {
    const reached = new Set<string>();
    const open = ['electron/app.ts'];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      open.push(...importsOf(file).flatMap(({ target, own, typeOnly }) => (own && !typeOnly && target.endsWith('.ts') ? [target] : [])));
    }
    expect(reached.has('electron/import/parser/parser-pool.ts')).toBe(true);
    // The header of a picture is looked at again by the core: the parser is not trusted with what is shown.
    expect([...reached].filter((file) => file.startsWith('electron/import/extract/'))).toEqual(['electron/import/extract/picture.ts']);
  });
});
