/** Type-checks each folder with its own tsconfig, so that a DOM global in `shared/` or `electron/` does not compile. */
import { spawnSync } from 'node:child_process';

const folders = ['shared', 'electron', 'renderer', 'resources', 'tests'];
let failed = false;
for (const folder of folders) {
  const run = spawnSync(process.execPath, ['node_modules/typescript-native/bin/tsc', '-p', folder], { stdio: 'inherit' });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
