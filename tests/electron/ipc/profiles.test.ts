import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProposalId } from '#shared/model/ids.ts';
import { importFiles } from '../../support/import-files.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

const boilerplate = 'Die Redaktion dankt dem Verband der Gemeinden für seine freundliche Unterstützung.';
/** Reports that differ in more than figures: those that do not are asked about for another reason. */
const reports = [
  ['eröffnet ein Bürgerbüro', 'Alle Anträge lassen sich seit Montag an einem Tisch stellen.', 'Der Kreis trägt die Hälfte der Kosten.'],
  ['schaltet Ampeln um', 'Busse haben an neun Kreuzungen Vorfahrt, sobald sie sich melden.', 'Die Stadtwerke warten die Sender selbst.'],
  ['misst den Pegel der Leine', 'Sensoren warnen Anlieger per Nachricht vor Hochwasser.', 'Schüler haben die Gehäuse gedruckt.'],
  ['verleiht Tablets', 'In der Bücherei liegen zwanzig Geräte bereit, auf Wunsch mit Kurs.', 'Bezahlt hat sie ein Förderverein.'],
] as const;
const page = (at: number, host = 'rathaus.example'): string => {
  const [what, first, second] = reports[at % reports.length] ?? reports[0];
  return `<!doctype html><html lang="de"><head>
<link rel="canonical" href="https://${host}/meldung-${at}"><title>Meldung ${at}</title></head><body><main><article>
<h1>Gemeinde Nummer ${at} ${what}</h1>
<p>${first} ${second}</p>
<p>Das teilte Bürgermeisterin Eva Kern aus Ort ${at} mit.</p>
<p>${boilerplate}</p></article></main></body></html>`;
};

async function drop(at: number, host?: string): Promise<ProposalId> {
  expect(
    await importFiles(test.app.port, [{ name: `meldung-${at}.html`, bytes: new TextEncoder().encode(page(at, host)) }], { commit: false }),
  ).toBeNull();
  const rows = (await test.ask('imports.list', {})).flatMap((batch) => batch.proposals);
  const row = rows.find((one) => one.fileName === `meldung-${at}.html`);
  if (!row) throw new Error('not in the inbox');
  return row.id;
}

/** Takes the boilerplate out by hand where it still stands, and takes the file over. */
async function review(id: ProposalId): Promise<void> {
  const { reading } = await test.ask('proposals.get', { id });
  const record = reading?.records[0];
  if (!record || record.kind === 'newsletter') throw new Error('no report');
  const block = record.blocks.findIndex((one) => one.text === boilerplate);
  expect(block).toBeGreaterThanOrEqual(0);
  await test.ask('proposals.edit', { id, edit: { edit: 'remove-block', recordId: record.id, block } });
  await test.ask('proposals.commit', { ids: [id] });
}

const removedBy = async (id: ProposalId): Promise<string[]> => {
  const { reading } = await test.ask('proposals.get', { id });
  return (reading?.removals ?? []).filter((removal) => removal.text === boilerplate).map((removal) => removal.rule);
};

describe('Quellenprofile', () => {
  it('propose the third time what was dropped twice on a site, as steps that can be taken back', async () => {
    await review(await drop(1));
    const second = await drop(2);
    expect(await removedBy(second)).toEqual([]);
    await review(second);
    const third = await drop(3);
    expect(await removedBy(third)).toEqual(['source-profile']);
    expect(await test.ask('proposals.get', { id: third })).toMatchObject({ edits: 1, profileEdits: 1 });
    // Never among the clear ones that are taken over unseen.
    expect((await test.ask('proposals.get', { id: third })).row).toMatchObject({ state: 'look', reasons: ['profile-applied'] });
    expect(await test.ask('profiles.list', {})).toMatchObject([
      { site: 'rathaus.example', rules: [{ action: 'drop', text: boilerplate, times: 2, active: true }] },
    ]);
    await test.ask('proposals.undo', { id: third });
    expect(await removedBy(third)).toEqual([]);
  });

  it('say nothing about other sites, nor once switched off or forgotten', async () => {
    for (const at of [1, 2]) await review(await drop(at));
    expect(await removedBy(await drop(3, 'anderswo.example'))).toEqual([]);
    const [profile] = await test.ask('profiles.list', {});
    const rule = profile?.rules[0];
    if (!profile || !rule) throw new Error('nothing learned');
    await test.ask('profiles.setActive', { ruleId: rule.id, active: false });
    expect(await removedBy(await drop(4))).toEqual([]);
    await test.ask('profiles.setActive', { ruleId: rule.id, active: true });
    expect(await removedBy(await drop(5))).toEqual(['source-profile']);
    await test.ask('profiles.forget', { site: profile.site, ruleId: null });
    expect(await test.ask('profiles.list', {})).toEqual([]);
    expect(await removedBy(await drop(6))).toEqual([]);
  });

  it('forget what was learned from a taking over that is taken back', async () => {
    await review(await drop(1));
    const [commit] = await test.ask('commits.list', {});
    if (!commit) throw new Error('nothing taken over');
    await test.ask('commits.undo', { id: commit.id });
    expect(await test.ask('profiles.list', {})).toEqual([]);
  });

  it('count a file once that was taken over, taken back and taken over again', async () => {
    const first = await drop(1);
    await review(first);
    const [commit] = await test.ask('commits.list', {});
    if (!commit) throw new Error('nothing taken over');
    await test.ask('commits.undo', { id: commit.id });
    await test.ask('proposals.commit', { ids: [first] });
    expect(await test.ask('profiles.list', {})).toMatchObject([{ rules: [{ action: 'drop', text: boilerplate, times: 1 }] }]);
    expect(await removedBy(await drop(2))).toEqual([]);
  });
});
