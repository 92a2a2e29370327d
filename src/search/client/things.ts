/** Offers above the results: things with the typed name, and the rates of a day. */
import type { RateRow, ThingRow, ThingsFile } from '../../outputs/search/search-json.ts';
import { THINGS_URL } from '../../site/addresses/pages.ts';
import { beginsWith, toKey } from '../letters.ts';
import { isRunning, listKeys } from '../words.ts';

export interface ThingOffer {
  readonly url: string;
  readonly text: string;
  /** A kind, or another key of the page's labels. */
  readonly kind: string;
  /** The typed name, if not `text`. */
  readonly also?: string | undefined;
  readonly status?: string | undefined;
}

/** More would push the results off a phone's screen. */
const MOST = 4;

let file: Promise<ThingsFile> | undefined;

export function loadThings(): Promise<ThingsFile> {
  return (file ??= fetch(THINGS_URL).then((response) => response.json() as Promise<ThingsFile>));
}

/** Best matches first; ties keep the order of `things`. */
export function listThings(q: string, things: readonly ThingRow[]): ThingOffer[] {
  const keys = listKeys(q);
  if (keys.length === 0) return [];
  return things
    .map((row) => ({ row, fit: row[2].map((name) => toFit(row[0], name, q, keys)) }))
    .map(({ row, fit }) => ({ row, fit, best: Math.max(...fit) }))
    .filter(({ best }) => best > 0)
    .sort((a, b) => b.best - a.best)
    .slice(0, MOST)
    .map(({ row: [kind, url, names, status], fit, best }) => {
      const [text = ''] = names;
      const typed = names[fit.indexOf(best)];
      return { kind, url, text, also: typed === text ? undefined : typed, status };
    });
}

/**
 * Ranks a match: the whole name; for a person, whole words of it, usually the family name; its beginning; some of its
 * words, if one is longer than a particle. 0 for another name.
 */
function toFit(kind: string, name: string, q: string, keys: readonly string[]): number {
  const key = toKey(name);
  if (key === toKey(q.trim())) return 4;
  const words = listKeys(name);
  if (!keys.every((one) => words.some((word) => beginsWith(word, one)))) return 0;
  if (kind === 'person' && keys.every((one) => words.includes(one))) return 3;
  if (beginsWith(key, keys.join(' '))) return 2;
  return keys.some((one) => one.length > 3 || isRunning(one)) ? 1 : 0;
}

/** The rates in force on `day`, each linked to the day on which it took effect. */
export function listRates(day: string, rates: readonly RateRow[]): ThingOffer[] {
  return rates.flatMap(({ title, steps }) => {
    const step = steps.findLast(([on]) => on <= day);
    return step === undefined ? [] : [{ kind: 'rate', url: step[2], text: `${title}: ${step[1]}` }];
  });
}
