import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '#electron/store/article-list.ts';
import { useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { outlinesOfTerm, wordsLike } from '#electron/store/search/word-outline.ts';
import { articleQuery } from '#shared/model/article.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** The snippet of the one report that is found, its marks in square brackets. */
function snippetFor(text: string): string {
  const snippet = listArticles(store.db, articleQuery.parse({ text, sort: 'relevance' }), 0, 10).hits[0]?.snippet;
  return (snippet?.marks ?? []).reduceRight(
    (line, [start, end]) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
    snippet?.text ?? '',
  );
}

describe('a snippet', () => {
  it.each([
    ['haus ', 'Viele Häuser stehen leer.', 'Viele [Häuser] stehen leer.'],
    ['geben ', 'Es gab keinen Beschluss.', 'Es [gab] keinen Beschluss.'],
    ['ablehnen ', 'Der Antrag wurde abgelehnt.', 'Der Antrag wurde [abgelehnt].'],
    ['fotograf ', 'Der Photograph kam zu spät.', 'Der [Photograph] kam zu spät.'],
    ['planungsrat ', 'Der IT-Planungsrat tagt.', 'Der IT-[Planungsrat] tagt.'],
    ['sicherheit ', 'Die Sicher\u00ADheit ist ernst.', 'Die [Sicher\u00ADheit] ist ernst.'],
    ['gehen ', 'Der Antrag ging ein.', 'Der Antrag [ging] ein.'],
    ['"rat der stadt"', 'Der Rat der Stadt tagt im Rat.', 'Der [Rat der Stadt] tagt im Rat.'],
    [
      '"cyber-sicherheit"',
      'Für Cyber-Sicherheit und noch mehr Cyber-Sicherheit.',
      'Für [Cyber-Sicherheit] und noch mehr [Cyber-Sicherheit].',
    ],
    ['"top haus"', 'Ein Top-Haus, ein „Top“ – Haus, kein Topf.', 'Ein [Top-Haus], ein „[Top“ – Haus], kein Topf.'],
    ['"laptop"', 'Zum Laptop-Hersteller.', 'Zum [Laptop]-Hersteller.'],
    ['"neuer laptop"', 'Ein neuer Laptop-Hersteller.', 'Ein [neuer Laptop]-Hersteller.'],
    ['"eine ehre"', 'Es ist eine Ehre, keine Ehren, seine Ehre.', 'Es ist [eine Ehre], keine Ehren, seine Ehre.'],
    ['"die straße ä"', 'Nur die\nSTRASSE Ä wird saniert.', 'Nur [die STRASSE Ä] wird saniert.'],
    ['strasse ', 'Die Straße wird saniert.', 'Die [Straße] wird saniert.'],
    ['Škoda ', 'Ein Škoda für den Fuhrpark.', 'Ein [Škoda] für den Fuhrpark.'],
    [
      'stadt beschluss ',
      'Die Städte beraten. Nach dem Beschluss der Stadt geht es weiter.',
      'Die [Städte] beraten. Nach dem [Beschluss] der [Stadt] geht es weiter.',
    ],
  ])('for %s shows what was found in „%s“', (query, text, marked) => {
    store.add({ headline: 'Ohne' }, text);
    expect(snippetFor(query)).toBe(marked);
  });

  it('shows both words of a query, the one as typed and the other in another form', () => {
    store.add({ headline: 'Ohne' }, `Die Stadt plant. ${'Noch ist nichts entschieden. '.repeat(40)}Die Ausschüsse der Stadt beraten.`);
    expect(snippetFor('ausschuss stadt ')).toContain('Die [Ausschüsse] der [Stadt] beraten.');
  });

  it('knows a compound with a word of the house as soon as the house has it', () => {
    const text = 'Das Qualimetrikamt plant.';
    store.add({ headline: 'Vorher' }, text);
    snippetFor('qualimetrikamt amt ');
    useHouseWords(['qualimetrik']);
    store.add({ headline: 'Nachher' }, text);
    expect(snippetFor('qualimetrik ')).toContain('Das [Qualimetrik');
    useHouseWords([]);
  });

  it('names what stands beside the text only where the text has no word of the query', () => {
    store.add({ headline: 'Ohne', place: 'Aue' }, 'Nichts davon.');
    expect(snippetFor('aue ')).toBe('[Aue]');
  });

  it('looks for words of a field in that field alone, and for the others in the text', () => {
    store.add({ headline: 'Ohne', place: 'Aue', lead: 'In Aue tagt der Rat.' }, 'Der Haushalt der Stadt Aue.');
    expect(snippetFor('ort:aue ')).toBe('[Aue]');
    expect(snippetFor('ort:aue haushalte ')).toBe('Der [Haushalt] der Stadt Aue.');
    expect(snippetFor('titel:ohne rat ')).toBe('In Aue tagt der [Rat].');
  });
});

describe('words that look alike', () => {
  const like = (term: string, text: string): string[] => [...wordsLike(text, outlinesOfTerm(term))].map(({ written }) => written);

  it('are found whole, each once, wherever in them the likeness is', () => {
    expect(like('haushalt', 'Der Gemeindehaushalt, „Haushaltshaushalte“ und Nachtrags-Haushalt: keine Haushälterin.')).toEqual([
      'Gemeindehaushalt',
      'Haushaltshaushalte',
      'Nachtrags-Haushalt',
      'Haushälterin',
    ]);
  });

  it('are found in a text of one letter as fast as in any', () => {
    expect(like('haushalt', 'a'.repeat(30_000))).toEqual([]);
    expect(like('haushalt', 'h'.repeat(30_000))).toEqual([]);
  });
});
