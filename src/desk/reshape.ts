/**
 * Changes that reach other files: a new address, two entries that are one, a withdrawal, an end. A plan says who names the
 * thing and what would be wrong; then it is carried out as it was shown, whole or not at all, and can be taken back once.
 */
import { z } from 'zod';
import { toFileDigest } from '../build/publish/digest.ts';
import { DISK, findStats } from '../build/publish/disk.ts';
import { holdContent } from '../build/beside.ts';
import { findReleaseProblems } from '../build/released.ts';
import type { Session } from '../build/session.ts';
import { type FileChange, listWorse, writeAll } from '../build/write-changes.ts';
import { toAddressed } from '../content/disk/address.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { listOldAddresses } from '../content/kinds/relations.ts';
import { toThing } from '../model/thing.ts';
import { isOut } from '../model/visible.ts';
import { toSureSlug } from '../search/slug.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { EditError } from './edit/fields.ts';
import { listDifferent, mergeEntries } from './edit/merge.ts';
import { type ContentText, type Moved, moveEntry, toInside } from './edit/move.ts';
import { listPlaces } from './edit/places.ts';
import { setField } from './edit/set-field.ts';
import { getAddressed } from './open-file.ts';
import { AskError, orExplain } from './requests.ts';
import type { RoutedDesk } from './route.ts';
import { toDiskPath } from './save.ts';
import { sayFault } from './words/findings.ts';
import { say } from './words/say.ts';

export type Wish = z.output<typeof WISH>;

/** `to` is the new address, the file that it is one with, or the reason of a withdrawal. */
export const WISH = z.strictObject({
  act: z.enum(['names', 'rename', 'merge', 'withdraw', 'delete']),
  inside: z.string(),
  to: z.string().optional(),
  taken: z.record(z.string(), z.enum(['theirs', 'both'])).optional(),
});

interface Deed {
  readonly moved: Moved;
  readonly done: string;
  /** The file that is open then. */
  readonly open?: string;
}

/** Throws AskError for a file that is not there or has errors, EditError if a reference cannot be changed alone. */
export function toWishPlan(session: Session, wish: Wish) {
  const { changes, places, ...plan } = findPlan(session, wish);
  const titles = new Map(session.read().entries.map((one) => [one.inside, toThing(one).caption]));
  return {
    ...plan,
    places: places.map((one) => ({ ...one, title: titles.get(one.inside) ?? one.inside })),
    key: toKey(changes),
  };
}

function findPlan(session: Session, wish: Wish) {
  const { about, entries } = session.read();
  const { act, inside } = wish;
  const entry = entries.find((one) => one.inside === inside);
  if (entry === undefined || about === undefined)
    throw new AskError(409, say.reshape.notRead({ inside }));
  const files = listContentTexts(session);
  const own = files.find((file) => file.inside === inside);
  if (own === undefined) throw new AskError(404, say.shared.notThere({ path: inside }));
  const { kind, id } = entry;
  const places = listPlaces(files, about.url, { kind, id });
  const old = listOldAddresses(kind, entry.data);
  const other = act === 'merge' ? files.find((file) => file.inside === wish.to) : undefined;
  const asked = { session, wish, files, site: about.url, entry, places: places.length };
  const deed = act === 'names' ? undefined : toDeed(asked);
  const back = say.reshape.back({
    title: toThing(entry).caption,
    address: toThingUrl(kind, id),
  });
  const changes = deed === undefined ? [] : toChanges(session, files, deed.moved);
  const tried = new Map(changes.map((change) => [change.inside, change.to]));
  const worse = deed === undefined ? [] : listWorse(session, tried);
  const refusal = act === 'delete' ? findReason(session, entry, places.length) : undefined;
  return {
    ...{ places, old, changes, done: deed?.done ?? '', back, open: deed?.open },
    ...(refusal !== undefined && { refusal }),
    wrong: worse.map((problem) => {
      const { message, remedy } = sayFault(problem);
      return `${problem.path}:${problem.line} ${message}. ${remedy}`;
    }),
    different: other === undefined ? [] : listDifferent(own, other),
    isOut: isOut(entry),
  };
}

