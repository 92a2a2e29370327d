/** The requests of the desk’s page about what was found: to look for it, to fetch a page, to dismiss it. */
import { z } from 'zod';
import { holdContent } from '../../build/beside.ts';
import { type Session, toToday, type View } from '../../build/session.ts';
import { toThing } from '../../model/thing.ts';
import { addClip, openPages } from '../clip-store.ts';
import { MOST_BYTES } from '../clip/read-page.ts';
import type { OpenClip } from '../protocol.ts';
import { AskError } from '../requests.ts';
import { route, type RoutedDesk } from '../route.ts';
import { getWhole, openRobots, openWorld } from './get.ts';
import { type FoundPage, readFound, endWaiting, resumeWaiting } from './inbox.ts';
import { keepRobots, readState } from './state.ts';
import { type FeedReport, openCovered, runWatch } from './watch.ts';
import { say } from '../words/say.ts';

/** What an editor dismissed while the desk is open, the last one at the end. */
const DISMISSED = new WeakMap<View, FoundPage[]>();

/** For the first view: what waits, the newest first, and the title of what was dismissed last. */
export function listNews(view: View) {
  const { about, entries } = view.read();
  const outlets = new Map(
    entries
      .map((entry) => toThing(entry))
      .map(({ kind, id, caption }) => [`${kind} ${id}`, caption]),
  );
  const isCovered = openCovered(view);
  const findPage = openPages(view);
  const waiting = readFound(view.settings.contentDir).filter((one) => !isCovered(one));
  return {
    zone: about?.zone ?? 'UTC',
    found: waiting.map((one) => {
      const { name, title, url, published, why, outlet = '' } = one;
      const from =
        outlets.get(`outlet ${outlet}`) ?? say.watchRoutes.noOutlet({ host: new URL(url).host });
      return {
        name,
        title,
        url,
        published,
        why,
        outlet: from,
        saved: findPage(one)?.name,
      };
    }),
    dismissed: DISMISSED.get(view)?.at(-1)?.title,
  };
}

interface Run {
  readonly reports: FeedReport[];
  all: number;
  isOver: boolean;
  /** Why it ended early. */
  why?: string;
  /** Resolves at the next change. */
  changed: Promise<void>;
}

const RUNS = new WeakMap<Session, Run>();

function startRun({ session, world }: RoutedDesk): Run {
  let wake: () => void = () => undefined;
  const wait = () => new Promise<void>((resolve) => (wake = resolve));
  const run: Run = { reports: [], all: 0, isOver: false, changed: wait() };
  const tell = () => {
    const woken = wake;
    run.changed = wait();
    woken();
  };
  RUNS.set(session, run);
  const { settings } = session;
  const site = settings.siteUrl ?? session.read().about?.url ?? '';
  const watch = runWatch(session, openWorld(site, settings.clock, world), (report, _, all) => {
    run.reports.push(report);
    run.all = all;
    tell();
  });
  watch
    .catch((error: unknown) => {
      run.why = error instanceof Error ? error.message : String(error);
    })
    .finally(() => {
      run.isOver = true;
      tell();
    });
  return run;
}

const name = z.string();
/** A page with fewer letters has nothing to clip. */
const LEAST = 300;

export const WATCH_ROUTES = {
  /** Begins a run, or answers as soon as one has more than `seen` reports. */
  'look-for-news': route({ seen: z.int().nonnegative() }, async (desk, { seen }) => {
    const before = RUNS.get(desk.session);
    const run = before === undefined || (before.isOver && seen === 0) ? startRun(desk) : before;
    while (run.reports.length <= seen && !run.isOver) await run.changed;
    const { reports, all, isOver, why } = run;
    return { reports, all, isOver, why };
  }),
  'fetch-found': route({ name }, async ({ session, world: given }, asked) => {
    const { url } = getFound(session, asked.name);
    const { settings } = session;
    const site = settings.siteUrl ?? session.read().about?.url ?? '';
    const world = openWorld(site, settings.clock, given);
    const headers = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const { robots } = readState(settings.contentDir);
    const refuse = openRobots(world, robots);
    const got = await getWhole(url, world, { headers, most: MOST_BYTES, refuse });
    keepRobots(settings.contentDir, robots);
    if ('why' in got) throw new AskError(502, say.watchRoutes.didNotCome({ why: got.why }));
    if (got.status < 200 || got.status > 299)
      throw new AskError(502, say.watchRoutes.answered({ status: got.status }));
    const refuseThin = ({ paragraphs }: OpenClip) => {
      const letters = paragraphs.filter(({ isNoise }) => !isNoise).map(({ text }) => text.length);
      const count = letters.reduce((sum, one) => sum + one, 0);
      if (count < LEAST) throw new AskError(502, say.watchRoutes.thin);
    };
    return addClip(session, toUtf8(got.bytes, got.headers), got.url, refuseThin, [url]);
  }),
  dismiss: route({ name }, ({ session }, asked) =>
    hold(session, () => {
      const { contentDir } = session.settings;
      getFound(session, asked.name);
      const ended = endWaiting(contentDir, [asked.name], 'dismissed', toToday(session));
      DISMISSED.set(session, [...(DISMISSED.get(session) ?? []), ...ended]);
      return asked.name;
    }),
  ),
  'undo-dismissal': route({}, ({ session }) =>
    hold(session, () => {
      const last = DISMISSED.get(session)?.pop();
      if (last === undefined) throw new AskError(404, say.watchRoutes.nothingDismissed);
      resumeWaiting(session.settings.contentDir, last);
      return last.name;
    }),
  ),
};

function hold<Result>({ settings }: Session, work: () => Result): Promise<Result> {
  return holdContent(settings.contentDir, work);
}

function getFound({ settings }: View, wanted: string): FoundPage {
  const found = readFound(settings.contentDir).find((one) => one.name === wanted);
  if (found === undefined) throw new AskError(404, say.watchRoutes.gone);
  return found;
}

/** What the answer says about the letters of a page is lost with the answer: it is written in UTF-8 instead, with its mark. */
function toUtf8(bytes: Buffer, headers: Headers): Buffer {
  const [, label] = /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '') ?? [];
  try {
    const decoder = new TextDecoder(label);
    if (decoder.encoding === 'utf-8') return bytes;
    return Buffer.from(`\uFEFF${decoder.decode(bytes)}`);
  } catch {
    return bytes;
  }
}
