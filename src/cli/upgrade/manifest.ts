/** `package.json` and `package-lock.json` of a publication, with another engine in them. */
import { z } from 'zod';
import type { EngineSource } from '../init/engine.ts';

const versions = z.record(z.string(), z.string());
const manifest = z.looseObject({
  dependencies: versions.optional(),
  optionalDependencies: versions.optional(),
});
const lock = z.looseObject({ packages: z.record(z.string(), z.unknown()) });

/** Where the engine comes from now; `undefined` if `package.json` names none. */
export function findSpec(text: string): string | undefined {
  return manifest.parse(JSON.parse(text)).dependencies?.dateline;
}

/** What else the publication depends on stays as it is. */
export function exchangeEngine(text: string, { spec, needs }: EngineSource): string {
  // Not what was parsed, which has its fields in another order.
  const found = JSON.parse(text) as object;
  const { dependencies = {}, optionalDependencies } = manifest.parse(found);
  // Whoever does without the pinned Node has taken it out.
  const node = Object.entries(needs.node).filter(([name]) => name in (optionalDependencies ?? {}));
  const exchanged = {
    ...found,
    dependencies: { ...dependencies, ...needs.peers, dateline: spec },
    ...(optionalDependencies !== undefined && {
      optionalDependencies: { ...optionalDependencies, ...Object.fromEntries(node) },
    }),
  };
  return `${JSON.stringify(exchanged, null, 2)}\n`;
}

/** npm would hold the engine to the digest of the one before, also where both have one version and one name. */
export function forgetEngine(text: string): string {
  const found = JSON.parse(text) as object;
  const packages = Object.entries(lock.parse(found).packages).filter(
    ([path]) => path !== 'node_modules/dateline' && !path.startsWith('node_modules/dateline/'),
  );
  return `${JSON.stringify({ ...found, packages: Object.fromEntries(packages) }, null, 2)}\n`;
}
