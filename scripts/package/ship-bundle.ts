/**
 * Adds the bundle of the engine's templates to a package, so that a build of a publication without code of its own
 * need not start Astro.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sealBundle } from '../../src/astro/printer/kept-bundle.ts';
import { listAllFiles } from '../../src/content/disk/list-files.ts';

/** Builds the example of the checkout `root` with the engine in the folder `made`, and gives that what it kept. */
export function shipBundle(root: string, made: string): void {
  const folder = realpathSync(made);
  const [work, modules] = [join(folder, '.cache'), join(folder, 'node_modules')];
  symlinkSync(join(root, 'node_modules'), modules, 'junction');
  const ask = (args: readonly string[]) =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        PUBLICATION_DIR: folder,
        CONTENT_DIR: join(root, 'content'),
        CACHE_DIR: join(work, 'cache'),
        OUT_DIR: join(work, 'out'),
        SITE_URL: 'http://localhost',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  try {
    const digest = pathToFileURL(join(folder, 'src/build/engine-digest.js')).href;
    const key = ask([
      '-p',
      `import('${digest}').then(({ digestEngine }) => console.log(digestEngine())), ''`,
    ]);
    ask([join(folder, 'bin/dateline.mjs'), 'build']);
    const kept = join(work, 'cache/render/kept');
    const [name = ''] = readdirSync(kept);
    const shipped = join(folder, 'bundle', key.trim());
    cpSync(join(kept, name), shipped, { recursive: true });
    for (const path of listAllFiles(shipped).filter((one) => /\.(mjs|json)$/.test(one)))
      leaveFolder([folder, realpathSync(root)], join(shipped, path));
    sealBundle(shipped);
  } finally {
    rmSync(modules);
    for (const name of ['.cache', '.astro', 'dist'])
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Names the engine's modules from where the file is; other names with a folder only tell modules apart. */
function leaveFolder([folder, root]: readonly [string, string], file: string): void {
  const up = posix.normalize(relative(dirname(file), folder).replaceAll('\\', '/'));
  const url = pathToFileURL(folder).href;
  const text = readFileSync(file, 'utf8')
    .replaceAll(`from "${url}/`, `from "${up}/`)
    .replaceAll(`import "${url}/`, `import "${up}/`)
    .replaceAll(folder, '/dateline')
    .replaceAll(join(root, 'node_modules'), '/dateline/node_modules')
    .replace(/^\/\/ \S*?node_modules\//gm, '// node_modules/');
  writeFileSync(file, text);
}
