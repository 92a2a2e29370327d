/** Astro's typed collections, fed by the one reader. */
import type { Loader } from 'astro/loaders';
import { getKind, type KindName } from '../kinds/kinds.ts';
import { getCurrentSession } from './current.ts';

/** All entries of one kind. `data` is the checked front matter; bodies are not kept in Astro's store. */
export function toLoader(kind: KindName): Loader {
  return {
    name: `dateline:${kind}`,
    load: ({ store, watcher }) => {
      const fill = () => {
        const { entries } = getCurrentSession().read();
        const own = entries.filter((entry) => entry.kind === kind);
        const ids = new Set(own.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const { id, data, digest, path } of own) store.set({ id, data: { ...data }, digest, filePath: path });
      };
      fill();
      // The integration reads changed files; here the store only follows.
      watcher?.on('dateline', fill);
      return Promise.resolve();
    },
    schema: getKind(kind).schema as never,
  };
}
