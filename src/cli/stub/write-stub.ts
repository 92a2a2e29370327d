/** Writes new content files, unless something exists there or would be wrong. */
import { Document, isMap, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { z } from 'zod';
import { TakenError, writeNew } from '../../build/publish/write-whole.ts';
import { type Session, toToday } from '../../build/session.ts';
import { IMAGE_EXTENSIONS, toAddressed, toFileKey } from '../../content/disk/address.ts';
import { listContent } from '../../content/disk/list-files.ts';
import { toShownPath } from '../../content/disk/read-file.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { withArticle } from '../../content/prose/words.ts';
import { toUsage } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { listWorse } from '../../build/write-changes.ts';
import { type DescribedMeta, openSchema } from '../../content/kinds/field-meta.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Entry } from '../../model/entry.ts';
import { isPublished, isWithdrawn } from '../../model/visible.ts';
import { toSlug } from '../../search/slug.ts';
import { TO_WRITE } from '../starter/starters.ts';

/**
 * Writes a new file and returns its path as shown. Throws UsageError, with nothing written, if it would have errors.
 */
export function writeStub(session: Session, wanted: Omit<StubWanted, 'today'>): string {
  const { contentDir } = session.settings;
  const { about, entries } = session.read();
  if (about === undefined)
    throw new UsageError(
      `${toShownPath(contentDir, 'publication.yaml')} is needed first: ${toUsage('new', 'publication "Name"')} writes it; if it exists, it has errors, and ${toUsage('check')} lists them`,
    );
  const stub = makeStub({ ...wanted, today: toToday(session) }, about, entries);
  const path = toShownPath(contentDir, stub.inside);
  refuseTaken(contentDir, stub.inside, 'Choose another title, or another id: --id some-words');
  refuseLonely(wanted.kind, stub.missing);
  const [fault] = listWorse(session, new Map([[stub.inside, Buffer.from(stub.text)]]));
  if (fault !== undefined)
    throw new UsageError(`${path} would have an error: it ${fault.message}. ${fault.remedy}`);
  writeWholeNew(contentDir, stub.inside, stub.text);
  return path;
}

/** @throws UsageError if something exists there, or a link leads elsewhere */
export function writeWholeNew(contentDir: string, inside: string, text: string): void {
  try {
    writeNew(contentDir, inside, text);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
    throw new UsageError(`${toShownPath(contentDir, inside)} cannot be written: ${error.message}`);
  }
}

/** The content file with the same address as `inside`. */
export function findFileOfId(contentDir: string, inside: string): string | undefined {
  const key = toFileKey(inside);
  const isImage = (name: string) =>
    IMAGE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
  return listContent(contentDir).find((other) => toFileKey(other) === key && !isImage(other));
}

/** @throws UsageError with `remedy` if another file has the address of `inside` */
export function refuseTaken(contentDir: string, inside: string, remedy: string): void {
  const holder = findFileOfId(contentDir, inside);
  if (holder === undefined) return;
  throw new UsageError(
    `${toShownPath(contentDir, inside)} cannot be written: ${toShownPath(contentDir, holder)} exists. ${remedy}`,
  );
}

/** Refuses a reference that has nothing to refer to. */
function refuseLonely(kind: KindName, missing: readonly (readonly string[])[]): void {
  if (missing.length === 0) return;
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  const named = missing.map((kinds) => withArticle(either.format(kinds))).join(' and ');
  const commands = missing.map((kinds) => `  ${toUsage('new', `${kinds.join('|')} "…"`)}`);
  throw new UsageError(
    [
      `${withArticle(getKind(kind).one, 'A')} refers to ${named}, and there is none yet. First:`,
      ...commands,
    ].join('\n'),
  );
}

export interface Stub {
  /** Its path in the content folder. */
  readonly inside: string;
  readonly text: string;
  /** For each required reference without a target, the kinds that it could refer to. */
  readonly missing: readonly (readonly string[])[];
}

interface StubWanted {
  readonly kind: KindName;
  readonly title: string;
  /** Replaces the id made from the title. */
  readonly id: string | undefined;
  /** Today's date at the desk, as in `2025-02-12`. */
  readonly today: string;
}

/** @throws UsageError if no id can be made, or the given one is invalid */
function makeStub(
  wanted: StubWanted,
  { zone, language, parties }: PublicationData,
  entries: readonly Entry[],
): Stub {
  const { kind, title, today } = wanted;
  const { folder, format, caption, schema } = getKind(kind);
  const inside = `${folder}/${toId(wanted)}.${format}`;
  const addressed = toAddressed(inside);
  if ('message' in addressed) throw new UsageError(`${inside} ${addressed.message}. ${ID}`);
  const missing: (readonly string[])[] = [];
  const map = fillSchema(schema, {
    given: { ...(isId(kind, title) ? {} : { [caption]: title.trim() }), status: 'draft' },
    samples: [today, 'https://example.org/', zone, language, 'XX', '0', 'some-id'],
    party: parties?.[0]?.id,
    find: (kinds) => {
      const id = findId(entries, kinds);
      if (id === undefined) missing.push(kinds);
      return id;
    },
  });
  const yaml = printStub(map, schema);
  return { inside, text: format === 'yaml' ? yaml : `---\n${yaml}---\n`, missing };
}

const ID = 'Pass an id of lower-case letters, digits and hyphens: --id some-words';

function toId({ kind, title, id, today }: StubWanted): string {
  if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(title))
    throw new UsageError('The title has to be one line without invisible characters');
  if (title.trim() === '') throw new UsageError('The title is empty');
  const slug =
    id ?? (getKind(kind).fromRecord === true ? toDay(kind, title, today) : toSlug(title));
  if (typeof slug !== 'string') throw new UsageError(`${slug.message}. ${ID}`);
  const isWhole = kind !== 'coverage' || slug.includes('/');
  return isWhole ? slug : `${today.slice(0, 7).replace('-', '/')}/${slug}`;
}

