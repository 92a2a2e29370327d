/**
 * Makes the folder of the package: modules without types, since Node strips none in `node_modules`, their declarations
 * next to them, and templates as source, since Astro compiles them with the publisher's pages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { UsageError } from '../../src/cli/exit.ts';
import { listFiles } from '../../src/content/disk/list-files.ts';
import { type Exported, toManifest } from './manifest.ts';

/** One of six scales of coastlines. */
const ATLAS = 'world-atlas/countries-50m.json';

/** Only for the example or for tests. */
const LEFT_OUT = /\.(test|fixture|bench|arbitrary)\.ts$|^(pages\/|content\.config\.ts$)/;

/** Documentation for publishers, to which the check's messages refer; it matches their version. */
const MANUAL = ['docs/content-model.md', 'docs/editors', 'docs/operators', 'docs/verify.py'];

/**
 * Recreates `folder` from the checkout `root`. Throws UsageError if a declaration cannot be made; the compiler has
 * printed why. Without `types`, makes no declarations, which saves most of the time.
 */
export function makePackage(root: string, folder: string, { types = true } = {}): void {
  rmSync(folder, { recursive: true, force: true });
  for (const path of listFiles(join(root, 'src'))) {
    if (LEFT_OUT.test(path) || !/\.(ts|astro|css|json)$/.test(path)) continue;
    if (!types && path.endsWith('.d.ts')) continue;
    const text = readFileSync(join(root, 'src', path), 'utf8');
    const [name, content] = toPackaged(path, text);
    write(join(folder, 'src', name), content);
  }
  if (types) emitDeclarations(root, folder);
  const [map, atlas] = ['src/model/map', readFileSync(join(root, 'node_modules', ATLAS))];
  write(join(folder, map, 'countries-50m.json'), atlas);
  for (const name of [
    'bin',
    'extension',
    'public',
    'starter',
    'LICENSE',
    'CHANGELOG.md',
    ...MANUAL,
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'docs/package.md'), join(folder, 'README.md'));
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const manifest = toManifest(read('package.json'), read('node_modules/astro/package.json'), types);
  write(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (types) removeUnreached(folder, Object.values(manifest.exports));
}

/** Name and content in the package of a file in `src`. */
export function toPackaged(path: string, text: string): [name: string, content: string] {
  if (/\.(?:css|json|d\.ts)$/.test(path)) return [path, text];
  if (path.endsWith('.astro')) return [path, toJsImports(text)];
  return [path.replace(/\.ts$/, '.js'), toJsImports(stripTypeScriptTypes(text))];
}

/** Changes imports of our `.ts` modules, in code and in `<script src>`, to `.js`. */
function toJsImports(text: string): string {
  return text
    .replace(
      /(?<=\b(?:from|import|src=|import\()\s*)(['"])(\.{1,2}\/[^'"]*)\.ts\1/g,
      (_, quote: string, name: string) => `${quote}${name}.js${quote}`,
    )
    .replaceAll(`'${ATLAS}`, "'./countries-50m.json");
}

function emitDeclarations(root: string, folder: string): void {
  // Declares what `astro:` modules export.
  if (!existsSync(join(root, '.astro/types.d.ts')))
    execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'sync'], {
      cwd: root,
      stdio: 'ignore',
    });
  // `npm test` checks types; here only a failed declaration is an error.
  const options = ['-p', join(root, 'tsconfig.package.json'), '--noCheck', '--outDir', folder];
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) throw new UsageError('No package was made: mend what the compiler says above.');
  for (const path of listFiles(join(folder, 'src')).filter((one) => one.endsWith('.d.ts'))) {
    const file = join(folder, 'src', path);
    writeFileSync(file, toJsImports(readFileSync(file, 'utf8')));
  }
}

/** Keeps only declarations that a publisher's own pages can reach: four fifths are internal. */
function removeUnreached(folder: string, exported: readonly Exported[]): void {
  const all = listFiles(join(folder, 'src')).map((path) => `src/${path}`);
  const reached = new Set<string>();
  const follow = (path: string) => {
    const file = path.replace(/\.js$/, '.d.ts');
    if (reached.has(file) || !existsSync(join(folder, file))) return;
    reached.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/\b(?:from|import|import\()\s*['"](\.[^'"]*)['"]/g))
      follow(posix.join(posix.dirname(file), name));
  };
  for (const one of exported) {
    const entry = (typeof one === 'string' ? one : one.types).replace(/^\.\//, '');
    for (const path of all) if (posix.matchesGlob(path, entry.replace(/\*$/, '**'))) follow(path);
  }
  for (const path of all)
    if (path.endsWith('.d.ts') && !reached.has(path)) rmSync(join(folder, path));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
