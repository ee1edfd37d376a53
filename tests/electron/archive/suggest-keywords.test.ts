import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchiveReader } from '#electron/archive/archive-reader.ts';
import { getArticle } from '#electron/store/articles.ts';
import { run } from '#electron/store/connection.ts';
import { attachKeyword, attachKeywords } from '#electron/store/keywords.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import { setVerdict } from '#electron/store/suggestion-verdicts.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  for (let n = 0; n < 30; n += 1)
    store.add({ headline: `Sitzung ${n} des Rats` }, `Der Rat der Stadt tagt heute. Beschlossen wird Punkt ${n} der Ordnung.`);
});
afterEach(() => store.dispose());

const offers = (id: ArticleId) => createArchiveReader(store.db, archiveAnalyser()).keywords(getArticle(store.db, id), catalogue.de.archive);
const tag = (id: ArticleId, ...labels: string[]) => store.write((db) => attachKeywords(db, id, labels, store.newId, 0));
const offerOf = async (id: ArticleId, label: string) => (await offers(id)).find((offer) => offer.label === label);
const refuse = (id: ArticleId, label: string) => store.write((db) => setVerdict(db, id, 'keyword', fold(label), 'refused', 0));

describe('suggested Stichwörter', () => {
  it('are found in other forms, inside compounds and by their variants, each with its passage', async () => {
    const other = store.add({ headline: 'Anderes' });
    tag(other, 'Moor', 'Waldbrand');
    const bund = store.write((db) => attachKeyword(db, other, 'Bund für Moorschutz', store.newId, 0));
    store.write((db) => run(db, 'INSERT INTO keyword_variants (keyword_id, label, label_key) VALUES (?, ?, ?)', bund, 'BFM', fold('BFM')));
    const draft = store.add(
      { headline: 'Nach den Waldbränden' },
      'Der BFM lobt die Wiedervernässung. Zwei Moorflächen im Norden sind schon nass.',
    );
    expect(await offerOf(draft, 'Waldbrand')).toMatchObject({ reason: 'steht in der Überschrift', passage: { match: 'Waldbränden' } });
    expect(await offerOf(draft, 'Moor')).toMatchObject({ reason: 'steckt in „Moorflächen“', passage: { match: 'Moorflächen' } });
    expect(await offerOf(draft, 'Bund für Moorschutz')).toMatchObject({
      id: bund,
      reason: 'im Text als „BFM“',
      passage: { before: 'Der ', match: 'BFM' },
    });
  });

  it('come from similar reports even where the text does not name them', async () => {
    for (let n = 0; n < 3; n += 1)
      tag(store.add({ headline: `Torfabbau ruht ${n}` }, 'Im Hochmoor am Talsee ruht der Abbau von Torf.'), 'Naturschutz');
    const draft = store.add({ headline: 'Talsee: Kein Torf mehr' }, 'Aus dem Hochmoor am Talsee wird kein Torf mehr geholt.');
    expect(await offerOf(draft, 'Naturschutz')).toMatchObject({ reason: 'bei 3 ähnlichen Beiträgen vergeben', passage: null });
  });

  it('offer new names and phrases that stand out, and none that are attached already', async () => {
    const draft = store.add(
      { headline: 'Stellwerk Birkenau geht ans Netz' },
      'Das Stellwerk Birkenau steuert ab Montag elf Weichen. Die künstliche Intelligenz half beim Bau. Bahnchefin Ada Lindner lobt die künstliche Intelligenz.',
    );
    const labels = (await offers(draft)).map((offer) => offer.label);
    expect(labels).toContain('künstliche Intelligenz');
    expect(labels.some((label) => label.includes('Stellwerk'))).toBe(true);
    tag(draft, 'Stellwerk');
    expect((await offers(draft)).map((offer) => offer.label)).not.toContain('Stellwerk');
  });

  it('stay away from a report that refused them, and sink everywhere the more often they are refused', async () => {
    tag(store.add({ headline: 'Anderes' }), 'Moor');
    const text = 'Ein Moor am Rand der Stadt.';
    const draft = store.add({ headline: 'Spaziergang' }, text);
    const before = (await offerOf(draft, 'Moor'))?.score ?? 0;
    expect(before).toBeGreaterThan(0);
    for (let n = 0; n < 2; n += 1) refuse(store.add({ headline: `Ausflug ${n}` }), 'Moor');
    expect((await offerOf(draft, 'Moor'))?.score ?? 0).toBeLessThan(before);
    refuse(draft, 'Moor');
    expect(await offerOf(draft, 'Moor')).toBeUndefined();
  });

  it('mistake no small word for an abbreviation', async () => {
    tag(store.add({ headline: 'Anderes' }), 'MIT');
    const draft = store.add({ headline: 'Kanal' }, 'Die Gemeinde baut mit Geld vom Land.');
    expect(await offerOf(draft, 'MIT')).toBeUndefined();
  });
});
