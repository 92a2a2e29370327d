/** What the page of the desk may ask. What comes in is read by a schema, and nothing of it is trusted. */
import { z } from 'zod';
import { addStatement } from './edit/body.ts';
import type { Value } from './edit/value.ts';
import { KIND_NAMES } from '../content/kinds/kinds.ts';
import { DISK, findStats } from '../build/publish/disk.ts';
import { holdContent } from '../build/hold-content.ts';
import { readAgain } from '../build/locate.ts';
import { toToday, type Session } from '../build/session.ts';

import { AskError } from './requests.ts';
import { captureTyped, captureWords } from './capture.ts';
import { checkFiles, checkModel, findNamers, isSilent, listDraftsBelow } from './check-texts.ts';
import { addClip, openClip } from './clip-store.ts';
import { explain, findLastHand, findReleasedText, listChanges, toSince } from './history.ts';
import { beginEntry, changeText, getAddressed, toNewPath, toOpened } from './open-file.ts';
import { listLinks, toStart } from './overview.ts';
import { lookAtAll, saveAll, toDigest, toPath, toText } from './save.ts';

export interface Desk {
  readonly session: Session;
  readonly onSaved: () => void;
}

/** Gives what is answered. Throws AskError, EditError, PathError, PageError. */
type Route = (desk: Desk, asked: unknown) => unknown;

const path = z.array(z.union([z.string(), z.int().nonnegative()]));
const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.array(value), z.record(z.string(), value)]),
);
const change = z.union([
  z.strictObject({ path, value }),
  z.strictObject({ path, remove: z.literal(true) }),
  z.strictObject({ path, add: value }),
  z.strictObject({ body: z.string() }),
]);
const texts = z.record(z.string(), z.string());
const kind = z.enum(KIND_NAMES as [(typeof KIND_NAMES)[number], ...(typeof KIND_NAMES)[number][]]);
const statement = z.strictObject({
  attributes: z.record(z.string(), z.string()),
  words: z.string(),
});
const told = { taken: z.array(z.string()), by: z.string().optional(), said: z.string().optional() };
const selected = z.strictObject({
  clip: z.string(),
  paragraph: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  ...told,
});
const typed = z.strictObject({ words: z.string(), inside: z.string(), text: z.string(), ...told });

const toSave = z.strictObject({
  files: z
    .array(z.strictObject({ inside: z.string(), text: z.string(), seen: z.string().optional() }))
    .min(1),
});

export const ROUTES: Readonly<Record<string, Route>> = {
  start: ({ session }) => toStart(session),
  links: ({ session }) => listLinks(session),
  clip: ({ session }, asked) =>
    openClip(session, read(z.strictObject({ name: z.string() }), asked).name),
  'add-clip': ({ session }, asked) => {
    const { base64, url } = read(
      z.strictObject({ base64: z.base64(), url: z.string().optional() }),
      asked,
    );
    return addClip(session, Buffer.from(base64, 'base64'), url);
  },
  open: ({ session }, asked) =>
    openPath(session, read(z.strictObject({ inside: z.string() }), asked).inside),
  begin: ({ session }, asked) => {
    const shape = {
      kind,
      name: z.string(),
      month: z.string().optional(),
      data: z.record(z.string(), value),
    };
    const { kind: of, name, month, data } = read(z.strictObject(shape), asked);
    const inside = toNewPath(of, name, month ?? toToday(session));
    return toOpened(inside, beginEntry(of, data));
  },
  change: (_, asked) => {
    const shape = { inside: z.string(), text: z.string(), changes: z.array(change) };
    const { inside, text, changes } = read(z.strictObject(shape), asked);
    return toOpened(inside, changeText(inside, text, changes));
  },
  rename: ({ session }, asked) => {
    const shape = {
      inside: z.string(),
      text: z.string(),
      name: z.string(),
      month: z.string().optional(),
    };
    const { inside, text, name, month } = read(z.strictObject(shape), asked);
    return toOpened(toNewPath(getAddressed(inside).kind, name, month ?? toToday(session)), text);
  },
  statement: (_, asked) => {
    const shape = { inside: z.string(), text: z.string(), statement };
    const { inside, text, statement: added } = read(z.strictObject(shape), asked);
    return toOpened(inside, addStatement({ kind: getAddressed(inside).kind, text }, added));
  },
  capture: async ({ session }, asked) => {
    const words = read(z.union([selected, typed]), asked);
    if ('inside' in words) return captureTyped(session.read(), words);
    const { clip, paragraphs } = await openClip(session, words.clip);
    const texts = paragraphs.map(({ text }) => text);
    return captureWords(session.read(), clip, texts, words);
  },
  'check-files': ({ session }, asked) =>
    checkFiles(session.settings.contentDir, read(z.strictObject({ texts }), asked).texts),
  'check-model': ({ session }, asked) =>
    checkModel(session, read(z.strictObject({ texts }), asked).texts),
  since: async ({ session }, asked) => {
    const { inside, text } = read(z.strictObject({ inside: z.string(), text: z.string() }), asked);
    const { contentDir } = session.settings;
    toPath(DISK, contentDir, inside);
    const [released, lastHand] = await Promise.all([
      findReleasedText(contentDir, inside),
      findLastHand(contentDir, inside),
    ]);
    return {
      lastHand,
      ...(released && { since: toSince(inside, released, text, isSilent(session, inside, text)) }),
    };
  },
  correct: async ({ session }, asked) => {
    const shape = { inside: z.string(), text: z.string(), type: z.string(), why: z.string() };
    const { inside, text, type, why } = read(z.strictObject(shape), asked);
    const { contentDir } = session.settings;
    toPath(DISK, contentDir, inside);
    const released = await findReleasedText(contentDir, inside);
    const changes = released === undefined ? [] : listChanges(inside, released.text, text);
    return toOpened(inside, explain(inside, text, changes, { type, why, today: toToday(session) }));
  },
  namers: ({ session }, asked) => {
    const { inside, text } = read(z.strictObject({ inside: z.string(), text: z.string() }), asked);
    return findNamers(session, inside, text);
  },
  drafts: ({ session }, asked) => {
    const { inside, text } = read(z.strictObject({ inside: z.string(), text: z.string() }), asked);
    return listDraftsBelow(session, inside, text).map((draft) => openPath(session, draft));
  },
  look: (desk, asked) => lookAtAll(desk, read(toSave, asked).files),
  save: (desk, asked) => {
    const { files } = read(toSave, asked);
    return holdContent(desk.session.settings.contentDir, () => saveAll(desk, files));
  },
};

function openPath(session: Session, inside: string) {
  const { contentDir } = session.settings;
  if (findStats(DISK, toPath(DISK, contentDir, inside)) === undefined)
    throw new AskError(404, `${inside} is not there`);
  const bytes = readAgain(contentDir, inside);
  return toOpened(inside, toText(inside, bytes), toDigest(bytes));
}

function read<Shape>(schema: z.ZodType<Shape>, asked: unknown): Shape {
  const { data, error } = schema.safeParse(asked);
  if (error !== undefined)
    throw new AskError(
      400,
      error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '),
    );
  return data;
}
