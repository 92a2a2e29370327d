/**
 * Writes JSON Schemas with the existing ids to where the language servers of Astro and YAML look for them
 * (`.vscode/settings.json`). They overwrite Astro's own schemas, which lack the ids.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toEditorSchema } from '../content/kinds/json-schema.ts';
import { getKind, KIND_NAMES } from '../content/kinds/kinds.ts';
import type { Entry } from '../model/entry.ts';
import type { Session } from '../build/session.ts';

/** Only for content in this folder: a build of other content must not change what editors see here. */
export function writeEditorSchemas({ settings, read }: Session): void {
  if (settings.contentDir !== join(settings.publicationDir, 'content')) return;
  const folder = join(settings.publicationDir, '.astro', 'collections');
  const ids = toIds(read().entries);
  mkdirSync(folder, { recursive: true });
  for (const kind of KIND_NAMES) {
    const text = JSON.stringify(toEditorSchema(kind, ids), null, 2);
    writeFileSync(join(folder, `${getKind(kind).folder}.schema.json`), `${text}\n`);
  }
}

function toIds(entries: readonly Entry[]): Record<string, string[]> {
  const grouped = Map.groupBy(entries, ({ kind }) => kind);
  return Object.fromEntries([...grouped].map(([kind, list]) => [kind, list.map(({ id }) => id)]));
}
