import type { App } from '#electron/app.ts';
import { FaultError } from '#shared/result.ts';
import type { CommandLine } from './command-line.ts';

export type Print = (line: string) => void;

/** A command on an open library: prints lines, answers whether all went well. */
export type LibraryCommand = (app: App, line: CommandLine, print: Print) => Promise<boolean>;

/** What must have been typed. Throws the fault `invalid-input`. */
export function required(value: string | undefined | null): string {
  if (!value) throw new FaultError('invalid-input');
  return value;
}
