import { describe, expect, it } from 'vitest';
import { observe, profileEdits, profileKey } from '#shared/import/profile-edits.ts';
import { replay } from '#shared/import/replay.ts';
import { recordId } from '#shared/model/ids.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import type { Reading } from '#shared/model/reading.ts';
import { block, readingOf, report, wholeLine } from '../../support/made-reading.ts';

const texts = ['Ein Satz der Meldung.', 'Jetzt unseren Rundbrief bestellen!', 'Hinweis der Redaktion'] as const;
const at = (line: number) => [wholeLine(line, texts[line] ?? '')];
const page: Reading = readingOf(texts, {
  records: [report('eins', { blocks: [block('paragraph', texts[0], at(0)), block('paragraph', texts[1], at(1))] })],
  removals: [{ id: 'r1', rule: 'beside-text', effect: 'dropped', text: texts[2], passages: at(2) }],
});
const drop: ProposalEdit = { edit: 'remove-block', recordId: recordId.parse('eins'), block: 1 };
const keep: ProposalEdit = { edit: 'restore-removal', removalId: 'r1' };

describe('what is learned of a site', () => {
  it('is what the editor restored and took out, also by a click in the source', () => {
    expect(observe(page, [drop, keep])).toEqual([
      { action: 'drop', text: texts[1] },
      { action: 'keep', text: texts[2] },
    ]);
    expect(
      observe(page, [
        { edit: 'assign-line', line: 1, role: 'drop' },
        { edit: 'assign-line', line: 2, role: 'text' },
      ]),
    ).toEqual([
      { action: 'drop', text: texts[1] },
      { action: 'keep', text: texts[2] },
    ]);
  });

  it('is not what a profile itself proposed, nor other steps', () => {
    const own = { ...drop, by: 'profile' as const };
    expect(observe(page, [own, { edit: 'set-text', recordId: recordId.parse('eins'), block: 0, text: 'Neu.' }])).toEqual([]);
  });

  it('follows the last word where the editor changed their mind', () => {
    const back: ProposalEdit = { edit: 'restore-removal', removalId: 'editor-1' };
    expect(observe(page, [drop, back])).toEqual([{ action: 'keep', text: texts[1] }]);
  });

  it('is proposed for the next file, whatever its quotes and spaces', () => {
    const rules = [
      { action: 'drop' as const, key: profileKey('Jetzt unseren  Rundbrief bestellen') },
      { action: 'keep' as const, key: profileKey('HINWEIS der Redaktion:') },
    ];
    const edits = profileEdits(page, rules);
    expect(edits).toEqual([
      { edit: 'restore-removal', removalId: 'r1', by: 'profile' },
      { edit: 'remove-block', recordId: 'eins', block: 1, by: 'profile' },
    ]);
    const after = replay(page, edits);
    expect(after.records.flatMap((record) => (record.kind === 'newsletter' ? [] : record.blocks.map((one) => one.text)))).toEqual([
      texts[0],
      texts[2],
    ]);
    expect(after.removals.map((removal) => removal.rule)).toEqual(['source-profile']);
  });

  it('takes out every block it knows, each at the place where it then stands', () => {
    const known = 'Jetzt unseren Rundbrief bestellen!';
    const blocks = [known, texts[0], known, known, texts[2]].map((text) => block('paragraph', text));
    const long = readingOf([], { records: [report('eins', { blocks }), report('zwei', { blocks })] });
    const edits = profileEdits(long, [{ action: 'drop', key: profileKey(known) }]);
    const after = replay(long, edits);
    expect(edits).toHaveLength(6);
    expect(after.records.map((record) => (record.kind === 'newsletter' ? [] : record.blocks.map((one) => one.text)))).toEqual([
      [texts[0], texts[2]],
      [texts[0], texts[2]],
    ]);
  });

  it('looks at no block where the profile knows nothing, and once at each where it does', () => {
    let looks = 0;
    const watched = block('paragraph', texts[0]);
    Object.defineProperty(watched, 'text', { get: () => ((looks += 1), texts[0]) });
    const many = readingOf([], { records: Array.from({ length: 5_000 }, (_, at) => report(`id${at}`, { blocks: [watched] })) });
    expect([profileEdits(many, []), looks]).toEqual([[], 0]);
    expect([profileEdits(many, [{ action: 'drop', key: profileKey(texts[1]) }]), looks]).toEqual([[], 5_000]);
  });
});
