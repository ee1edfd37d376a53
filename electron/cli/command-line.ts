import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

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
  /** Of a web package: where it will stand, and whether PDFs come with it; null where nothing was said. */
  readonly siteAddress: string | null;
  readonly withPdf: boolean | null;
  /** Marks for the cut, on a larger sheet. */
  readonly withMarks: boolean;
  /** In which order several reports stand in one document. */
  readonly order: string | null;
  /** How many entries to print at most; null means all. */
  readonly limit: number | null;
}

const parse = (args: readonly string[]) =>
  parseArgs({
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
      'site-address': { type: 'string' },
      pdf: { type: 'boolean', default: false },
      'no-pdf': { type: 'boolean', default: false },
      marks: { type: 'boolean', default: false },
      order: { type: 'string' },
      limit: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });

/** Reads the arguments. Throws a `UsageError` on an unknown option, a missing value, a limit that is no number, and on what excludes each other. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parsed(args);
  if (values.limit !== undefined && !/^[1-9]\d{0,8}$/.test(values.limit))
    throw new UsageError(`--limit braucht eine ganze Zahl ab 1, nicht „${values.limit.slice(0, 40)}“.`);
  if (values.pdf && values['no-pdf']) throw new UsageError('--pdf und --no-pdf schließen einander aus.');
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
    siteAddress: values['site-address'] ?? null,
    withPdf: values.pdf ? true : values['no-pdf'] ? false : null,
    withMarks: values.marks,
    order: values.order ?? null,
    limit: values.limit === undefined ? null : Number(values.limit),
  };
}

function parsed(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (error) {
    throw new UsageError(sentenceOf(error as NodeJS.ErrnoException));
  }
}

/** Node's own words are English; the option it means stands in quotes. */
function sentenceOf({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(?:-\w, )?(-{1,2}[^'\s]{1,60})/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Die Option ${option} gibt es nicht.`;
  if (message.includes('does not take an argument')) return `${option} nimmt keinen Wert.`;
  return `Zu ${option} fehlt der Wert. Beginnt er mit einem Strich, dann so: ${option}=WERT.`;
}
