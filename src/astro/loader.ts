/** Astro's typed collections, fed by the one reader. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { KINDS, type KindName } from '../content/kinds/kinds.ts';
import { isPublished } from '../model/visible.ts';
import { getCurrentSession } from './current.ts';
import { readsCollections } from '../build/own-pages.ts';

/** What is published of one kind. `data` is the checked front matter; bodies are not kept in Astro's store. */
export function toLoader<K extends KindName>(
  kind: K,
): Omit<Loader, 'schema'> & { schema: (typeof KINDS)[K]['schema'] } {
  return {
    name: `dateline:${kind}`,
    load: ({ store, config }) => {
      const session = getCurrentSession();
      if (!readsCollections(session.settings.publicationDir)) return Promise.resolve();
      const own = session.read().shown.filter((entry) => entry.kind === kind && isPublished(entry));
      const ids = new Set(own.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, data, digest, inside } of own) {
        const filePath = relative(
          fileURLToPath(config.root),
          join(session.settings.contentDir, inside),
        );
        store.set({ id, data: { ...data }, digest, filePath });
      }
      return Promise.resolve();
    },
    schema: KINDS[kind].schema,
  };
}
