import { existsSync } from 'node:fs';
import { de, faultSentence } from '#shared/messages/faults.ts';
import type { CommitSummary, ProposalRow } from '#shared/model/proposal.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';
import { ask } from './ask.ts';
import { collectFiles } from './collect-files.ts';
import type { LibraryCommand } from './command.ts';
import { readFiles } from './read-files.ts';

/** What one announcement may name, and what one take-over may. */
const filesAtOnce = 5_000;

/** `import FILE…`: reads files and takes all of them over at once, joins included. */
export const importFiles: LibraryCommand = async (app, { positional, json }, print) => {
  const files = await collectFiles(positional);
  if (files.length === 0) throw new FaultError('invalid-input');
  const missing = files.find(({ path }) => !existsSync(path));
  if (missing) throw new FaultError('file-missing', { name: missing.name });
  const rows: ProposalRow[] = [];
  for (let at = 0; at < files.length; at += filesAtOnce) {
    rows.push(...(await readFiles(app, files.slice(at, at + filesAtOnce))));
  }
  const summaries: CommitSummary[] = [];
  const readable = rows.filter((row) => row.state === 'clear' || row.state === 'look').map((row) => row.id);
  for (let at = 0; at < readable.length; at += filesAtOnce) {
    summaries.push(await ask(app.port, 'proposals.commit', { ids: readable.slice(at, at + filesAtOnce) }));
  }
  const failed = rows.filter((row) => row.state === 'failed');
  const summary = summaries.length > 0 ? total(summaries) : null;
  if (json) print(JSON.stringify({ summary, failed: failed.map((row) => ({ file: row.fileName, fault: row.fault })) }));
  else if (summary) print(sentence(summary));
  if (!json) {
    for (const line of partsRead(rows)) print(line);
    failed.forEach((row) => print(row.fault ? faultSentence(de, row.fault as Fault) : row.fileName));
  }
  return failed.length === 0;
};

const sentence = (summary: CommitSummary): string =>
  `${summary.articles} Beiträge, ${summary.teasers} Anrisse, ${summary.newsletters} Ausgaben angelegt; ${summary.joined} mit Bekanntem verbunden.`;

/** Several take-overs as one; the newest stands for all. */
function total(summaries: readonly CommitSummary[]): CommitSummary | null {
  const last = summaries.at(-1);
  if (!last) return null;
  const sum = (count: (one: CommitSummary) => number): number => summaries.reduce((all, one) => all + count(one), 0);
  return {
    ...last,
    articles: sum((one) => one.articles),
    teasers: sum((one) => one.teasers),
    newsletters: sum((one) => one.newsletters),
    joined: sum((one) => one.joined),
    versions: sum((one) => one.versions),
    first: summaries.find((one) => one.first !== '')?.first ?? '',
    skipped: sum((one) => one.skipped),
  };
}

/** One line for each file that held others: what was read of it. Why the others were not says their fault. */
function partsRead(rows: readonly ProposalRow[]): string[] {
  const parts = new Map<string, { readonly read: string[]; failed: number }>();
  for (const row of rows) {
    const [outer, ...inner] = row.fileName.split(' › ');
    if (outer === undefined || inner.length === 0) continue;
    const known = parts.get(outer) ?? { read: [], failed: 0 };
    if (row.state === 'failed') known.failed += 1;
    else known.read.push(inner.join(' › '));
    parts.set(outer, known);
  }
  return [...parts].map(([outer, { read, failed }]) => `${outer}: ${partsSentence(read, failed)}`);
}

const namesShown = 5;

/** „PM.docx“ was read, or how many files; a large data file is read in stretches of lines. */
function partsSentence(read: readonly string[], failed: number): string {
  const all = read.length + failed;
  const isSliced = read.every((name) => /^Zeilen? \d/u.test(name)) && read.length > 0;
  if (read.length === 0) return all === 1 ? 'Die Datei darin ließ sich nicht lesen.' : `Keine der ${all} Dateien darin ließ sich lesen.`;
  const names = `„${read.slice(0, namesShown).join('“, „')}“${read.length > namesShown ? ` und ${read.length - namesShown} weitere` : ''}`;
  if (isSliced) return failed === 0 ? `In ${all} Abschnitten gelesen.` : `${read.length} von ${all} Abschnitten gelesen.`;
  return failed === 0 ? `Darin gelesen: ${names}.` : `Darin gelesen: ${names} (${read.length} von ${all} Dateien).`;
}
