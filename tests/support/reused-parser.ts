import { serve } from '#electron/import/parser/serve.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { noOptions } from '#electron/import/options.ts';
import { fail } from '#shared/result.ts';

/** The real parser, except that it goes on after a foreign library has run: hundreds of files cost one start. Tells when a file left something behind. */
serve(async (name, bytes, _options, { emit }) => {
  const { outcome } = await readFile(name, bytes, noOptions, emit);
  const isPolluted = 'polluted' in {} || 'polluted' in [] || 'polluted' in (() => undefined);
  return { outcome: isPolluted ? fail('internal') : outcome, spent: false };
});
