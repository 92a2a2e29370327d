/** The engine of a new publication: a tarball that is copied into it, or the place where npm finds one. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ENGINE_DIR } from '../../build/engine.ts';
import { UsageError } from '../exit.ts';
import { readTarball, type Tarball } from '../upgrade/tarball.ts';

export interface EngineSource {
  /** What `package.json` names. */
  readonly spec: string;
  /** The file in `vendor/`, if there is one. */
  readonly vendored: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly needs: Needs;
}

/** Packages that stand beside the engine in `package.json` of a publication, by exact version. */
export interface Needs {
  readonly version: string;
  readonly peers: Readonly<Record<string, string>>;
  /** Node, one package a platform. */
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

/** What `package.json` of an engine asks for: of the package, or of the checkout. */
export function readNeeds(text: string): Needs {
  const { version, peerDependencies, dependencies, optionalDependencies, dateline } =
    manifest.parse(JSON.parse(text));
  const all = peerDependencies ?? dependencies ?? {};
  return {
    version,
    peers: Object.fromEntries(PEERS.map((name) => [name, all[name] ?? ''])),
    node: dateline?.node ?? optionalDependencies ?? {},
  };
}

/** Places with a colon that npm reads by itself, none of them a name that the registry would look up. */
const ELSEWHERE = /^(https:\/\/|git\+|github:|gitlab:|bitbucket:|git:\/\/)/;

/** `--engine`: a tarball, a folder, or an address. Throws UsageError for a name or a range: on npm they are somebody else's. */
export function findEngine(spec: string, cwd: string): EngineSource {
  if (ELSEWHERE.test(spec)) return { spec, vendored: undefined, needs: readOwnNeeds() };
  const path = spec.startsWith('file://') ? fileURLToPath(spec) : spec.replace(/^file:/, '');
  const whole = isAbsolute(path) ? path : resolve(cwd, path);
  if (!existsSync(whole))
    throw new UsageError(
      `--engine: there is no file or folder ${whole} — name a tarball such as dateline-0.1.0.tgz, or an address that starts with https:// or git+; no version, since the name on npm is somebody else’s`,
    );
  if (existsSync(join(whole, 'package.json'))) {
    const needs = readNeeds(readFileSync(join(whole, 'package.json'), 'utf8'));
    return { spec: `file:${whole}`, vendored: undefined, needs };
  }
  return toVendored(readTarball(whole), readFileSync(whole));
}

/** The name says which version it is, whatever the file was called. */
export function toVendored({ version, manifest: text }: Tarball, bytes: Uint8Array): EngineSource {
  const name = basename(`dateline-${version}.tgz`);
  return { spec: `file:vendor/${name}`, vendored: { name, bytes }, needs: readNeeds(text) };
}

function readOwnNeeds(): Needs {
  return readNeeds(readFileSync(join(ENGINE_DIR, 'package.json'), 'utf8'));
}
