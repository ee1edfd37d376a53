import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/messages/catalogue.ts';
import { faultCodes } from '#shared/result.ts';
import { read, sourceFiles } from './source-files.ts';

const folders = ['shared', 'electron', 'renderer', 'resources', 'tests'];

describe('house rules', () => {
  it('keep every file under 400 lines', () => {
    const long = folders.flatMap(sourceFiles).filter((path) => read(path).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('keep wording out of the components: no German sentence stands in a .tsx file', () => {
    const german = /(["'`>])[^"'`<{}]*[äöüÄÖÜß][^"'`<{}]*(["'`<])/;
    const found = sourceFiles('renderer').flatMap((path) => {
      const code = read(path)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '');
      return path.endsWith('.tsx') && german.test(code) ? [`${path}: ${german.exec(code)?.[0] ?? ''}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('give every fault a sentence in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      expect(Object.keys(catalogue[language].faults).sort()).toEqual([...faultCodes].sort());
      expect(Object.values(catalogue[language].faults).filter((sentence) => sentence.trim() === '')).toEqual([]);
    }
  });

  it('give the English catalogue every entry of the German one, none left German', () => {
    const leaves = (value: unknown, path = ''): [string, unknown][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`))
        : [[path, value]];
    const english = new Map(leaves(catalogue.en));
    const german = leaves(catalogue.de);
    expect([...english.keys()].sort()).toEqual(german.map(([path]) => path).sort());
    const untranslated = [...english].filter(([, value]) => typeof value === 'string' && /[äöüß„]/.test(value) && !/[“”]/.test(value));
    // Place and product names may stay; whole German phrases may not.
    expect(untranslated.filter(([, value]) => /\b(und|der|die|das|nicht|wird|werden)\b/.test(String(value)))).toEqual([]);
  });

  it('open no server and no socket of our own', () => {
    const offenders = ['shared', 'electron', 'renderer']
      .flatMap(sourceFiles)
      .filter((path) => !path.startsWith('electron/import/parser/'))
      .filter((path) => /\bcreateServer\s*\(|\.listen\s*\(|new\s+WebSocket\b|\bfetch\s*\(/.test(read(path)));
    expect(offenders).toEqual([]);
  });

  it('touch the database file through SQLite alone', () => {
    const offenders = sourceFiles('electron').filter((path) =>
      /(readFile|copyFile|writeFile|createReadStream)\w*\([^)]*(library\.db|databaseName)/.test(read(path)),
    );
    expect(offenders).toEqual([]);
  });
});