interface Asked {
  readonly session: Session;
  readonly wish: Wish;
  readonly files: readonly ContentText[];
  readonly site: string;
  readonly entry: ReturnType<Session['read']>['entries'][number];
  readonly places: number;
}

function toDeed({ session, wish, files, site, entry, places }: Asked): Deed {
  const { kind, id, inside } = entry;
  const { caption } = toThing(entry);
  const [to = '', keepsOld] = [wish.to, isOut(entry)];
  if (wish.act === 'rename') {
    const next = toNewId(session, { kind, id }, to);
    const moved = moveEntry(files, site, { kind, id }, next, keepsOld);
    const slots = { title: caption, address: toThingUrl(kind, next), n: places };
    const done = keepsOld ? say.reshape.renamedAndKept(slots) : say.reshape.renamed(slots);
    return { moved, done, open: toInside({ kind, id: next }) };
  }
  if (wish.act === 'merge') {
    const into = getAddressed(to);
    if (into.kind !== kind)
      throw new EditError(
        say.reshape.twoKinds({
          one: say.shared.aKind({ kind }),
          other: say.shared.aKind({ kind: into.kind }),
        }),
        say.reshape.chooseOneKind,
      );
    const { taken = {} } = wish;
    const moved = mergeEntries(files, site, { kind, id }, into.id, { keepsOld, taken });
    const done = say.reshape.merged({ title: caption, address: toThingUrl(kind, into.id) });
    return { moved, done, open: to };
  }
  const own = { kind, text: files.find((file) => file.inside === inside)?.text ?? '' };
  if (wish.act === 'delete')
    return { moved: toMoved([[inside, undefined]]), done: say.reshape.deleted({ title: caption }) };
  if (to.trim() === '') throw new EditError(say.reshape.noReason, say.reshape.writeReason);
  const status = setField(own, ['status'], 'withdrawn');
  const text = setField({ kind, text: status }, ['withdrawn'], to.trim());
  const done = say.reshape.withdrawn({ title: caption });
  return { moved: toMoved([[inside, text]]), done, open: inside };
}

function toMoved(texts: readonly (readonly [string, string | undefined])[]): Moved {
  return { texts: new Map(texts), pictures: new Map() };
}

