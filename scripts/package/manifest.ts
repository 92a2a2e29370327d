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

const astroManifest = z.object({ dependencies: z.object({ vite: z.string() }) });

/**
 * `package.json` of the package, with `types` or without, from that of the repository. Vite is wanted in the range that
 * Astro wants, so that npm installs one copy of it. Throws a ZodError if a manifest is not what it was.
 */
export function toManifest(repository: unknown, astro: unknown, types: boolean) {
  const { name, version, description, license, bin, exports, dependencies, optionalDependencies } =
    manifest.parse(repository);
  const { vite } = astroManifest.parse(astro).dependencies;
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
    dependencies: { ...pick((one) => !PEERS.includes(one) && !COPIED.includes(one)), vite },
    peerDependencies: pick((one) => PEERS.includes(one)),
    // For `init`: publications pin the Node that this version was tried on.
    dateline: { node: optionalDependencies },
  };
}

/** Where an export leads, and its declarations if it has them. */
export type Exported = string | Readonly<Record<'types' | 'default', string>>;

function toExport(path: string, types: boolean): Exported {
  if (!path.endsWith('.ts')) return path;
  const stem = path.slice(0, -'.ts'.length);
  return types ? { types: `${stem}.d.ts`, default: `${stem}.js` } : `${stem}.js`;
}
