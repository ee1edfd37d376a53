import { mkdtemp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileAt, readRendererManifest } from '#electron/host/renderer-manifest.ts';
import type { RendererManifest } from '#electron/host/renderer-manifest.ts';

const origin = 'https://umbruch.invalid';
let manifest: RendererManifest;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'umbruch-renderer-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>');
  await writeFile(join(folder, 'assets/a.js'), '1');
  await writeFile(join(folder, 'assets/a.css'), 'a{}');
  await writeFile(join(folder, 'assets/a.woff2'), 'w');
  await writeFile(join(folder, 'assets/a.exe'), 'x');
  await symlink('/etc/hostname', join(folder, 'assets/link.js'));
  manifest = await readRendererManifest(folder);
});

describe('the list of files the window may load', () => {
  it('holds the built files with their types, and no others', () => {
    expect([...manifest].map(([path, { contentType }]) => [path, contentType]).sort()).toEqual([
      ['/', 'text/html; charset=utf-8'],
      ['/assets/a.css', 'text/css; charset=utf-8'],
      ['/assets/a.js', 'text/javascript; charset=utf-8'],
      ['/assets/a.woff2', 'font/woff2'],
      ['/index.html', 'text/html; charset=utf-8'],
    ]);
  });

  it.each([
    'https://umbruch.invalid/assets/../../etc/passwd',
    'https://umbruch.invalid/assets/%2e%2e/%2e%2e/etc/passwd',
    'https://umbruch.invalid/assets\\a.css.map',
    'https://umbruch.invalid/assets/a.js?x=1',
    'https://umbruch.invalid:8443/assets/a.js',
    'http://umbruch.invalid/assets/a.js',
    'https://eva@umbruch.invalid/assets/a.js',
    'https://umbruch.invalid.example.org/assets/a.js',
    'https://example.org/assets/a.js',
    'file:///assets/a.js',
    'assets/a.js',
    '',
  ])('finds nothing at %s', (address) => {
    expect(fileAt(manifest, origin, address)).toBeNull();
  });

  it('finds the start page and a file, with or without a fragment', () => {
    const found = ['/', '/#/inbox', '/index.html', '/assets/a.js'].map((path) => fileAt(manifest, origin, origin + path)?.bytes.toString());
    expect(found).toEqual(['<p>', '<p>', '<p>', '1']);
  });

  it('refuses a folder without a start page', async () => {
    await expect(readRendererManifest(await mkdtemp(join(tmpdir(), 'umbruch-empty-')))).rejects.toThrow('build the renderer first');
  });
});