/** Typed words, or an address: an item stays in its month unless another is given. */
function toNewId(session: Session, { kind, id }: Parameters<typeof toInside>[0], to: string) {
  const { folder, format } = getKind(kind);
  const typed = to
    .trim()
    .replace(/^\//, '')
    .replace(new RegExp(`^${folder}/|\\.${format}$`, 'g'), '');
  const parts = typed.split('/').map((part) => toSureSlug(part, kind));
  const above = id.split('/').slice(0, -1);
  const next = (parts.length > 1 ? parts : [...above, ...parts]).join('/');
  const inside = toInside({ kind, id: next });
  const addressed = toAddressed(inside);
  if ('message' in addressed) {
    const { message: fault, remedy } = sayFault(addressed);
    throw new EditError(say.reshape.fileFault({ inside, fault }), remedy);
  }
  const { contentDir } = session.settings;
  if (next === id || findStats(DISK, toDiskPath(DISK, contentDir, inside)) !== undefined)
    throw new EditError(
      say.reshape.taken({ address: toThingUrl(kind, next) }),
      say.reshape.otherAddress,
    );
  return next;
}

/** Why a file may not just go. */
function findReason(session: Session, { kind, id, inside }: Asked['entry'], places: number) {
  if (places > 0) return say.reshape.named({ n: places });
  const gone = findReleaseProblems(session.try(new Map([[inside, undefined]])));
  const key = toThingUrl(kind, id).slice(1);
  return gone.some((one) => one.code === 'released.gone' && one.field === key)
    ? say.reshape.seen
    : undefined;
}

function toKey(changes: readonly FileChange[]): string {
  const digest = (bytes?: Uint8Array) => bytes && toFileDigest(bytes);
  return toFileDigest(
    JSON.stringify(changes.map(({ inside, from, to }) => [inside, digest(from), digest(to)])),
  );
}

// Carrying out.

const LAST = new WeakMap<
  Session,
  { readonly changes: readonly FileChange[]; readonly back: string }
>();

/** Throws AskError, with nothing written, if the content is no longer as it was shown, or would have more errors. */
export function carryOut(
  { session, onSaved }: RoutedDesk,
  { key, ...wish }: Wish & { key: string },
) {
  const { contentDir } = session.settings;
  return holdContent(contentDir, () => {
    session.refresh(session.listChanged());
    const { changes, done, back, open, refusal, wrong } = findPlan(session, wish);
    if (refusal !== undefined)
      throw new AskError(409, say.reshape.nothingWritten({ why: refusal }));
    // A withdrawal cannot wait for what names it.
    if (wrong.length > 0 && wish.act !== 'withdraw')
      throw new AskError(409, say.reshape.nothingWritten({ why: wrong[0] ?? '' }));
    if (toKey(changes) !== key) throw new AskError(409, say.reshape.othersChanged);
    write(session, changes);
    const undone = changes.map(({ inside, from, to }) => ({ inside, from: to, to: from }));
    LAST.set(session, { changes: toOrdered(undone), back });
    onSaved();
    return { done, open };
  });
}

/** Throws AskError, with nothing written, if there is nothing, or somebody has changed a file since. */
export function takeLastBack({ session, onSaved }: RoutedDesk) {
  const last = LAST.get(session);
  if (last === undefined) throw new AskError(409, say.reshape.nothingToTakeBack);
  return holdContent(session.settings.contentDir, () => {
    write(session, last.changes);
    LAST.delete(session);
    onSaved();
    return { done: say.reshape.takenBack({ back: last.back }) };
  });
}

/** Writes all, or none. Throws AskError. */
export function write(session: Session, changes: readonly FileChange[]): void {
  const { contentDir } = session.settings;
  for (const { inside } of changes)
    if (/\.(?:mdx|yaml)$/.test(inside)) toDiskPath(DISK, contentDir, inside);
  const other = orExplain(say.reshape.uncertain, () => writeAll(DISK, contentDir, changes));
  if (other !== undefined)
    throw new AskError(409, say.reshape.changedMeanwhile({ inside: other.inside }));
  session.refresh(changes.map(({ inside }) => inside));
}

export function listContentTexts({ read, bytesOf }: Session): ContentText[] {
  const textOf = (inside: string) => Buffer.from(bytesOf(inside)).toString('utf8');
  const about = 'publication.yaml';
  return [
    ...read().entries.map(({ kind, id, inside }) => ({
      kind,
      inside,
      url: toThingUrl(kind, id),
      text: textOf(inside),
    })),
    { kind: 'publication', inside: about, url: '/', text: textOf(about) },
  ];
}

export function toChanges(
  { bytesOf }: Session,
  files: readonly ContentText[],
  { texts, pictures }: Moved,
): FileChange[] {
  const read = new Map(files.map(({ inside, text }) => [inside, Buffer.from(text)]));
  const [left] = [...texts].find(([, text]) => text === undefined) ?? [];
  const changes: FileChange[] = [
    ...[...texts].map(([inside, text]) => ({
      inside,
      like: read.has(inside) ? inside : left,
      from: read.get(inside),
      to: text === undefined ? undefined : Buffer.from(text),
    })),
    ...[...pictures].flatMap(([old, inside]) => {
      const bytes = bytesOf(old);
      return [
        { inside, from: undefined, to: bytes, like: old },
        { inside: old, from: bytes, to: undefined },
      ];
    }),
  ];
  return toOrdered(changes);
}

/** New files first, removed files last, so that a killed process loses nothing. */
function toOrdered(changes: readonly FileChange[]): FileChange[] {
  return changes.toSorted((a, b) => Number(a.to === undefined) - Number(b.to === undefined));
}
