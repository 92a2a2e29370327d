/** `npm run init -- DIR`: creates a publication with this checkout's engine, which it packs first. */
import { join } from 'node:path';
import { runScript } from '../src/cli/exit.ts';
import { packFolder } from '../src/cli/init/engine.ts';
import { runInit } from '../src/cli/init.ts';
import { makePackage } from './package/make-package.ts';
import { shipBundle } from './package/ship-bundle.ts';

const ROOT = join(import.meta.dirname, '..');

await runScript(() =>
  runInit(process.argv.slice(2), (folder) => {
    const made = join(folder, 'folder');
    // Without types, which only publishers with their own pages need: they take the tarball of `npm run package`.
    makePackage(ROOT, made, { types: false });
    shipBundle(ROOT, made);
    return packFolder(made, folder);
  }),
);
