/** `umbruch`: the same core without a window, for batch work and scripts. Exit code 0 when all went well, 1 for a fault, 2 for wrong usage. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { de, faultSentence } from '#shared/messages/faults.ts';
import { FaultError } from '#shared/result.ts';
import { openLibrary } from './app.ts';
import { parseCommandLine } from './cli/command-line.ts';
import type { CommandLine } from './cli/command-line.ts';
import { demoCommand } from './cli/demo-command.ts';
import { checkExportLine } from './cli/export-line.ts';
import { extractCommand } from './cli/extract-command.ts';
import { help } from './cli/help.ts';
import { required } from './cli/command.ts';
import { libraryCommands } from './cli/library-commands.ts';
import { restoreCommand } from './cli/restore-command.ts';
import { UsageError } from './cli/usage.ts';
import { createHeadlessHost } from './host/chromium/headless-host.ts';
import { defaultLibraryFolder } from './host/user-folders.ts';
import { storeFault } from './store/store-fault.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Built, the entries lie side by side in `dist/core`; from source, the parser lies in its folder. */
const here = import.meta.dirname;
const builtParser = join(here, 'parser.js');
const parserPath = existsSync(builtParser) ? builtParser : join(here, 'import', 'parser', 'parser-main.ts');
const rendererFolder = existsSync(builtParser) ? join(here, '..', 'renderer') : join(here, '..', 'dist', 'renderer');

async function run(line: CommandLine): Promise<boolean> {
  const folder = line.library ?? defaultLibraryFolder();
  switch (line.command) {
    case 'help':
      print(help);
      return true;
    case 'extract':
      return extractCommand(line.positional, line.json, parserPath, print);
    case 'check-pdf':
      // Loaded when asked for: what reads PDFs is large.
      return (await import('./cli/check-pdf-command.ts')).checkPdfCommand(line.positional, line.json, print);
    case 'restore':
      return restoreCommand(required(line.positional[0]), folder, Date.now(), print);
    case 'demo':
      return demoCommand({ from: line.from, out: line.out ?? 'demo', parserPath, rendererFolder }, print);
  }
  const command = libraryCommands.get(line.command);
  if (!command) {
    process.stderr.write(`Diesen Befehl gibt es nicht: ${line.command}\n\n${help}\n`);
    process.exitCode = 2;
    return true;
  }
  if (line.command === 'export') checkExportLine(line);
  const host = createHeadlessHost({ rendererFolder });
  const opened = await openLibrary({ folder, host, parserPath, watchesInbox: false });
  if (!opened.ok) throw new FaultError(opened.fault.code, opened.fault.detail);
  try {
    return await command(opened.value, line, print);
  } finally {
    await opened.value.close();
    await host.quit();
  }
}

/** Reads the arguments; wrong ones are told with the help and end in code 2. */
function readLine(): CommandLine | null {
  try {
    return parseCommandLine(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}\n`);
    process.exitCode = 2;
    return null;
  }
}

// npm runs a script in the package's folder; paths are meant from where the editor stands.
const { INIT_CWD: stand } = process.env;
if (stand && existsSync(stand)) process.chdir(stand);

const line = readLine();
try {
  if (line && !(await run(line))) process.exitCode = 1;
} catch (error) {
  const known = storeFault(error);
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${known instanceof FaultError ? faultSentence(de, known.fault) : (error as Error).message}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
