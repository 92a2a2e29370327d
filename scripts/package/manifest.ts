import { z } from 'zod';

const versions = z.record(z.string(), z.string());
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  bin: z.string(),
  exports: z.record(z.string(), z.string()),
  dependencies: versions,
  optionalDependencies: versions,
});

/** Of these there can be one copy in a publication: its own pages are compiled with the same. */
const PEERS = ['astro', '@astrojs/mdx'];

/** What is copied into the package, or the repository alone uses. */
const COPIED = ['world-atlas'];

/** `package.json` of the package, with `types` or without, from that of the repository. Throws a ZodError if that is not what it was. */
export function toManifest(repository: unknown, types: boolean): object {
  const { name, version, description, license, bin, exports, dependencies, optionalDependencies } =
    manifest.parse(repository);
  const pick = (isWanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(dependencies).filter(([one]) => isWanted(one)));
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    keywords: ['astro-integration', 'withastro', 'static-site-generator', 'journalism', 'news'],
    engines: { node: '>=22.12.0' },
    bin: { [name]: bin },
    exports: Object.fromEntries(
      Object.entries(exports).map(([key, path]) => [key, toExport(path, types)]),
    ),
    dependencies: pick((one) => !PEERS.includes(one) && !COPIED.includes(one)),
    peerDependencies: pick((one) => PEERS.includes(one)),
    // For `init`: publications pin the Node that this version was tried on.
    dateline: { node: optionalDependencies },
  };
}

function toExport(path: string, types: boolean): string | Record<'types' | 'default', string> {
  if (!path.endsWith('.ts')) return path;
  const stem = path.slice(0, -'.ts'.length);
  return types ? { types: `${stem}.d.ts`, default: `${stem}.js` } : `${stem}.js`;
}
