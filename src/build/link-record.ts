/** The last answers of outside addresses: one line per address, written by the command `links`. */
import { attempt } from '../content/problems/attempt.ts';
import { toGraded } from '../content/problems/fault.ts';
import { existsSync } from 'node:fs';
import { readRegular } from '../content/disk/decode.ts';
import { z } from 'zod';
import { getAt } from '../desk/edit/value.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { groupOutside, LINK_ROW, type LinkRow } from '../outputs/links/answer.ts';
import type { Entry, Spot } from '../model/entry.ts';
import { toFound, type Finding } from '../rules/rule.ts';
import type { Problem } from '../content/problems/problem.ts';
import { sidecarPath, writeSidecar } from './beside.ts';
import { toProblems } from './locate.ts';
import type { View } from './session.ts';

const record = z.strictObject({ format: z.literal(1), links: z.record(z.string(), LINK_ROW) });

function toLinksPath(contentDir: string): string {
  return sidecarPath(contentDir, 'links');
}

/** By address; empty if the file is missing or unreadable, so that everything is checked again. */
export function readLinks(contentDir: string): Map<string, LinkRow> {
  const path = toLinksPath(contentDir);
  if (!existsSync(path)) return new Map();
  const read = () => record.safeParse(JSON.parse(readRegular(path).toString()));
  return new Map(Object.entries(attempt(read, SyntaxError)?.data?.links ?? {}));
}

export function writeLinks(contentDir: string, links: ReadonlyMap<string, LinkRow>): void {
  const rows = [...links].sort(([a], [b]) => (a < b ? -1 : 1));
  writeSidecar(contentDir, 'links', 1, rows);
}

/** Reports the last answers where each address is written. Uses no network. */
export function findLinkProblems({ settings, read, bytesOf }: View): Problem[] {
  const { contentDir } = settings;
  const { about, entries } = read();
  const known = about === undefined ? new Map<string, LinkRow>() : readLinks(contentDir);
  if (about === undefined || known.size === 0) return [];
  const findings = [...groupOutside(entries, about.url)].flatMap(([url, spots]) => {
    const one = known.get(url);
    return one === undefined ? [] : spots.flatMap((spot) => toFinding(spot, url, one));
  });
  return toProblems(findings, contentDir, bytesOf);
}

function toFinding(
  spot: Spot,
  url: string,
  { verdict, said, since = '', to = '', copy }: LinkRow,
): Finding[] {
  const place = findCopy(spot, url);
  const archive = place && (copy?.url ?? place);
  const tell = (...fault: Parameters<typeof toGraded>) => [
    { ...toFound(spot, ''), ...toGraded(...fault) },
  ];
  if (verdict === 'gone' && archive !== undefined)
    return tell('link.gone', { day: since.slice(0, 10), said, archive });
  if (verdict === 'elsewhere')
    return tell('link.elsewhere', {
      to: to === '' ? 'a page that says “not found”' : to,
    });
  return verdict === 'moved' ? tell('link.moved', { to }) : [];
}

/** The address of a possible archived copy near the day of the piece; `undefined` if the entry has one. */
export function findCopy({ entry, at }: Spot, url: string): string | undefined {
  const data = 'data' in entry ? (entry as Entry).data : undefined;
  const group: FieldPath = Array.isArray(at) ? (at as FieldPath).slice(0, -1) : [];
  if (group.length > 0 && getAt(data, [...group, 'archive']) !== undefined) return undefined;
  const day = findPublishedDay({ entry, at }) ?? '2';
  return `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
}

/** The day of the piece that is cited there, if the entry has it. */
export function findPublishedDay({ entry, at }: Spot): string | undefined {
  const data = 'data' in entry ? (entry as Entry).data : undefined;
  const group: FieldPath = Array.isArray(at) ? (at as FieldPath).slice(0, -1) : [];
  const published = getAt(data, [...group, 'published']);
  return /^\d{4}-\d\d-\d\d/.exec(typeof published === 'string' ? published : '')?.[0];
}
