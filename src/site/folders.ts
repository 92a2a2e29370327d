/** Folders that a build replaces must hold nothing that anybody would miss. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { ROOT } from './engine.ts';
import { SettingsError, type Settings } from './settings.ts';

type Folders = Pick<Settings, 'contentDir' | 'outDir' | 'cacheDir'>;

/** Every site that was built has these. */
const OURS = ['_headers', '404.html', 'index.html'];

/** Throws SettingsError, before anything is written, if a folder is in the way of another or holds what is not ours. */
export function refuseHarm(folders: Folders): void {
  const content = toReal(folders.contentDir);
  const out = toReal(folders.outDir);
  const cache = toReal(folders.cacheDir);
  const clash = (name: string, path: string, with_: string) =>
    new SettingsError(
      `${name} is ${path}: it would overwrite ${with_}; choose a folder of its own`,
    );
  if (isInside(content, out) || isInside(out, content))
    throw clash('OUT_DIR', out, `the content in ${content}`);
  if (isInside(ROOT, out) || isSource(out)) throw clash('OUT_DIR', out, `the code in ${ROOT}`);
  if (isInside(cache, out)) throw clash('OUT_DIR', out, `what is kept in ${cache}`);
  if (isInside(content, cache) || isInside(cache, content))
    throw clash('CACHE_DIR', cache, `the content in ${content}`);
  refuseForeign(out);
}

function refuseForeign(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0) return;
  if (OURS.every((name) => existsSync(join(out, name)))) return;
  throw new SettingsError(
    `OUT_DIR is ${out}: it holds files that no build made, and they would be lost; choose an empty folder, or empty it yourself`,
  );
}

/** A folder of the code itself, as `src` or `docs/editors`; a new one, as `dist`, is nobody’s yet. */
function isSource(path: string): boolean {
  return ['src', 'scripts', 'public', 'test', 'docs', 'node_modules', '.git', '.ci'].some((name) =>
    isInside(path, join(ROOT, name)),
  );
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Without links; of a folder that is not there yet, as far as it is. */
function toReal(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(toReal(above), basename(path));
}
