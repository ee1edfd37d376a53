import { describe, expect, it } from 'vitest';
import { planFiles, shownPath } from '#electron/import/file-plan.ts';

describe('files of a drop', () => {
  it('that lie in the folder of a saved page go with their page: pictures are kept, what draws the page is not', () => {
    const names = [
      'archiv/seite.html',
      'archiv/seite_files/bild.jpg',
      'archiv/seite_files/foto(2)',
      'archiv/seite_files/stil.css',
      'archiv/seite_files/rahmen.html',
      'archiv/seite_files/schrift.woff2',
    ];
    expect(planFiles(names)).toEqual([
      { kind: 'file', name: 'archiv/seite.html' },
      { kind: 'companion', page: 0, name: 'seite_files/bild.jpg' },
      { kind: 'companion', page: 0, name: 'seite_files/foto(2)' },
      { kind: 'ignored' },
      { kind: 'ignored' },
      { kind: 'ignored' },
    ]);
  });

  it.each([
    'seite_files',
    'seite-Dateien',
    'Seite_Dateien',
    'seite-filer',
    'seite_fichiers',
    'seite.files',
    'Seite Dateien',
    'SEITE_FILES',
  ])('know the folder %s', (folder) => {
    const page = folder.startsWith('S') ? 'Seite.htm' : 'seite.htm';
    expect(planFiles([`${folder}/a.png`, page])[0]).toEqual({ kind: 'companion', page: 1, name: `${folder}/a.png` });
  });

  it('are files of their own where no page stands beside the folder', () => {
    expect(planFiles(['seite_files/a.png', 'ordner/seite.html']).map((plan) => plan.kind)).toEqual(['file', 'file']);
  });

  it('keep their path as words on the screen, and no way out of it', () => {
    expect(['a\\b\\c.txt', '/a//b.txt', '../../etc/passwd', './a.txt', '..'].map(shownPath)).toEqual([
      'a/b/c.txt',
      'a/b.txt',
      'etc/passwd',
      'a.txt',
      '..',
    ]);
  });
});
