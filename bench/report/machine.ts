import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /** Of the last minute before the bench: far above zero, others were at work and wall times mean little. */
  readonly load: number;
  /** Of each tool; undefined where it is not installed. */
  readonly versions: Readonly<Record<string, string | undefined>>;
}

/** Where the tools are in the repository. */
const PACKAGES = [
  ['astro', 'node_modules'],
  ['@astrojs/mdx', 'node_modules'],
  ['pagefind', 'node_modules'],
  ['@11ty/eleventy', 'bench/node_modules'],
  ['satteri', 'node_modules'],
] as const;

/** `root` is the repository. */
export function readMachine(root: string): Machine {
  const packages = PACKAGES.map(
    ([name, folder]) => [name, readVersion(join(root, folder, name))] as const,
  );
  return {
    system: `${type()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    load: loadavg()[0] ?? 0,
    versions: {
      dateline: readVersion(root),
      node: process.versions.node,
      hugo: findHugoVersion(),
      ...Object.fromEntries(packages),
    },
  };
}

/** Undefined where there is no Hugo on the path. */
export function findHugoVersion(): string | undefined {
  const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error) return undefined;
  return /\bv(\d[\w.]*)/.exec(stdout)?.[1];
}

function readVersion(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const version =
      typeof manifest === 'object' && manifest && 'version' in manifest
        ? manifest.version
        : undefined;
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

export function printMachine({
  system,
  processor,
  cores,
  memoryBytes,
  load,
  versions,
}: Machine): string {
  const tools = Object.entries(versions).flatMap(([name, version]) =>
    version === undefined ? [] : `${name} ${version}`,
  );
  return `${system}, ${cores} cores (${processor}), ${(memoryBytes / 1e9).toFixed(1)} GB, load ${load.toFixed(1)}; ${tools.join(', ')}`;
}
