/** Finds dead links to the site itself, which takes a list of all pages and files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toFileUrl } from '../site/addresses/files.ts';
import { isEntryUrl, isOwnAddress, toThingUrl } from '../site/addresses/things.ts';
import { listFiles } from '../content/disk/list-files.ts';
import type { Entry, Spot } from '../model/entry.ts';
import { listAboutLinks, listOwnLinks, type OwnLink } from '../model/own-links.ts';
import type { Publication } from '../model/publication.ts';
import { isPublished } from '../model/visible.ts';
import { eachOutput } from '../outputs/all-outputs.ts';
import { toGraded } from '../content/problems/fault.ts';
import { toNone } from '../rules/references.ts';
import { toFinding, toFound, type Finding } from '../rules/rule.ts';
import type { Problem } from '../content/problems/problem.ts';
import { toContext } from '../site/context.ts';
import { findPattern, listAllPages, SUBJECTS } from '../site/subjects.ts';
import { toProblems } from './locate.ts';
import type { View } from './session.ts';
import type { Settings } from './settings.ts';

type Site = Pick<Settings, 'publicationDir' | 'siteUrl'>;

/** None while a file is broken, since a link may lead to one of its pages or to a page that it fills. */
export function findDeadLinks({ settings, read, bytesOf }: View): Problem[] {
  const { publication, entries, broken } = read();
  if (publication === undefined || broken.size > 0) return [];
  return toProblems(listDeadLinks(publication, entries, settings), settings.contentDir, bytesOf);
}

/** Dead links in published entries and `publication.yaml`. Links to entries are checked with references. */
export function listDeadLinks(
  publication: Publication,
  entries: readonly Entry[],
  site: Site,
): Finding[] {
  const { about } = publication;
  const drafts = entries
    .filter(({ data }) => data.status === 'draft')
    .map(({ kind, id }) => toThingUrl(kind, id));
  const links = [
    ...listAboutLinks(about),
    ...entries.filter(isPublished).flatMap((entry) => listOwnLinks(entry, about.url)),
  ];
  const left = links.filter(
    ({ address }) =>
      !isEntryUrl(address) && !drafts.some((draft) => `${address}/`.startsWith(`${draft}/`)),
  );
  return left.length === 0 ? [] : listDead(left, publication, site);
}

function listDead(
  links: readonly OwnLink[],
  publication: Publication,
  { publicationDir, siteUrl }: Site,
): Finding[] {
  const context = toContext(publication, siteUrl);
  const routes = listRoutes(publicationDir);
  const others = new Set([
    ...publication.redirects.map(({ from }) => from),
    ...routes.flatMap(({ address }) => address ?? []),
    ...listFilesOf(join(publicationDir, 'public')).map(toFileUrl),
  ]);
  const isRoom = (address: string) =>
    routes.some(({ room }) => room !== undefined && address.startsWith(room));
  const left = links.filter(
    ({ address }) =>
      !others.has(address) && !isRoom(address) && findPattern(context, address) === undefined,
  );
  if (left.length === 0) return [];
  const pages = listAllPages(context);
  const known = new Set([...pages.map(({ url }) => url), ...others]);
  const missing = new Set(left.map(({ address }) => address));
  for (const { file } of eachOutput(context, pages, 0)) {
    known.add(toFileUrl(file.path));
    missing.delete(toFileUrl(file.path));
    // Stop early: listing some of the later outputs would generate them.
    if (missing.size === 0) break;
  }
  return left
    .filter(({ address }) => missing.has(address))
    .map(({ address, spot }) =>
      isPolicy(spot)
        ? { ...toFound(spot, ''), ...toGraded('policy.missing', { address }) }
        : toFinding('reference.dangling:file', {
            ...spot,
            ...toNone('file', address, () => known),
          }),
    );
}

function isPolicy({ entry, at }: Spot): boolean {
  return entry.kind === 'publication' && Array.isArray(at) && at[0] === 'policies';
}

interface Route {
  /** Of a page or an endpoint with a fixed address. */
  readonly address?: string;
  /** Prefix of all addresses of a publisher's route with parameters; only the route knows which exist. */
  readonly room?: string;
}

/** Our pages outside lists, and those in `src/pages`. */
function listRoutes(publicationDir: string): Route[] {
  const ours = SUBJECTS.flatMap(({ patterns, list }) => (list === undefined ? patterns : []));
  const theirs = listFilesOf(join(publicationDir, 'src/pages')).filter(
    (path) => !/(^|\/)_/.test(path),
  );
  return [
    ...ours.map((address) => ({ address })),
    ...theirs.map((path) => toRoute(path.replace(/\.\w+$/, ''))),
  ];
}

function listFilesOf(dir: string): string[] {
  return existsSync(dir) ? listFiles(dir) : [];
}

function toRoute(name: string): Route {
  if (!name.includes('[')) return { address: `/${name.replace(/(^|\/)index$/, '')}` };
  const room = name.slice(0, name.indexOf('[')).replace(/[^/]*$/, '');
  return room === '' || isOwnAddress(room.slice(0, -1)) ? {} : { room: `/${room}` };
}
