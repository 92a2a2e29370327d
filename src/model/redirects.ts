/** Old addresses. One that is taken, or claimed twice, would send a reader to the wrong page. */
import type { FieldPath } from '../kinds/relations.ts';
import type { Entry, Finding } from './entry.ts';
import type { Thing } from './thing.ts';

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly findings: readonly Finding[];
}

export function buildRedirects(byUrl: ReadonlyMap<string, Thing>): Redirects {
  const claimed = new Map<string, Thing>();
  const findings: Finding[] = [];
  for (const thing of byUrl.values()) {
    for (const { at, alias } of listAliases(thing)) {
      const from = `/${alias}`;
      const holder = byUrl.get(from) ?? claimed.get(from);
      if (holder === undefined) claimed.set(from, thing);
      else findings.push(taken(thing.entry, at, alias, holder));
    }
  }
  const redirects = [...claimed].map(([from, thing]) => ({ from, to: thing.url }));
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings };
}

function listAliases({ data }: Thing): { at: FieldPath; alias: string }[] {
  const field = 'redirects' in data ? 'redirects' : 'aliases';
  const value = (data as Record<string, unknown>)[field];
  if (!Array.isArray(value)) return [];
  return value.flatMap((alias: unknown, index) =>
    typeof alias === 'string' ? [{ at: [field, index], alias }] : [],
  );
}

function taken(entry: Entry, at: FieldPath, alias: string, holder: Thing): Finding {
  return {
    entry,
    at,
    code: 'redirect.taken',
    severity: 'error',
    message:
      holder.entry === entry
        ? `“${alias}” is the address of this very page, or stands here twice`
        : `“${alias}” belongs to ${holder.entry.path}`,
    remedy: 'take the old address away from one of the two',
  };
}
