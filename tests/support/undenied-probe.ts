import { findUndenied } from '#electron/import/parser/deny.ts';

/** Control for the self-test: in an ordinary process nothing is refused. */
process.stdout.write(JSON.stringify(findUndenied()), () => process.exit(0));
