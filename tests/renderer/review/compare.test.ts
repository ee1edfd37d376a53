import { describe, expect, it } from 'vitest';
import { compareParagraphs } from '#renderer/features/review/compare-paragraphs.ts';

const shapes = (known: string[], read: string[]) =>
  compareParagraphs(known, read).map(({ kind, parts }) => [
    kind,
    parts.map((part) => (part.kind === 'same' ? part.text : `${part.kind}:${part.text}`)).join('|'),
  ]);

describe('two states of a report', () => {
  it('are the same where nothing changed', () => {
    expect(shapes(['Eins.', 'Zwei.'], ['Eins.', 'Zwei.'])).toEqual([
      ['same', 'Eins.'],
      ['same', 'Zwei.'],
    ]);
  });

  it('show changed words within a paragraph, and paragraphs that only one has', () => {
    expect(shapes(['Kopf', 'Die Stadt zahlt 5 Euro.', 'Ende.'], ['Kopf', 'Die Stadt zahlt 7 Euro.', 'Ende.', 'Nachtrag.'])).toEqual([
      ['same', 'Kopf'],
      ['changed', 'Die Stadt zahlt |gone:5|new:7| Euro.'],
      ['same', 'Ende.'],
      ['only-new', 'new:Nachtrag.'],
    ]);
    expect(shapes(['Alt.', 'Bleibt.'], ['Bleibt.'])).toEqual([
      ['only-known', 'gone:Alt.'],
      ['same', 'Bleibt.'],
    ]);
  });

  it('pairs the paragraphs that say the same, not those that stand at the same place', () => {
    const picture = 'Bild: Die Startseite des Portals. Foto: Kreis';
    const opening = 'Der Landkreis hat am Montag sein Portal freigeschaltet, 140 Leistungen stehen dort.';
    const quote = 'Landrätin Osterkamp sprach von einem großen Schritt für alle.';
    expect(
      shapes(
        ['Kopf', picture, opening, quote],
        ['Kopf', opening.replace('140', '143'), 'Neu ist die Terminvergabe.', quote.replace('großen', 'wichtigen')],
      ),
    ).toEqual([
      ['same', 'Kopf'],
      ['only-known', `gone:${picture}`],
      ['changed', 'Der Landkreis hat am Montag sein Portal freigeschaltet, |gone:140|new:143| Leistungen stehen dort.'],
      ['only-new', 'new:Neu ist die Terminvergabe.'],
      ['changed', 'Landrätin Osterkamp sprach von einem |gone:großen|new:wichtigen| Schritt für alle.'],
    ]);
  });

  it('never pairs paragraphs that have no word in common', () => {
    expect(shapes(['Alles ganz anders hier.'], ['Kosten trägt das Land.'])).toEqual([
      ['only-known', 'gone:Alles ganz anders hier.'],
      ['only-new', 'new:Kosten trägt das Land.'],
    ]);
  });
});
