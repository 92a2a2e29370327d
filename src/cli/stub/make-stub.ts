/** The file of a new thing: its path and its text, with all that its kind requires. */
import { Document, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { toAddressed } from '../../content/disk/address.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Entry } from '../../model/entry.ts';
import { isPublished, isWithdrawn } from '../../model/visible.ts';
import { UsageError } from '../exit.ts';
import { fill, wrap } from './fill.ts';
import { toSlug } from '../../search/slug.ts';

export interface Stub {
  /** Its path below the content folder. */
  readonly inside: string;
  readonly text: string;
  /** Kinds, each list for a field, of which there must be something first. */
  readonly missing: readonly (readonly string[])[];
}

export interface Wanted {
  readonly kind: KindName;
  readonly title: string;
  /** Instead of an id made of the title. */
  readonly id: string | undefined;
  /** The day that it is at the desk, as in `2025-02-12`. */
  readonly today: string;
}

/** Throws UsageError where no id can be made, or the one that is asked for is none. */
export function makeStub(
  wanted: Wanted,
  { zone, language, parties }: PublicationData,
  entries: readonly Entry[],
): Stub {
  const { kind, title, today } = wanted;
  const { folder, format, caption, schema } = getKind(kind);
  const inside = `${folder}/${toId(wanted)}.${format}`;
  const addressed = toAddressed(inside);
  if ('message' in addressed) throw new UsageError(`${inside} ${addressed.message}. ${ID}`);
  const missing: (readonly string[])[] = [];
  const map = fill(schema, {
    given: { ...(isId(kind, title) ? {} : { [caption]: title.trim() }), status: 'draft' },
    notes: { status: 'Published without this line.' },
    samples: [today, 'https://example.org/', zone, language, 'XX', '0', 'some-id'],
    party: parties?.[0]?.id,
    find: (kinds) => findId(entries, kinds),
    miss: (kinds) => missing.push(kinds),
  });
  const yaml = printStub(map, schema);
  return { inside, text: format === 'yaml' ? yaml : `---\n${yaml}---\n`, missing };
}

const ID = 'Give an id yourself, of lower-case letters, digits and hyphens: --id some-words';

function toId({ kind, title, id, today }: Wanted): string {
  if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(title))
    throw new UsageError('The title is to be of one line, without characters that nobody sees');
  if (title.trim() === '') throw new UsageError('The title is empty');
  const slug =
    id ?? (getKind(kind).fromRecord === true ? toDay(kind, title, today) : toSlug(title));
  if (typeof slug !== 'string') throw new UsageError(`${slug.message}. ${ID}`);
  const isWhole = kind !== 'coverage' || slug.includes('/');
  return isWhole ? slug : `${today.slice(0, 7).replace('-', '/')}/${slug}`;
}

/** The day that is written in the place of a title, else that of the desk. */
function toDay(kind: KindName, title: string, today: string): string {
  return isId(kind, title) ? title.trim() : today;
}

/** Whether it is no title but the id of a day. */
function isId(kind: KindName, title: string): boolean {
  const { fromRecord, id } = getKind(kind);
  return fromRecord === true && id.test(title.trim());
}

/**
 * One that is published if there is one, since what is made of the draft may name no other; of the kinds the first that
 * has any.
 */
function findId(entries: readonly Entry[], kinds: readonly string[]): string | undefined {
  const found = kinds
    .flatMap((kind) => entries.filter((entry) => entry.kind === kind))
    .filter((entry) => !isWithdrawn(entry));
  return (found.find(isPublished) ?? found[0])?.id;
}

/** With the names of the fields that are left out. */
export function printStub(map: YAMLMap, schema: z.ZodType): string {
  const document = new Document(map);
  const left = Object.keys((schema as z.ZodObject).shape).filter((key) => !map.has(key));
  document.comment = wrap([`More fields, where they are wanted: ${left.join(', ')}.`]);
  return document.toString({ lineWidth: 0 }).replace(/\n\n#/, '\n#');
}
