/** `upgrade TARBALL` installs another engine. Exit codes: 0 done, 1 npm failed and nothing changed, 2 refused. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readSettings, SettingsError } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';
import { installWithNpm, readTarball } from './init/engine.ts';

export async function runUpgrade({ words }: Given<'upgrade'>): Promise<number> {
  const { publicationDir } = readSettings(process.env);
  return upgrade(publicationDir, resolve(words[0] ?? ''), printLine);
}

/** Copies the tarball to the publication's `vendor/`, then has npm install it with the packages that it names. */
export async function upgrade(
  dir: string,
  tarball: string,
  tell: (line: string) => void,
): Promise<number> {
  if (!existsSync(tarball)) throw new UsageError(`${tarball} does not exist`);
  const { spec, vendored, needs } = readTarball(tarball);
  const { old, optional } = readManifest(dir);
  // A publication may have removed the pinned Node.
  const node = Object.entries(needs.node).filter(([name]) => optional.includes(name));
  const packages = Object.entries({ dateline: spec, ...needs.peers, ...Object.fromEntries(node) });
  const path = join(dir, 'vendor', vendored.name);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  mkdirSync(join(dir, 'vendor'), { recursive: true });
  writeFileSync(path, vendored.bytes);
  tell(`Installing Dateline ${needs.version} …`);
  const named = packages.map(([name, version]) => `${name}@${version}`);
  const { code, log } = await installWithNpm(dir, ['--save-exact', ...named]);
  if (code !== 0) {
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
    process.stderr.write(`${log}\n\nnpm could not install it. Nothing has changed.\n`);
    return 1;
  }
  const own = /^file:(vendor\/dateline-[\w.+-]+\.tgz)$/.exec(old)?.[1];
  if (own !== undefined && old !== spec) rmSync(join(dir, own), { force: true });
  tell(
    `Dateline ${needs.version} is in vendor/${vendored.name}. Next: npm run check. The changes are in node_modules/dateline/CHANGELOG.md.`,
  );
  return 0;
}

const manifest = z.object({
  dependencies: z.looseObject({ dateline: z.string().optional() }).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** The current source of the engine, and the names of optional packages. */
function readManifest(dir: string): { readonly old: string; readonly optional: readonly string[] } {
  const path = join(dir, 'package.json');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  const { dependencies, optionalDependencies } = manifest.parse(JSON.parse(text));
  if (dependencies.dateline === undefined)
    throw new SettingsError(
      `${path} does not depend on “dateline”: run upgrade in the folder of a publication that does`,
    );
  return { old: dependencies.dateline, optional: Object.keys(optionalDependencies) };
}
