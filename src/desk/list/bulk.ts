/** One change of many files: what it would do, doing it, and undoing it. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { toInsidePath } from '../../content/disk/read-file.ts';
import { checkPublication } from '../../build/check.ts';
import { type Session, toToday } from '../../build/session.ts';
import type { FileChange } from '../../build/write-changes.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { findNamers, listDraftsBelow, listOther } from '../check-texts.ts';
import { EditError, listNamesBelow } from '../edit/fields.ts';
import { getAt, type Value } from '../edit/value.ts';
import { addCorrection, listFieldChanges } from '../history.ts';
import { changeText, getAddressed, openPath } from '../open-file.ts';
import { type FieldChange, type ToSave, VALUE } from '../protocol.ts';
import { write } from '../reshape.ts';
import { AskError } from '../requests.ts';
import type { RoutedDesk } from '../route.ts';
import { PathError } from '../save.ts';
import { type Checked, getChecked, takeTurns } from './checked.ts';
import { getIndex, type Index } from './rows.ts';
import { sayField } from '../words/field-names.ts';
import { sayFault } from '../words/findings.ts';
import { say } from '../words/say.ts';

/** What is set; in a list it is added, or `instead` of what the list has. */
export type Act = z.output<typeof ACT>;
export const ACT = z.strictObject({
  field: z.enum(['topics', 'credits', 'place', 'status']),
  value: VALUE,
  instead: z.boolean(),
  /** What readers of released files are told. */
  note: z.strictObject({ type: z.string(), why: z.string() }).optional(),
});

interface Planned extends ToSave {
  readonly title: string;
  readonly seen: string;
  readonly before: string;
  readonly was: string;
  readonly now: string;
}

/** A file that is not changed, with the reason as the end of a sentence that begins with its title. */
export interface LeftOut {
  readonly inside: string;
  readonly title: string;
  readonly why: string;
  /** With a note for readers it could take it. */
  readonly needsNote: boolean;
}

export interface BulkPlan {
  readonly files: readonly Planned[];
  readonly left: readonly LeftOut[];
}

/** Digests by path: a file that is not as it was seen is left out. */
type Seen = Readonly<Record<string, string>>;

/**
 * What the act would do to each file, checked with all of them changed: what would then be wrong is left out, until the rest
 * is right. What needs a note for readers gets that of the act, or is left out. Nothing is written.
 */
export async function planAct(
  session: Session,
  insides: readonly string[],
  act: Act,
  seen?: Seen,
): Promise<BulkPlan> {
  const index = getIndex(session);
  const checked = await getChecked(session);
  const left: LeftOut[] = [];
  const files = new Map<string, Planned>();
  const toTitle = (inside: string) => index.byInside.get(inside)?.title ?? inside;
  const leave = (inside: string, { why, needsNote = false }: Reason) => {
    files.delete(inside);
    left.push({ inside, title: toTitle(inside), why, needsNote });
  };
  const noted = new Set<string>();
  for (const inside of new Set(insides)) {
    const planned = planOne(session, index, checked, inside, act);
    if (typeof planned === 'string') leave(inside, { why: planned });
    else if (seen !== undefined && seen[inside] !== planned.seen)
      leave(inside, { why: say.bulk.changedMeanwhile });
    else files.set(inside, { ...planned, title: toTitle(inside) });
  }
  while (files.size > 0) {
    const texts = [...files].map(([inside, { text }]) => [inside, Buffer.from(text)] as const);
    const problems = await checkPublication(session.try(new Map(texts)), takeTurns);
    const worse = listOther(checked.all, problems).filter(
      ({ severity, code }) => severity === 'error' || code === 'change.silent',
    );
    const [first] = worse;
    if (first === undefined) break;
    const blamed = blame(session, files, worse);
    for (const [inside, reason] of blamed) {
      const file = files.get(inside);
      const canNote = reason.needsNote === true && !noted.has(inside);
      if (!canNote || act.note === undefined || file === undefined) leave(inside, reason);
      else files.set(inside, { ...file, text: addNote(file, act.note, toToday(session)) });
      noted.add(inside);
    }
    const why = say.bulk.notTogether({ path: first.path, fault: sayFault(first).message });
    if (blamed.size === 0) for (const inside of [...files.keys()]) leave(inside, { why });
  }
  return { files: [...files.values()], left };
}

function addNote(
  { inside, before, text }: Planned,
  note: NonNullable<Act['note']>,
  on: string,
): string {
  return addCorrection(inside, text, listFieldChanges(inside, before, text), { on, ...note });
}

/** The file as it would be, or why it cannot take it. */
function planOne(
  session: Session,
  index: Index,
  checked: Checked,
  inside: string,
  act: Act,
): Omit<Planned, 'title'> | string {
  const { field } = act;
  const isPublishing = field === 'status' && act.value === 'published';
  const wrong = checked.byInside.get(inside)?.find(({ severity }) => severity === 'error');
  if (isPublishing && wrong !== undefined)
    return say.bulk.hasError({ fault: sayFault(wrong).message });
  try {
    const { kind, data, text: before, seen = '' } = openPath(session, inside);
    const change = toChange(kind, getAt(data, [field]) as Value | undefined, act);
    if (typeof change === 'string') return change;
    const text = changeText(inside, before, [change]);
    const toWords = (value: Value | undefined) => print(index, field, value);
    const was = toWords(getAt(data, [field]) as Value | undefined);
    const now = toWords(
      'add' in change ? [...toList(getAt(data, [field])), change.add] : toValue(change),
    );
    return { inside, text, seen, before, was, now };
  } catch (error) {
    if (error instanceof EditError)
      return say.bulk.cannot({ fault: error.message, remedy: error.remedy });
    if (error instanceof AskError || error instanceof PathError) return error.message;
    throw error;
  }
}

