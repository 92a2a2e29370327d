/** What an outside address answered, and what that means for readers who follow it. */
import { z } from 'zod';
import { toAddressKey } from '../../content/kinds/url.ts';
import type { Entry, Spot } from '../../model/entry.ts';
import { listEntryLinks, toOwnAddress } from '../../model/own-links.ts';
import { isPublished } from '../../model/visible.ts';

/** One look at an address. Without a `status`, nothing answered, and `why` says what happened instead. */
export interface LinkAnswer {
  readonly url: string;
  readonly status?: number;
  /** Whether every redirect on the way was permanent. */
  readonly isForGood?: boolean;
  readonly title?: string;
  readonly why?: string;
  /** It was not requested at all: it leads to a machine of this network. */
  readonly isRefused?: true;
}

const VERDICTS = ['fine', 'moved', 'elsewhere', 'wall', 'not asked', 'failing', 'gone'] as const;

/**
 * `moved`: the same piece, permanently at another address. `elsewhere`: a front page, or a page that says that nothing
 * is there. `wall`: the page asks for something first. `not asked`: it may not be requested from here, so nothing is
 * known. `failing`: nothing usable came this time. `gone`: nor a week earlier; never for a host that is only busy.
 */
export type Verdict = (typeof VERDICTS)[number];

export type LinkRow = Readonly<z.output<typeof LINK_ROW>>;

export const LINK_ROW = z.strictObject({
  verdict: z.enum(VERDICTS),
  /** When it was requested, as `2025-02-12T02:58:00Z`. */
  at: z.iso.datetime(),
  /** The status of HTTP, or what happened instead. */
  said: z.string(),
  /** Where it leads now, if that is another address. */
  to: z.string().optional(),
  /** Since when nothing usable has come. */
  since: z.iso.datetime().optional(),
  /** What an archive proposed, where an editor asked; nobody has looked at it yet. */
  copy: z.strictObject({ url: z.url(), on: z.iso.date() }).optional(),
});

const WEEK = 7 * 24 * 3_600_000;
/** LinkedIn sends 999 to everything but browsers. */
const WALL = [401, 402, 403, 407, 451, 999];
/** The host is there, and says so. */
const BUSY = [429, 503];
/** Titles of pages that come with 200 but have nothing to read. */
const NOTHING =
  /\b404\b|not found|no longer (?:available|exists)|page (?:unavailable|doesn.t exist|does not exist)|nicht gefunden|introuvable|no encontrad|页面不存在|未找到|找不到|غير موجود/iu;

/** `before` is the result of the last look, if there was one; `now` is in epoch milliseconds. */
export function toRow(
  asked: string,
  answer: LinkAnswer,
  before: LinkRow | undefined,
  now: number,
): LinkRow {
  const seen = judge(asked, answer);
  const at = toInstant(now);
  const said = answer.status === undefined ? (answer.why ?? '') : String(answer.status);
  const to = toAddressKey(answer.url) === toAddressKey(asked) ? undefined : answer.url;
  const copy = before?.copy;
  const row = { at, said, ...(to !== undefined && { to }), ...(copy && { copy }) };
  if (seen !== 'failing' || BUSY.includes(answer.status ?? 0)) return { verdict: seen, ...row };
  const since = before?.since ?? at;
  return { verdict: now - Date.parse(since) >= WEEK ? 'gone' : seen, ...row, since };
}

function judge(
  asked: string,
  { url, status, isForGood, title = '', isRefused }: LinkAnswer,
): Exclude<Verdict, 'gone'> {
  if (isRefused === true) return 'not asked';
  if (status === undefined) return 'failing';
  if (WALL.includes(status)) return 'wall';
  // For a page shorter than the requested range.
  if (status !== 416 && (status < 200 || status > 299)) return 'failing';
  if (isFront(url) && !isFront(asked)) return 'elsewhere';
  if (NOTHING.test(title)) return 'elsewhere';
  return toAddressKey(url) === toAddressKey(asked) || isForGood !== true ? 'fine' : 'moved';
}

function isFront(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

function toInstant(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

const DAY = 24 * 3_600_000;
/** Days until an address is requested again: sooner if nothing is known, or if a second failure would be telling. */
const AGAIN: Readonly<Record<Verdict, number>> = {
  fine: 25,
  moved: 25,
  wall: 25,
  elsewhere: 25,
  'not asked': 0,
  failing: 7,
  gone: 25,
};

export function isDue(row: LinkRow | undefined, now: number): boolean {
  return row === undefined || now - Date.parse(row.at) >= AGAIN[row.verdict] * DAY;
}

/** The places of each outside address, in the order of the files; `site` is the address of the publication. */
export function groupOutside(
  entries: readonly Entry[],
  site: string,
): ReadonlyMap<string, readonly Spot[]> {
  const isOutside = (url: string) =>
    URL.canParse(url) && /^https?:/i.test(url) && toOwnAddress(url, site) === undefined;
  const outside = entries
    .filter(isPublished)
    .flatMap(listEntryLinks)
    .filter(({ url }) => isOutside(url));
  const byUrl = Map.groupBy(outside, ({ url }) => url);
  return new Map([...byUrl].map(([url, list]) => [url, list.map(({ spot }) => spot)]));
}
