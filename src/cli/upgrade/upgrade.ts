/**
 * Another engine for a publication. It is installed and tried in a folder of its own, and takes its place only when all
 * went well: until then nothing of the publication is touched.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ENGINE_DIR } from '../../build/engine.ts';
import { SettingsError, type Settings } from '../../build/settings.ts';
import { UsageError } from '../exit.ts';
import { findEngine, type EngineSource } from '../init/engine.ts';
import type { NpmRun } from '../init/npm.ts';
import { listChanges } from './changes.ts';
import { exchangeEngine, findSpec, forgetEngine } from './manifest.ts';
import { readTarball } from './tarball.ts';

type Say = (line: string) => void;

/** The folder in which the new engine is tried, below that of the publication. */
const TRIAL = '.upgrade';
const MANIFEST = 'package.json';
const LOCK = 'package-lock.json';
const PACKAGES = 'node_modules';

interface Ways {
  /** Take the engine also where the content has errors with it. */
  readonly keep: boolean;
  readonly say: Say;
  /** Installs what `package.json` of a folder names. */
  readonly install: (folder: string) => Promise<NpmRun>;
}

/** Resolves to the exit code. Throws UsageError and SettingsError where there is nothing to exchange. */
export async function upgrade(
  { publicationDir: dir, contentDir }: Settings,
  tarball: string,
  { keep, say, install }: Ways,
): Promise<number> {
  if (!existsSync(tarball)) throw new UsageError(`There is no file ${tarball}`);
  const { version, changelog } = readTarball(tarball);
  const before = readManifest(dir);
  // Before anything changes place: the engine at work may be what is exchanged.
  const changes = listNew(changelog);
  const engine = findEngine(tarball, dir);
  const trial = join(dir, TRIAL);
  rmSync(trial, { recursive: true, force: true });
  try {
    prepare(dir, trial, before, engine);
    say(`Installing Dateline ${version} …`);
    const { code, log } = await install(trial);
    if (code !== 0) {
      process.stderr.write(`${log}\n\nnpm could not install it, and all is as it was.\n`);
      return 1;
    }
    const failed = await check(dir, trial, contentDir);
    if (failed && !keep) {
      say(
        'The content has errors with the new engine, and all is as it was. With --keep it is taken all the same, and they are yours to mend.',
      );
      say(changes);
      return 1;
    }
    exchange(dir, trial, findSpec(before) ?? '', engine);
    say(`Dateline ${version} is in ${engine.spec.replace('file:', '')}.`);
    const ignored = ignoreNew(dir);
    if (ignored.length > 0)
      say(
        `Added to .gitignore: ${ignored.join(', ')}. To keep one of them in git, put # in front of its line.`,
      );
    say(changes);
    return 0;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** Adds what a new publication has git ignore, and gives what was added. A line that is there as a comment was taken out. */
function ignoreNew(dir: string): string[] {
  const [own, starter] = [
    join(dir, '.gitignore'),
    join(dir, PACKAGES, 'dateline/starter/dot-gitignore'),
  ];
  if (!existsSync(own) || !existsSync(starter)) return [];
  const text = readFileSync(own, 'utf8');
  const toPattern = (line: string) => line.trim().replace(/^(?:[#!]\s*)?\/?|\/$/gu, '');
  const known = new Set(text.split('\n').map(toPattern));
  const added = readFileSync(starter, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !known.has(toPattern(line)));
  if (added.length === 0) return [];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  writeFileSync(own, `${text}${gap}${added.join(end)}${end}`);
  return added;
}

function readManifest(dir: string): string {
  const path = join(dir, MANIFEST);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  if (findSpec(text) === undefined)
    throw new SettingsError(
      `${path} names no package “dateline”: upgrade works in the folder of a publication that depends on it`,
    );
  return text;
}

/** All that npm reads, in the folder of the trial. */
function prepare(dir: string, trial: string, manifest: string, engine: EngineSource): void {
  mkdirSync(trial);
  for (const name of ['vendor', '.npmrc'])
    if (existsSync(join(dir, name)))
      cpSync(join(dir, name), join(trial, name), { recursive: true });
  writeFileSync(join(trial, MANIFEST), exchangeEngine(manifest, engine));
  const lock = join(dir, LOCK);
  if (existsSync(lock)) writeFileSync(join(trial, LOCK), forgetEngine(readFileSync(lock, 'utf8')));
  if (engine.vendored === undefined) return;
  const { name, bytes } = engine.vendored;
  mkdirSync(join(trial, 'vendor'), { recursive: true });
  writeFileSync(join(trial, 'vendor', name), bytes);
}

/** Whether the content has errors with the engine of the trial, which prints them. */
function check(dir: string, trial: string, contentDir: string): Promise<boolean> {
  const bin = join(trial, PACKAGES, 'dateline/bin/dateline.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'check'], {
      cwd: dir,
      env: {
        ...process.env,
        PUBLICATION_DIR: dir,
        CONTENT_DIR: contentDir,
        CACHE_DIR: join(trial, 'cache'),
      },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code !== 0);
    });
  });
}

/** From here on nothing is made any more: files change places, `package.json` last, by which npm knows what is wanted. */
function exchange(dir: string, trial: string, before: string, engine: EngineSource): void {
  const old = join(trial, 'old');
  mkdirSync(old);
  if (engine.vendored !== undefined) {
    const { name } = engine.vendored;
    mkdirSync(join(dir, 'vendor'), { recursive: true });
    renameSync(join(trial, 'vendor', name), join(dir, 'vendor', name));
  }
  if (existsSync(join(dir, PACKAGES))) renameSync(join(dir, PACKAGES), join(old, PACKAGES));
  renameSync(join(trial, PACKAGES), join(dir, PACKAGES));
  renameSync(join(trial, LOCK), join(dir, LOCK));
  renameSync(join(trial, MANIFEST), join(dir, MANIFEST));
  const own = /^file:(vendor\/dateline-[\w.+-]+\.tgz)$/.exec(before)?.[1];
  if (own !== undefined && before !== engine.spec) rmSync(join(dir, own), { force: true });
}

function listNew(changelog: string): string {
  const path = join(ENGINE_DIR, 'CHANGELOG.md');
  const changes = listChanges(existsSync(path) ? readFileSync(path, 'utf8') : '', changelog);
  return changes === ''
    ? 'Its CHANGELOG says nothing new.'
    : `What its CHANGELOG says:\n\n${changes}`;
}
