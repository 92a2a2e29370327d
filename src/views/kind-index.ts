/** The list of all things of one kind other than coverage. */
import { getKind, type KindName } from '../kinds/kinds.ts';
import { isEntityKind, type Entity, type Thing } from '../model/thing.ts';
import type { Context } from './context.ts';
import { toFrame, type Frame } from './frame.ts';
import { toHead, type Head } from './head.ts';
import { toLink, type Link } from './link.ts';
import { toOfficeLine } from './roles.ts';

export interface IndexRow {
  readonly link: Link;
  /** Its name in another script, for those who look for that. */
  readonly other: { readonly name: string; readonly lang: string | undefined } | undefined;
  readonly party: string | undefined;
  readonly note: string;
  readonly count: number;
}

export interface KindIndexView {
  readonly frame: Frame;
  readonly head: Head;
  readonly kind: KindName;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly IndexRow[];
}

export const INDEXED_KINDS = ['topic', 'person', 'organization', 'place', 'event', 'outlet'] as const;

export function toKindIndexView(context: Context, kind: (typeof INDEXED_KINDS)[number]): KindIndexView {
  const { folder, many, about } = getKind(kind);
  const title = kind === 'outlet' ? 'Sources' : many.charAt(0).toUpperCase() + many.slice(1);
  const rows = (context.publication.things.get(kind) ?? []).map((thing) => toRow(context, thing));
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title,
      description: `${title}: ${String(rows.length)} in ${context.publication.about.name}.`,
      path: `/${folder}`,
    }),
    kind,
    title,
    about,
    rows,
  };
}

function toRow(context: Context, thing: Thing): IndexRow {
  const { data } = thing;
  const alias = 'aliases' in data && isEntityKind(thing.kind) ? data.aliases?.[0] : undefined;
  return {
    link: toLink(thing),
    other: typeof alias === 'object' ? { name: alias.name, lang: alias.lang } : undefined,
    party: 'party' in data ? data.party : undefined,
    note: toNote(context, thing),
    count: context.publication.coverage.get(thing.url)?.length ?? 0,
  };
}

function toNote(context: Context, thing: Thing): string {
  const { data } = thing;
  if ('summary' in data) return data.summary;
  if (thing.kind === 'person') return toOfficeLine(context, thing as Entity);
  return 'country' in data && data.country !== undefined ? data.country : '';
}
