import type { App } from '#electron/app.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { ask } from './ask.ts';
import { namedFile } from './collect-files.ts';
import type { FoundFile } from './collect-files.ts';
import { sendFiles } from './send-file.ts';

/** Has the core read files as one delivery, and answers what it proposes. */
export async function readFiles({ port, importsIdle }: App, files: readonly FoundFile[]): Promise<readonly ProposalRow[]> {
  const batchId = await sendFiles(port, await Promise.all(files.map(namedFile)));
  await importsIdle();
  return (await ask(port, 'imports.list', {})).find((batch) => batch.id === batchId)?.proposals ?? [];
}
