import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareReports } from '#electron/archive/compare-reports.ts';
import { findOverlaps } from '#electron/archive/find-overlaps.ts';
import { sharedPassages } from '#electron/archive/shared-passages.ts';
import { setDeleted } from '#electron/store/articles.ts';
import { all } from '#electron/store/connection.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { runSteps } from '../../support/run-steps.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const find = () => runSteps(findOverlaps(store.db));
const report =
  'Die Gemeinde Auenfurt erneuert ihr Klärwerk und legt dafür drei Becken still. Der Umbau kostet elf Millionen Euro und dauert bis zum Herbst. ' +
  'Bürgermeisterin Lena Roth rechnet mit höheren Gebühren. Der Zweckverband hatte den Beschluss lange vertagt, weil ein Gutachten fehlte. ' +
  'Nun liegt es vor und empfiehlt eine vierte Reinigungsstufe gegen Spuren von Arzneimitteln im Wasser der Aue.';
const other =
  'Im Wald bei Steinfurt hat ein Sturm tausend Bäume umgeworfen. Forstleute räumen seit Tagen die Wege und warnen vor hängenden Ästen. ' +
  'Spaziergänger sollen den Wald meiden, bis die Arbeiten abgeschlossen sind. Das Holz wird im Sägewerk am Fluss verarbeitet.';

describe('overlaps of the whole archive', () => {
  it('are a copy, a copy cut short and a doubled notice; other reports stay apart', () => {
    const first = store.add({ headline: 'Klärwerk wird erneuert' }, report);
    const copy = store.add({ headline: 'Auenfurt baut um' }, report);
    const cut = store.add({ headline: 'Klärwerk' }, report.slice(0, 260));
    store.add({ headline: 'Sturm im Wald' }, other);
    const notice = store.add({ headline: 'Kurz', extent: 'teaser', teaser: 'Das Freibad öffnet am Sonntag.' });
    const again = store.add({ headline: 'Freibad', extent: 'teaser', teaser: 'Das Freibad öffnet am Sonntag.' });
    const ids = new Map(all<{ seq: number; id: string }>(store.db, 'SELECT seq, id FROM articles').map((row) => [row.seq, row.id]));
    const pairs = find().map((pair) => [ids.get(pair.firstSeq), ids.get(pair.secondSeq), pair.overlap]);
    expect(pairs).toHaveLength(4);
    expect(pairs).toEqual(
      expect.arrayContaining([
        [first, copy, 1],
        [first, cut, expect.closeTo(1, 1)],
        [copy, cut, expect.closeTo(1, 1)],
        [notice, again, 1],
      ]),
    );
  });

  it('say for each side how much of it stands in the other', () => {
    store.add({ headline: 'Lang' }, `${report} ${other}`);
    store.add({ headline: 'Kurz' }, report);
    const [pair] = find();
    expect(pair).toMatchObject({ overlap: 1, secondInFirst: 1 });
    expect(pair?.firstInSecond).toBeLessThan(0.75);
  });

  it('leave out what lies in the Papierkorb', () => {
    store.add({ headline: 'A' }, report);
    const gone = store.add({ headline: 'B' }, report);
    expect(find()).toHaveLength(1);
    store.write((db) => setDeleted(db, [gone], 1));
    expect(find()).toEqual([]);
  });
});

describe('two texts side by side', () => {
  it('are marked where they say the same, from word to word, and nowhere else', () => {
    const [mine, theirs] = sharedPassages(
      ['Vorweg: Der Rat hat am Montag den Haushalt beschlossen, sagt er.'],
      ['Der Rat hat, am Montag, den „Haushalt“ beschlossen. Mehr nicht.'],
    );
    const marked = ({ text, marks }: (typeof mine)[number]) => marks.map(({ start, end }) => text.slice(start, end));
    expect(mine.map(marked)).toEqual([['Der Rat hat am Montag den Haushalt beschlossen']]);
    expect(theirs.map(marked)).toEqual([['Der Rat hat, am Montag, den „Haushalt“ beschlossen']]);
  });

  it('keep the whole report rather than its teaser, and the newer of two', () => {
    const teaser = store.add({ headline: 'T', extent: 'teaser', teaser: 'Ein Satz.', datelineDate: '2025-01-01' });
    const old = store.add({ headline: 'A', datelineDate: '2024-01-01' }, report);
    const young = store.add({ headline: 'B', datelineDate: '2024-02-01' }, report);
    expect(compareReports(store.db, teaser, old).keep).toBe('second');
    expect(compareReports(store.db, old, young).keep).toBe('second');
    expect(compareReports(store.db, young, old).keep).toBe('first');
  });
});
