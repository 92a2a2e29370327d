/** `npm run package [-- folder]`: makes the package for publishers. Its last line is the path of the tarball. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';
import { makePackage } from './package/make-package.ts';
import { shipBundle } from './package/ship-bundle.ts';

const ROOT = join(import.meta.dirname, '..');

await runScript(() => {
  const { words } = readArguments('npm run package -- [folder]', process.argv.slice(2), {
    most: 1,
  });
  const to = resolve(words[0] ?? join(ROOT, '.cache/package'));
  const folder = join(to, 'folder');
  makePackage(ROOT, folder);
  shipBundle(ROOT, folder);
  mkdirSync(to, { recursive: true });
  const options = ['--json', '--ignore-scripts', '--pack-destination', to];
  const answer = execFileSync('npm', ['pack', ...options], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ filename, size, entryCount }] = JSON.parse(answer) as [Packed];
  process.stdout.write(`${String(entryCount)} files, ${(size / 1e6).toFixed(2)} MB\n`);
  process.stdout.write(`${join(to, filename)}\n`);
  return Promise.resolve(0);
});

/** The output of `npm pack --json`. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly entryCount: number;
}
