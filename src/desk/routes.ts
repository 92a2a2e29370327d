/** The requests of the desk's page. */
import { z } from 'zod';
import { addStatement } from './edit/body.ts';
import { newEntry } from './edit/change-fields.ts';
import { mergeLines, mergeTexts } from './edit/merge-texts.ts';
import { findAttributeFault } from '../content/prose/shape/build-component.ts';
import { KIND_NAMES } from '../content/kinds/kinds.ts';
import { DISK } from '../build/publish/disk.ts';
import { holdContent } from '../build/beside.ts';
import { type Session, toToday } from '../build/session.ts';
import { BUTTON_ROUTES } from './button/button.ts';
import { PICTURE_ROUTES } from './picture/pictures.ts';
import { read, type DeskRoute, route, type RoutedDesk } from './route.ts';
import { captureTyped, captureWords } from './capture.ts';
import { checkFiles, checkModel, findNamers, isSilent, listDraftsBelow } from './check-texts.ts';
import { addClip, listInbox, openClip } from './clip-store.ts';
import {
  addCorrection,
  findLastHand,
  findReleasedText,
  listFieldChanges,
  sayChange,
} from './history.ts';
import { GIT_ROUTES } from './git/routes.ts';
import { carryOut, takeLastBack, toWishPlan, WISH } from './reshape.ts';
import { changeText, getAddressed, openPath, toNewPath, toOpened } from './open-file.ts';
import { LIST_ROUTES, warmList } from './list/routes.ts';
import { listLinks, toFirstView, toDeskMark } from './overview.ts';
import { CHANGE, FILE, NEW_STATEMENT, SELECTED, TO_SAVE, TYPED_WORDS, VALUE } from './protocol.ts';
import { listAllStrangers } from './strangers.ts';
import { WATCH_ROUTES } from './watch/routes.ts';
import { settleCovered } from './watch/watch.ts';
import { lookAtAll, saveAll, toDiskPath } from './save.ts';
import { sayFault } from './words/findings.ts';

const text = z.string();
const month = text.optional();
const texts = z.record(text, text);
const kind = z.enum(KIND_NAMES as [(typeof KIND_NAMES)[number], ...(typeof KIND_NAMES)[number][]]);
const files = z.array(TO_SAVE).min(1);

export const ROUTES = {
  ...BUTTON_ROUTES,
  ...PICTURE_ROUTES,
  mark: ({ session }: RoutedDesk) => toDeskMark(session),
  strangers: ({ session }: RoutedDesk) => listAllStrangers(session),
  start: ({ session }: RoutedDesk) => {
    warmList(session);
    return toFirstView(session);
  },
  links: ({ session }: RoutedDesk) => listLinks(session),
  inbox: ({ session }: RoutedDesk) => listInbox(session),
  clip: route({ name: text }, ({ session }, { name }) => openClip(session, name)),
  'add-clip': route({ base64: z.base64(), url: text.optional() }, ({ session }, { base64, url }) =>
    addClip(session, Buffer.from(base64, 'base64'), url),
  ),
  open: route({ inside: text }, ({ session }, { inside }) => openPath(session, inside)),
  begin: route({ kind, name: text, month, data: z.record(text, VALUE) }, ({ session }, asked) => {
    const inside = toNewPath(asked.kind, asked.name, asked.month ?? toToday(session));
    return toOpened(inside, newEntry(asked.kind, asked.data));
  }),
  change: route({ ...FILE, changes: z.array(CHANGE) }, (_, { inside, text, changes }) =>
    toOpened(inside, changeText(inside, text, changes)),
  ),
  merge: route(
    { inside: text, base: text, ours: text, theirs: text, isBoth: z.boolean().optional() },
    (_, { inside, isBoth = false, ...texts }) =>
      isBoth ? mergeLines(texts, true) : mergeTexts(getAddressed(inside).kind, texts),
  ),
  rename: route({ ...FILE, name: text, month }, ({ session }, asked) => {
    const { kind } = getAddressed(asked.inside);
    const inside = toNewPath(kind, asked.name, asked.month ?? toToday(session));
    return toOpened(inside, asked.text);
  }),
  statement: route({ ...FILE, statement: NEW_STATEMENT }, (_, { inside, text, statement }) =>
    toOpened(inside, addStatement({ kind: getAddressed(inside).kind, text }, statement)),
  ),
  'check-attribute': route({ name: text, value: text }, (_, { name, value }) => {
    const fault = findAttributeFault('Statement', name, value);
    return { fault: fault && sayFault(fault) };
  }),
  capture: async ({ session }: RoutedDesk, asked: unknown) => {
    const words = read(z.union([SELECTED, TYPED_WORDS]), asked);
    if (!('clip' in words)) return captureTyped(session.read(), words);
    const { clip, paragraphs } = await openClip(session, words.clip);
    const texts = paragraphs.map(({ text }) => text);
    return captureWords(session.read(), clip, texts, words);
  },
  'check-files': route({ texts }, ({ session }, { texts }) =>
    checkFiles(session.settings.contentDir, texts),
  ),
  'check-model': route({ texts }, ({ session }, { texts }) => checkModel(session, texts)),
  since: route(FILE, async ({ session }, { inside, text }) => {
    const { contentDir } = session.settings;
    const [released, lastHand] = await Promise.all([
      findChanges(session, inside, text),
      findLastHand(contentDir, toSafe(contentDir, inside)),
    ]);
    if (released === undefined) return { lastHand };
    return { lastHand, since: { ...released, isSilent: isSilent(session, inside, text) } };
  }),
  correct: route({ ...FILE, type: text, why: text }, async ({ session }, asked) => {
    const { inside, text, type, why } = asked;
    const { changes = [] } = (await findChanges(session, inside, text)) ?? {};
    const corrected = addCorrection(inside, text, changes, { on: toToday(session), type, why });
    return toOpened(inside, corrected);
  }),
  namers: route(FILE, ({ session }, { inside, text }) => findNamers(session, inside, text)),
  drafts: route(FILE, ({ session }, { inside, text }) =>
    listDraftsBelow(session, inside, text).map((draft) => openPath(session, draft)),
  ),
  plan: route(WISH.shape, ({ session }, wish) => toWishPlan(session, wish)),
  'carry-out': route({ ...WISH.shape, key: text }, carryOut),
  'take-back': takeLastBack,
  look: route({ files }, (desk, { files }) => lookAtAll(desk, files)),
  save: route({ files }, (desk, { files }) =>
    holdContent(desk.session.settings.contentDir, () => {
      const saved = saveAll(desk, files);
      const pages = files.flatMap((one) => (one.inside in saved.saved ? (one.page ?? []) : []));
      settleCovered(desk.session, pages);
      return saved;
    }),
  ),
  ...WATCH_ROUTES,
  ...LIST_ROUTES,
  ...GIT_ROUTES,
} satisfies Readonly<Record<string, DeskRoute>>;

export type RouteName = keyof typeof ROUTES;
export type DeskAnswer<Name extends RouteName> = Awaited<ReturnType<(typeof ROUTES)[Name]>>;

async function findChanges(session: Session, inside: string, text: string) {
  const safe = toSafe(session.settings.contentDir, inside);
  const released = await findReleasedText(session, safe);
  return (
    released && {
      ...released,
      changes: listFieldChanges(inside, released.text, text).map(sayChange),
    }
  );
}

function toSafe(contentDir: string, inside: string): string {
  toDiskPath(DISK, contentDir, inside);
  return inside;
}
