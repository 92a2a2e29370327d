/** The names by which readers may look for a thing: its own, and those in other scripts. */
import type { Thing } from './thing.ts';

/** Its caption, then its shorter name and its aliases, each once. */
export function listThingNames({ caption, data }: Thing): string[] {
  const short = 'short' in data && data.short !== undefined ? [data.short] : [];
  const others = 'aliases' in data ? (data.aliases ?? []) : [];
  // The aliases of coverage and topics are old addresses, not names.
  const aliases = others.flatMap((alias) => (typeof alias === 'string' ? [] : [alias.name]));
  return [...new Set([caption, ...short, ...aliases])];
}
