import { describe, expect, it } from 'vitest';
import { agencyIn, isAgency } from '#electron/import/recognise/agency.ts';
import { bylineNames, isHouseName, isPersonName } from '#electron/import/recognise/author-names.ts';

const names = (text: string, strict = false): readonly string[] => bylineNames(text, strict).names;

describe('who wrote it', () => {
  it.each([
    ['Von Max Muster und Eva Beispiel, Berlin', ['Max Muster', 'Eva Beispiel']],
    ['Von Eva Beispiel, Magdeburg, und Max Muster, Dresden', ['Eva Beispiel', 'Max Muster']],
    ['VON MORITZ ADAM am 21. April 2020', ['MORITZ ADAM']],
    ['Geschrieben von Cooper am 25.08.2015 22:30 (1599 x gelesen)', ['Cooper']],
    ['erstellt von Dominique —', ['Dominique']],
    ['Text: Jonas Ahrens, Fotos: Paul Brandt', ['Jonas Ahrens']],
    ['Text von Jonas Ahrens Illustration von Karla Stift', ['Jonas Ahrens']],
    ['Autor:in: Nele Fuchs', ['Nele Fuchs']],
    ['Ein Interview von Eva Beispiel mit Dr. Mira Solm', ['Eva Beispiel']],
    ['05.02.2020 - Redaktion: Max Muster (Pressesprecher)', ['Max Muster']],
    ['Alle Beiträge von Ina Lindner anzeigen', ['Ina Lindner']],
    ['Disko Von Ernst Adler', ['Ernst Adler']],
    ['by freeman1984', ['freeman1984']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'am',
    'Veröffentlicht am',
    'vor 5 Stunden',
    'Chefredakteurin',
    'Berlin',
    'Foto: Paul Brandt',
    'Mehr Artikel empfehlen',
    'www.aubach.example',
    '3 Kommentare',
  ])('finds nobody in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('takes full names only from running lines', () => {
    expect(names('Von Rostock nach Kiel', true)).toEqual([]);
    expect(names('Von Bürgern lernen', true)).toEqual([]);
    expect(names('Von Prof. Dr. Mira Solm', true)).toEqual(['Prof. Dr. Mira Solm']);
    expect(names('von Ursula von der Heide', true)).toEqual(['Ursula von der Heide']);
    expect(isPersonName('Weiterführende Links')).toBe(false);
    expect(isPersonName('Epidemiologische Lage')).toBe(false);
  });

  it('tells agencies from authors', () => {
    expect(bylineNames('Ina Lindner und dpa', false)).toEqual({ names: ['Ina Lindner'], agency: 'dpa' });
    expect([isAgency('dpa/lby'), isAgency('AFP'), isAgency('KNA und epd'), isAgency('Ina Lindner'), isAgency('mk')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([agencyIn('Quelle: KNA'), agencyIn('dpa/kt'), agencyIn('(dpa/lby)'), agencyIn('Stadt Aubach')]).toEqual([
      'KNA',
      'dpa',
      'dpa',
      null,
    ]);
  });

  it('knows the house when it signs its texts', () => {
    expect([isHouseName('Redaktion', ''), isHouseName('Talbote', 'Der Talbote'), isHouseName('Ina Lindner', 'Talbote')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
