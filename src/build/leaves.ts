/**
 * What pages, outputs and the check are made of, each under a name, as a digest. What has read nothing but leaves that are
 * what they were when it was made need not be made again.
 */
import { later } from '../content/problems/memoize.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import { listSet, NOT_FRAMED } from '../model/reads.ts';
import { toStructure } from '../model/structure.ts';
import { findFeedMoment } from '../outputs/moment.ts';
import { toPageContext } from '../site/context.ts';
import { listAllPages } from '../site/subjects.ts';
import { toDigest } from './publish/digest.ts';
import { type Leaves, splitName } from './publish/record.ts';
import type { Session } from './session.ts';

/** `before` has the digests of then. */
export function openLeaves(
  session: Session,
  before: Readonly<Record<string, string>> = {},
): Leaves {
  const { settings, read } = session;
  const getEntries = later(() => new Map(read().shown.map((entry) => [entry.inside, entry])));
  const getPages = later(() => {
    const { publication } = read();
    const pages = publication ? listAllPages(toPageContext(publication, settings.siteUrl)) : [];
    return new Map(pages.map((page) => [page.url, page]));
  });
  const isSame = (name: string) => digestOf(name) !== undefined && digestOf(name) === before[name];
  const find: Readonly<Record<string, (of: string) => unknown>> = {
    /** All that the check looks at; costs no more than reading the files. */
    check: () => session.digestChecked(),
    /** What is no entry: `publication.yaml`, the texts of the interface, the pictures. */
    settings: () => {
      const { about, publication } = read();
      const { words, pictures = [], isReleased } = publication ?? {};
      return [about, words, [...pictures], isReleased];
    },
    frames: () => [digestOf('settings'), [...session.frames()]],
    content: () => [digestOf('frames'), read().shown.map(({ inside, digest }) => [inside, digest])],
    /** How the entries are joined, which is made of all but the words of bodies. */
    structure: () => {
      const { publication } = read();
      return isSame('frames') ? before.structure : publication && toStructure(publication);
    },
    joined: (url) => getPages().get(url)?.joined?.(),
    /** In which order their names put the things of a kind. */
    order: (kind) => {
      const { publication } = read();
      return publication && (publication.things.get(kind as KindName) ?? []).map(({ url }) => url);
    },
    entry: (inside) => session.frames().get(inside),
    set: (hash) => listSet(`set ${hash}`)?.map(digestOf),
    releases: () => read().publication?.listReleases(),
    /** In a list, since what no release has must have a digest, too. */
    recorded: (url) => [read().publication?.findRecorded(url)],
    moment: (id) => {
      const { publication } = read();
      return [publication && findFeedMoment(publication, id)];
    },
    body: (inside) => getEntries().get(inside)?.digest,
  };
  const digests = new Map<string, string | undefined>();
  const makeDigest = (name: string) => {
    const [sort, of] = splitName(name);
    // What both are made of is the same.
    if (sort === 'joined' && isSame('structure')) return before[name];
    if (sort === 'set' && isSame('frames')) return before[name];
    const made = find[sort]?.(of);
    if (made === undefined || typeof made === 'string') return made;
    return toDigest(JSON.stringify(made));
  };
  const digestOf = (name: string) => {
    if (!digests.has(name)) digests.set(name, makeDigest(name));
    return digests.get(name);
  };
  return {
    digestOf,
    isSame,
    isGreen: (reads) => {
      // All other reads are of what frames hold: pages of 10,000 items have a million of them.
      const isFramed = isSame('frames');
      return reads.every((name) => (isFramed && !NOT_FRAMED.test(name)) || isSame(name));
    },
  };
}
