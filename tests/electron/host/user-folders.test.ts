import { describe, expect, it } from 'vitest';
import { freePath, plainBaseName } from '#electron/host/free-path.ts';
import { defaultExportFolder, defaultLibraryFolder, inboxFolderIn } from '#electron/host/user-folders.ts';

describe('where things go', () => {
  it('puts the library where the system keeps a program’s data', () => {
    expect([
      defaultLibraryFolder('linux', {}, '/home/eva'),
      defaultLibraryFolder('linux', { XDG_DATA_HOME: '/daten' }, '/home/eva'),
      defaultLibraryFolder('darwin', {}, '/Users/eva'),
    ]).toEqual([
      '/home/eva/.local/share/Umbruch/Bibliothek',
      '/daten/Umbruch/Bibliothek',
      '/Users/eva/Library/Application Support/Umbruch/Bibliothek',
    ]);
  });

  it('puts finished files among the editor’s documents', () => {
    expect([
      defaultExportFolder('/home/eva', (path) => path === '/home/eva/Dokumente'),
      defaultExportFolder('/home/eva', (path) => path === '/home/eva/Documents'),
      defaultExportFolder('/home/eva', () => false),
    ]).toEqual(['/home/eva/Dokumente/Umbruch', '/home/eva/Documents/Umbruch', '/home/eva/Umbruch']);
  });

  it('looks for what comes in beside what goes out', () => {
    expect(inboxFolderIn('/home/eva/Dokumente/Umbruch')).toBe('/home/eva/Dokumente/Umbruch/Eingang');
  });

  it('never overwrites: a taken name gets a number', () => {
    const taken = new Set(['/x/Haushalt.pdf', '/x/Haushalt 2.pdf']);
    expect(freePath('/x', 'Haushalt', 'pdf', (path) => taken.has(path))).toBe('/x/Haushalt 3.pdf');
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['Haushalt: was bleibt', 'Haushalt: was bleibt'],
    ['...', 'Umbruch'],
    ['', 'Umbruch'],
  ])('keeps %j in its folder as %j', (name, expected) => {
    expect(plainBaseName(name)).toBe(expected);
  });
});
