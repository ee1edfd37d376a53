import { parseArgs } from 'node:util';

/** What was typed after `umbruch`. `positional` are the arguments after the command. */
export interface CommandLine {
  readonly command: string;
  readonly positional: readonly string[];
  readonly json: boolean;
  readonly library: string | null;
  readonly format: string | null;
  readonly out: string | null;
  readonly from: string | null;
  /** Of exports: a printed look, the pattern of file names, the title of many reports; a file each, and packed. */
  readonly layout: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly isEach: boolean;
  readonly isZip: boolean;
  /** How many entries to print at most; null means all. */
  readonly limit: number | null;
}

/** Reads the arguments. Throws with Node's own message on an unknown option, and on a limit that is no number. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      library: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      layout: { type: 'string' },
      name: { type: 'string' },
      title: { type: 'string' },
      each: { type: 'boolean', default: false },
      zip: { type: 'boolean', default: false },
      limit: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.limit !== undefined && !/^[1-9]\d{0,8}$/.test(values.limit)) throw new Error(`--limit ${values.limit}`);
  const [command = 'help', ...positional] = positionals;
  return {
    command: values.help ? 'help' : command,
    positional,
    json: values.json,
    library: values.library ?? null,
    format: values.format ?? null,
    out: values.out ?? null,
    from: values.from ?? null,
    layout: values.layout ?? null,
    name: values.name ?? null,
    title: values.title ?? null,
    isEach: values.each,
    isZip: values.zip,
    limit: values.limit === undefined ? null : Number(values.limit),
  };
}
