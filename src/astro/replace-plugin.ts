/** A publisher’s component in the place of one of ours. Theirs may import the one that it replaces. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const OURS = join(import.meta.dirname, '../site');

/** The publisher’s files by the names of ours, as in `{ 'parts/frame/Foot': './src/Foot.astro' }`. */
export type Components = Readonly<Record<string, string>>;

/** Throws if a name is none of ours, or the file that should take its place is not there. */
export function replaceComponents(publicationDir: string, components: Components): Plugin {
  const theirs = new Map(
    Object.entries(components).map(([name, path]) => {
      const [own, other] = [join(OURS, `${name}.astro`), resolve(publicationDir, path)];
      if (!/^[\w/-]+$/.test(name) || !existsSync(own))
        throw new Error(`astro.config: there is no component “${name}” to replace`);
      if (!existsSync(other))
        throw new Error(`astro.config: ${path}, in the place of “${name}”, is not there`);
      return [toId(own), toId(other)];
    }),
  );
  return {
    name: 'dateline:components',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.astro$/ },
      async handler(id, importer) {
        const found = await this.resolve(id, importer, { skipSelf: true });
        const other = found === null ? undefined : theirs.get(found.id);
        return other === importer ? undefined : other;
      },
    },
  };
}

/** As Vite writes paths on every system. */
function toId(path: string): string {
  return path.replaceAll('\\', '/');
}
