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

/** Peers: a publication can have only one copy, with which its own pages are compiled, too. */
const PEERS = ['astro', '@astrojs/mdx'];

/** Bundled in the package, or used only by the repository. */
const COPIED = ['world-atlas'];

const astroManifest = z.object({ dependencies: z.object({ vite: z.string() }) });

/**
 * The package's `package.json`, with or without `types`, from the repository's. Takes Vite in the range that Astro
 * wants, so that npm installs one copy. Throws a ZodError if a manifest has an unexpected shape.
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
    // For `init`: publications pin the Node with which this version was tested.
    dateline: { node: optionalDependencies },
  };
}

/** The target of an export, and its declarations, if any. */
export type Exported = string | Readonly<Record<'types' | 'default', string>>;

function toExport(path: string, types: boolean): Exported {
  if (!path.endsWith('.ts')) return path;
  const stem = path.slice(0, -'.ts'.length);
  return types ? { types: `${stem}.d.ts`, default: `${stem}.js` } : `${stem}.js`;
}