const toList = (value: unknown): Value[] => (Array.isArray(value) ? (value as Value[]) : []);
const toValue = (change: FieldChange) => ('value' in change ? change.value : undefined);

function toChange(
  kind: Parameters<typeof listNamesBelow>[0],
  held: Value | undefined,
  { field, value, instead }: Act,
): Exclude<FieldChange, { body: string }> | string {
  const path = [field];
  if (kind === 'publication' || !listNamesBelow(kind, []).includes(field))
    return say.bulk.noField({ aKind: say.shared.aKind({ kind }), field: sayField(field) });
  if (field === 'status') {
    const now = held ?? 'published';
    if (now === 'withdrawn') return say.bulk.isWithdrawn;
    if (now === value) return now === 'draft' ? say.bulk.isDraft : say.bulk.isPublished;
    return value === 'published' ? { path, remove: true } : { path, value };
  }
  const has = (one: Value | undefined) => isDeepStrictEqual(one, value);
  if (field === 'place') return has(held) ? say.bulk.hasIt : { path, value };
  const list = toList(held);
  if (list.some(has) && (!instead || list.length === 1)) return say.bulk.hasIt;
  return instead ? { path, value: [value] } : { path, add: value };
}

function print(index: Index, field: Act['field'], value: Value | undefined): string {
  if (value === undefined) return field === 'status' ? say.shared.statuses.published : '';
  if (Array.isArray(value))
    return (value as Value[]).map((one) => print(index, field, one)).join(', ');
  if (typeof value !== 'string') return Object.values(value).map(String).join(' ');
  const known = field === 'topics' ? index.names.topic : index.names.entity;
  const statuses: Readonly<Record<string, string>> = say.shared.statuses;
  return (field === 'status' ? statuses[value] : known.get(value)) ?? value;
}

/** Why a file cannot take the act; `needsNote`: without a note for readers. */
interface Reason {
  readonly why: string;
  readonly needsNote?: boolean;
}

/** Which of the files cause these problems, and how. */
function blame(
  session: Session,
  files: ReadonlyMap<string, Planned>,
  worse: readonly Problem[],
): Map<string, Reason> {
  const { contentDir } = session.settings;
  const found = new Map<string, Reason>();
  for (const problem of worse) {
    const { path, code, field } = problem;
    const own = [...files.values()].find(({ inside }) => {
      const { kind, id } = getAddressed(inside);
      return toInsidePath(contentDir, path) === inside || toThingUrl(kind, id).slice(1) === field;
    });
    if (own === undefined || found.has(own.inside)) continue;
    // As a draft it may name other drafts, and so leads to them.
    const needsNote = code === 'change.silent';
    const drafts = needsNote ? [] : listDraftsBelow(session, own.inside, own.before);
    const told = sayFault(problem);
    const why = needsNote
      ? say.bulk.needsNote
      : code === 'released.gone'
        ? say.bulk.released
        : drafts.length > 0
          ? say.bulk.drafts({ drafts: drafts.join(', ') })
          : say.bulk.wouldHaveError({ fault: told.message, remedy: told.remedy });
    found.set(own.inside, { why, needsNote });
  }
  if (found.size > 0) return found;
  // Errors of others: those that name what would be hidden.
  for (const { inside, text } of files.values()) {
    const { namers } = findNamers(session, inside, text);
    const [first] = namers;
    if (first === undefined) continue;
    const more = namers.length - 1;
    found.set(inside, { why: say.bulk.named({ title: first.title, more }) });
  }
  return found;
}

/** What the last act wrote, for undo. */
const LAST = new WeakMap<Session, readonly FileChange[]>();

/** Does what was planned, with the files that are still as they were then. `failed` is why some may not be written. */
export async function doAct({ session, onSaved }: RoutedDesk, act: Act, seen: Seen) {
  session.refresh(session.listChanged());
  const { files, left } = await planAct(session, Object.keys(seen), act, seen);
  const changes = files.map(({ inside, before, text }) => {
    return { inside, from: Buffer.from(before), to: Buffer.from(text) };
  });
  let failed: string | undefined;
  try {
    write(session, changes);
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    failed = error.message;
  }
  const done = changes.filter((change) => isDone(session, change));
  if (done.length > 0) LAST.set(session, done);
  onSaved();
  return {
    changed: done.map(({ inside }) => inside),
    left,
    ...(failed !== undefined && { failed }),
  };
}

function isDone({ bytesOf }: Session, { inside, to }: FileChange): boolean {
  return to !== undefined && Buffer.from(bytesOf(inside)).equals(to);
}

/** Puts back the bytes from before the last act, except in files that have changed since. */
export function undoAct({ session, onSaved }: RoutedDesk) {
  const changes = LAST.get(session) ?? [];
  const { byInside } = getIndex(session);
  const fit = changes.filter((change) => isDone(session, change));
  write(
    session,
    fit.map(({ inside, from, to }) => ({ inside, from: to, to: from })),
  );
  LAST.delete(session);
  onSaved();
  return {
    undone: fit.map(({ inside }) => inside),
    refused: changes
      .filter((change) => !fit.includes(change))
      .map(({ inside }) => ({ inside, title: byInside.get(inside)?.title ?? inside })),
  };
}
