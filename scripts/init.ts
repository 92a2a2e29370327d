/** `npm run init -- DIR`: a new publication with the engine of this checkout, which is made into a package first. */
import { join } from 'node:path';
import { runScript } from '../src/cli/exit.ts';
import { packFolder } from '../src/cli/init/engine.ts';
import { runInit } from '../src/cli/init.ts';
import { makePackage } from './package/make-package.ts';

await runScript(() =>
  runInit(process.argv.slice(2), (folder) => {
    const made = join(folder, 'folder');
    // Types are for editors of code; whoever has pages of their own takes the tarball of `npm run package`.
    makePackage(join(import.meta.dirname, '..'), made, { types: false });
    return packFolder(made, folder);
  }),
);
