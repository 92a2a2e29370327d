/** The engine of a publication: a tarball copied into it, or a place where npm finds one. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { ENGINE_DIR } from '../../build/engine.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { UsageError } from '../exit.ts';

export interface EngineSource {
  /** The version in `package.json`. */
  readonly spec: string;
  /** The file for `vendor/`, if any. */
  readonly vendored: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly needs: Needs;
}

/** Packages that a publication's `package.json` lists next to the engine, with exact versions. */
interface Needs {
  readonly version: string;
  readonly peers: Readonly<Record<string, string>>;
  /** Node, one package per platform. */
  readonly node: Readonly<Record<string, string>>;
}

const versions = z.record(z.string(), z.string());
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  peerDependencies: versions.optional(),
  dependencies: versions.optional(),
  optionalDependencies: versions.optional(),
  dateline: z.object({ node: versions }).optional(),
});

const PEERS = ['astro', '@astrojs/mdx'];

/** Reads `package.json` of the packed engine or of the checkout. */
function readNeeds(text: string): Needs {
  const { version, peerDependencies, dependencies, optionalDependencies, dateline } =
    manifest.parse(JSON.parse(text));
  const all = peerDependencies ?? dependencies ?? {};
  return {
    version,
    peers: Object.fromEntries(PEERS.map((name) => [name, all[name] ?? ''])),
    node: dateline?.node ?? optionalDependencies ?? {},
  };
}

/** Locations that npm does not look up in its registry. */
const ELSEWHERE = /^(https:\/\/|git\+|github:|gitlab:|bitbucket:|git:\/\/)/;

/**
 * @param spec value of `--engine`: a tarball, a folder or an address
 * @throws UsageError for a name or version, which on npm belong to somebody else
 */
export function findEngine(spec: string, cwd: string): EngineSource {
  if (ELSEWHERE.test(spec)) {
    const needs = readNeeds(readFileSync(join(ENGINE_DIR, 'package.json'), 'utf8'));
    return { spec, vendored: undefined, needs };
  }
  const path = spec.startsWith('file://') ? fileURLToPath(spec) : spec.replace(/^file:/, '');
  const whole = isAbsolute(path) ? path : resolve(cwd, path);
  if (!existsSync(whole))
    throw new UsageError(
      `--engine: there is no file or folder ${whole} — name a tarball such as dateline-0.1.0.tgz, or an address that starts with https:// or git+. A version number does not work: the name on npm belongs to somebody else`,
    );
  if (existsSync(join(whole, 'package.json'))) {
    const needs = readNeeds(readFileSync(join(whole, 'package.json'), 'utf8'));
    return { spec: `file:${whole}`, vendored: undefined, needs };
  }
  return readTarball(whole);
}

/** The engine in a tarball, renamed after its version. Throws UsageError if `path` is not one. */
export function readTarball(path: string) {
  const bytes = readFileSync(path);
  const text = findManifest(bytes);
  const { name, version } = JSON.parse(text ?? '{}') as { name?: string; version?: string };
  if (text === undefined || name !== 'dateline' || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version ?? ''))
    throw new UsageError(
      `${path} is not a tarball of Dateline — use the one from \`npm run package\` in a checkout, or a released one`,
    );
  const file = `dateline-${version ?? ''}.tgz`;
  const vendored = { name: file, bytes };
  return { spec: `file:vendor/${file}`, vendored, needs: readNeeds(text) } satisfies EngineSource;
}

const BLOCK = 512;

/** Reads tar (POSIX.1-1988, ustar): a header of 512 bytes, then the file, padded to a multiple of 512. */
function findManifest(packed: Uint8Array): string | undefined {
  const bytes = attempt(() => gunzipSync(packed)) ?? Buffer.alloc(0);
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8) || 0;
    at += BLOCK;
    if (name === 'package/package.json') return bytes.toString('utf8', at, at + size);
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

interface NpmRun {
  readonly code: number;
  /** Its output. */
  readonly log: string;
}

/** Runs the system's npm on the system's Node, since it may replace the Node in `node_modules`. */
function runNpm(folder: string, args: readonly string[]): Promise<NpmRun> {
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: folder,
      env: toPlainEnv(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, npm is a batch file, which needs a shell; no argument contains a space.
      shell: process.platform === 'win32',
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', (error) => {
      resolve({ code: 127, log: `npm could not start: ${error.message}` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log: log.trim() });
    });
  });
}

/** Without the variables of an npm that runs us, which would point the second one at the wrong folder. */
function toPlainEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(npm_(lifecycle|package|command|execpath|node_execpath|config_(local_prefix|prefix|global_prefix|node_gyp|noproxy|user_agent|init_module))\w*|INIT_CWD|NODE|PUBLICATION_DIR|NODE_COMPILE_CACHE)$/;
  const outside = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const kept = Object.entries(env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(kept), PATH: outside.join(delimiter) };
}

/** @param packages may include options; no package needs its install scripts */
export function installWithNpm(folder: string, packages: readonly string[] = []): Promise<NpmRun> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return runNpm(folder, ['install', ...quiet, '--prefer-offline', ...packages]);
}

/** Packs `folder` into a tarball in `to`. Resolves to its path. */
export async function packFolder(folder: string, to: string): Promise<string> {
  const options = ['--ignore-scripts', '--loglevel=error', '--pack-destination', to];
  const { code, log } = await runNpm(folder, ['pack', ...options]);
  const name = log.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !name.endsWith('.tgz')) throw new Error(`npm pack failed: ${log}`);
  return join(to, name);
}

/** Packs the running engine again: the files that npm unpacked, without the packages that npm installed in it. */
export function packInstalled(folder: string): Promise<string> {
  const copy = join(folder, 'package');
  cpSync(ENGINE_DIR, copy, {
    recursive: true,
    filter: (path) => !relative(ENGINE_DIR, path).split(/[/\\]/).includes('node_modules'),
  });
  return packFolder(copy, folder);
}
