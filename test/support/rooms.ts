/** The rooms of the source and their imports, for the architecture test and its drawing. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * The rooms of `src`, and parts of rooms, lowest first. A room imports from the lines above its own in this
 * list, and from its own line only as `neighbours` says. Templates (`.astro`) are in the folders of the views that
 * they print, but are built last, so they are their own part.
 */
export const levels = [
  ['content/problems', 'content/kinds', 'time', 'cli/starter', 'words'],
  ['content/disk', 'content/prose', 'site/addresses', 'cards'],
  ['model'],
  ['rules'],
  ['desk/words'],
  [
    'outputs/chain',
    'outputs/citations',
    'outputs/links',
    'outputs/tables',
    'desk/edit',
    'desk/clip',
  ],
  ['outputs/downloads'],
  ['site'],
  ['outputs'],
  ['build/publish'],
  ['build', 'search'],
  ['astro/serve', 'desk'],
  ['astro'],
  ['build/run'],
  ['cli'],
  ['site/styles'],
  ['templates'],
  ['site/layouts'],
  ['context.ts', 'collections.ts'],
];
const parts = levels.flat();
export const neighbours = [
  'desk → astro/serve',
  'content/kinds → content/problems',
  'content/kinds → time',
  'words → content/problems',
  'words → time',
];
export const importPattern =
  /^(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm;

/** The longest part whose path is a prefix of this one. */
export function roomOf(path: string): string {
  const room = parts
    .filter((part) => path === part || path.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0];
  return room === 'site' && path.endsWith('.astro') ? 'templates' : (room ?? path);
}

export function levelOf(room: string): number {
  return levels.findIndex((names) => names.includes(room));
}

/** The rooms that each room imports, from the text of all files except tests. */
export function readImports(root: string): Map<string, Set<string>> {
  const imports = new Map(parts.map((part) => [part, new Set<string>()]));
  for (const found of globSync('**/*.{ts,astro}', { cwd: root })) {
    const path = found.replaceAll('\\', '/');
    if (/\.(test|fixture|arbitrary)\.ts$/.test(path)) continue;
    for (const { groups = {} } of readFileSync(join(root, path), 'utf8').matchAll(importPattern)) {
      const name = groups.from ?? groups.lazy ?? '';
      if (!name.startsWith('.')) continue;
      const [from, to] = [roomOf(path), roomOf(posix.join(posix.dirname(path), name))];
      if (from !== to) imports.get(from)?.add(to);
    }
  }
  return imports;
}
