import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchiveReader } from '#electron/archive/archive-reader.ts';
import { getArticle } from '#electron/store/articles.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import { addRelated } from '#electron/store/relations.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import { setVerdict } from '#electron/store/suggestion-verdicts.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  for (let n = 0; n < 30; n += 1)
    store.add({ headline: `Sitzung ${n} des Rats`, datelineDate: '2024-01-01' }, `Der Rat der Stadt tagt. Beschlossen wird Punkt ${n}.`);
});
afterEach(() => store.dispose());

const suggest = (id: ArticleId) =>
  createArchiveReader(store.db, archiveAnalyser()).relations(getArticle(store.db, id), catalogue.de.archive);
const tag = (id: ArticleId, ...labels: string[]) => store.write((db) => attachKeywords(db, id, labels, store.newId, 0));

describe('Weitere Meldungen', () => {
  it('finds the report on the same matter in other inflections and inside compounds, and says by which words', () => {
    const earlier = store.add(
      { headline: 'Moorbrand am Talsee gelöscht', datelineDate: '2024-03-01' },
      'Die Feuerwehren löschten den Brand im Moor am Talsee. Torf hatte sich entzündet.',
    );
    const draft = store.add(
      { headline: 'Nach den Moorbränden: Torfabbau am Talsee ruht', datelineDate: '2024-06-01' },
      'Nach den Bränden in den Mooren ruht der Abbau von Torf.',
    );
    const [best] = suggest(draft);
    expect(best?.article.id).toBe(earlier);
    expect(best?.reason).toContain('Talsee');
  });

  it('prefers shared rare Stichwörter, says so, and leaves out what is linked, refused or in the Papierkorb', () => {
    const draft = store.add({ headline: 'Neue Fähre für die Insel' }, 'Eine Werft baut das Schiff für die Überfahrt.');
    const tagged = store.add({ headline: 'Anleger wird erneuert' }, 'Die Arbeiten am Ufer dauern ein Jahr.');
    const linked = store.add({ headline: 'Werft baut Schiff für die Überfahrt' }, 'Eine Werft baut eine Fähre.');
    const refused = store.add({ headline: 'Fähre der Werft läuft vom Stapel' }, 'Das Schiff der Werft für die Überfahrt.');
    tag(draft, 'Fährverkehr');
    tag(tagged, 'Fährverkehr');
    store.write((db) => addRelated(db, draft, linked, 0));
    store.write((db) => setVerdict(db, draft, 'relation', refused, 'refused', 0));
    const found = suggest(draft);
    expect(found.map(({ article }) => article.id)).toEqual([tagged]);
    expect(found[0]?.reason).toBe('gemeinsame Stichwörter: Fährverkehr');
    store.write((db) => setVerdict(db, draft, 'relation', refused, null, 0));
    expect(suggest(draft).map(({ article }) => article.id)).toContain(refused);
  });

  it('offers what is left when all that is likelier is linked or refused', () => {
    const text = (n: number): string => `Am Stauwehr Lindental ist ein Schieber gebrochen. Das Wasser der Linde überflutet Aue ${n}.`;
    const draft = store.add({ headline: 'Schieber am Stauwehr gebrochen' }, text(0));
    const nearer = Array.from({ length: 30 }, (_, n) => store.add({ headline: `Schieber am Stauwehr gebrochen (${n})` }, text(n)));
    const farther = store.add({ headline: 'Stauwehr Lindental repariert' }, 'Die Aue der Linde ist wieder trocken, das Stauwehr hält.');
    store.write((db) =>
      nearer.forEach((id, n) => (n % 2 === 0 ? addRelated(db, draft, id, 0) : setVerdict(db, draft, 'relation', id, 'refused', 0))),
    );
    expect(suggest(draft).map(({ article }) => article.id)).toEqual([farther]);
  });

  it('calls two reports of one day on one matter the same event, a later one a newer state', () => {
    const text = 'Am Stauwehr Lindental ist ein Schieber gebrochen. Das Wasser der Linde überflutet die Aue.';
    const draft = store.add({ headline: 'Schieber am Stauwehr gebrochen', datelineDate: '2024-05-02' }, text);
    const same = store.add({ headline: 'Stauwehr Lindental: Schieber bricht', datelineDate: '2024-05-02' }, text);
    const later = store.add({ headline: 'Schieber am Stauwehr Lindental ersetzt', datelineDate: '2024-08-20' }, text);
    const reasons = new Map(suggest(draft).map(({ article, reason }) => [article.id, reason]));
    expect(reasons.get(same)).toContain('gleiches Ereignis');
    expect(reasons.get(later)).toContain('neuerer Stand der Sache');
  });

  it('has nothing to offer for an empty draft', () => {
    expect(suggest(store.add({}))).toEqual([]);
  });
});