/** The day given in place of a title, else today. */
function toDay(kind: KindName, title: string, today: string): string {
  return isId(kind, title) ? title.trim() : today;
}

function isId(kind: KindName, title: string): boolean {
  const { fromRecord, id } = getKind(kind);
  return fromRecord === true && id.test(title.trim());
}

/**
 * A published one if possible, since the new entry may only refer to those once published; otherwise the first, in the
 * order of `kinds`.
 */
function findId(entries: readonly Entry[], kinds: readonly string[]): string | undefined {
  const found = kinds
    .flatMap((kind) => entries.filter((entry) => entry.kind === kind))
    .filter((entry) => !isWithdrawn(entry));
  return (found.find(isPublished) ?? found[0])?.id;
}

/** Ends with the names of the fields left out. */
export function printStub(map: YAMLMap, schema: z.ZodType): string {
  const document = new Document(map);
  const left = Object.keys((schema as z.ZodObject).shape).filter((key) => !map.has(key));
  document.comment = wrap([`Optional fields: ${left.join(', ')}.`]);
  return document.toString({ lineWidth: 0 }).replace(/\n\n#/, '\n#');
}

interface Filling {
  /** Known values of top-level fields. */
  readonly given: Readonly<Record<string, string>>;
  /** Sample texts; a field gets the first that it accepts. */
  readonly samples: readonly string[];
  readonly party?: string | undefined;
  /** The id of an entry of one of these kinds. */
  readonly find?: (kinds: readonly string[]) => string | undefined;
}

type Schema = z.core.$ZodType;

const WIDTH = 100;

/**
 * The minimal YAML that a schema accepts: every required field with a placeholder and a comment. Throws for an unknown
 * type of schema.
 */
export function fillSchema(schema: Schema, filling: Filling): YAMLMap {
  return fillObject(openSchema(schema).inner as z.ZodObject, filling, filling.given);
}

function fillObject(
  schema: z.ZodObject,
  filling: Filling,
  given: Readonly<Record<string, string>> = {},
): YAMLMap {
  const fields = Object.entries<Schema>(schema.shape);
  const wanted = new Set(
    fields.flatMap(([key, field]) => (key in given || openSchema(field).required ? [key] : [])),
  );
  const make = () => {
    const map = new YAMLMap();
    for (const [key, field] of fields)
      if (wanted.has(key)) map.add(toPair(key, field, filling, given[key]));
    return map;
  };
  const map = make();
  const missing = listMissing(schema, map.toJSON()).filter((key) => key in schema.shape);
  if (missing.length === 0) return map;
  for (const key of missing) wanted.add(key);
  return make();
}

/** Fields required by a rule about several fields; where one of two is required, the first. */
function listMissing(schema: z.ZodObject, data: unknown): string[] {
  const { error } = schema.safeParse(data);
  return (error?.issues ?? []).flatMap(({ code, path, ...issue }) => {
    const params = 'params' in issue ? (issue.params as { code?: string }) : undefined;
    return code === 'custom' && params?.code === 'field.missing' ? [String(path[0])] : [];
  });
}

function toPair(key: string, schema: Schema, filling: Filling, given?: string): Pair {
  const { inner, meta } = openSchema(schema);
  const name = new Scalar(key);
  const value = given === undefined ? fillValue(inner, meta, filling) : new Scalar(given);
  const { to } = inner instanceof z.ZodArray ? openSchema(inner.element).meta : meta;
  name.commentBefore = wrap([
    (meta.description ?? '').trim(),
    given !== undefined && key === 'status' ? 'Delete this line to publish.' : '',
    to === undefined ? '' : `“${String(value.toJSON())}” is an example: write the right one.`,
  ]);
  return new Pair(name, value);
}

function fillValue(schema: Schema, meta: DescribedMeta, filling: Filling): Node {
  if (meta.to !== undefined) return new Scalar(filling.find?.(meta.to) ?? '');
  if (meta.party === true && filling.party !== undefined) return new Scalar(filling.party);
  if (schema instanceof z.ZodObject) return fillObject(schema, filling);
  if (schema instanceof z.ZodArray) return toList([schema.element], filling);
  if (schema instanceof z.ZodTuple) return toList(schema.def.items, filling);
  if (schema instanceof z.ZodRecord) return fillRecord(schema.valueType, filling);
  if (schema instanceof z.ZodEnum) return new Scalar(schema.options[0]);
  const samples = [TO_WRITE, ...(meta.examples ?? []), ...filling.samples];
  const sample = samples.find((text) => z.safeParse(schema, text).success);
  if (sample === undefined) throw new Error(`No sample for “${meta.description ?? ''}”`);
  return new Scalar(sample);
}

function toList(elements: readonly Schema[], filling: Filling): YAMLSeq {
  const list = new YAMLSeq();
  for (const element of elements) {
    const { inner, meta } = openSchema(element);
    const value = fillValue(inner, meta, filling);
    if (isMap<Scalar>(value)) liftComment(value);
    list.add(value);
  }
  return list;
}

/** Moves the comment before the dash of an element. */
function liftComment(map: YAMLMap<Scalar>): void {
  const key = map.items[0]?.key;
  if (key == null) return;
  map.commentBefore = key.commentBefore ?? null;
  key.commentBefore = null;
}

/** Two entries, since one would not show that editors choose the names. */
function fillRecord(schema: Schema, filling: Filling): YAMLMap {
  const { inner, meta } = openSchema(schema);
  const map = new YAMLMap();
  for (const key of ['first', 'second'])
    map.add(new Pair(new Scalar(key), fillValue(inner, meta, filling)));
  return map;
}

/** A comment wrapped at WIDTH. */
function wrap(sentences: readonly string[]): string {
  const lines = [''];
  for (const word of sentences.join(' ').trim().split(/\s+/)) {
    if ((lines.at(-1) ?? '').length + word.length >= WIDTH) lines.push('');
    lines.push(`${lines.pop() ?? ''} ${word}`);
  }
  return lines.join('\n');
}
