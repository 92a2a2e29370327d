/**
 * JSON Schemas for editors, with the ids that exist, where Astro's and YAML's language servers look for them
 * (`.vscode/settings.json`). Astro writes schemas of its own there, without the ids; ours come after.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toEditorSchema } from '../content/kinds/json-schema.ts';
import { getKind, KIND_NAMES } from '../content/kinds/kinds.ts';
import type { Entry } from '../model/entry.ts';
import type { Session } from '../build/session.ts';

/** Only for the content of this folder: a build of another publication must not change what an editor here sees. */
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
