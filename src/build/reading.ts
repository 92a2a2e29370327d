/** From files to a reading of the publication with all its problems. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { toAddressed } from '../content/disk/address.ts';
import type { FileEntry } from '../content/disk/read-entry.ts';
import {
  toShownPath,
  type BrokenFile,
  type OneFile,
  type Recall,
} from '../content/disk/read-file.ts';
import { toFolder } from '../content/disk/read-folder.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { type Entry, keepText } from '../model/entry.ts';
import { buildPublication, type Publication } from '../model/publication.ts';
import { judge } from '../rules/rules.ts';
import { settle, toShown } from '../model/visible.ts';
import { later, perObject } from '../content/problems/memoize.ts';
import { limitProblems, type Problem } from '../content/problems/problem.ts';
import { readCardFonts } from './card-fonts.ts';
import type { ContentFiles } from './content-files.ts';
import { toProblems, type ReadBytes } from './locate.ts';
import { readRecorded } from './record-releases.ts';
import { readProse, type ReadProse } from './read-prose.ts';
import type { Settings } from './settings.ts';
import { tellIds } from './tell-ids.ts';

export interface ContentReading {
  readonly about: PublicationData | undefined;
  /**
   * What pages show: published entries and, depending on the settings, drafts. `undefined` without a valid
   * `publication.yaml`.
   */
  readonly publication: Publication | undefined;
  /** Published entries only. If pages show drafts, built on first use, so that a page waits for one of the two. */
  readonly out: Publication | undefined;
  /** With their status at the time of reading. */
  readonly entries: readonly Entry[];
  /** As pages show them. */
  readonly shown: readonly Entry[];
  /** Paths of pictures in the content folder. */
  readonly images: readonly string[];
  /** All problems except those of pictures, sorted by path, line and column; found on first use. */
  readonly problems: readonly Problem[];
  /** Invalid files, as shown to editors, by the address that their page would have. */
  readonly broken: ReadonlyMap<string, string>;
}

/** Without a valid `publication.yaml`, keeps the publication of before. */
export function keepPublication(found: ContentReading, before: ContentReading): ContentReading {
  if (found.publication !== undefined || before.publication === undefined) return found;
  const { about, publication, out, entries, shown, images } = before;
  const said = { about, publication, entries, shown, images, broken: found.broken };
  return addLater(said, { out: () => out, problems: () => found.problems });
}

/** A broken file keeps its last valid entry, so that other pages stay complete. */
export function toReading(
  settings: Settings,
  { files, lastGood }: ContentFiles,
  recall: Recall,
  bytesOf: ReadBytes,
): ContentReading {
  const { contentDir: dir, drafts, clock } = settings;
  const folder = toFolder(dir, files);
  const isHeld = ({ inside }: { inside: string }) => lastGood.has(inside);
  const read = [...folder.entries, ...lastGood.values()]
    .sort((a, b) => (a.inside < b.inside ? -1 : 1))
    .map((file) => ({ file, prose: recallProse(file, recall) }));
  const now = clock();
  const entries = read.map(({ file, prose }) => toEntry(file, prose, now));
  const shown = drafts ? entries.map(recallShown) : entries;
  const broken = folder.broken.filter((file) => !isHeld(file));
  const { about } = folder;
  const lettering = about && readCardFonts(settings, about).lettering;
  const recorded = readRecorded(dir);
  const findSize = (path: string) =>
    statSync(join(settings.publicationDir, 'public', path), { throwIfNoEntry: false })?.size;
  const { pictures, words } = folder;
  const build = (list: readonly Entry[]) =>
    about && buildPublication(about, list, broken, pictures, words, lettering, recorded, findSize);
  const getBuilt = later(() => build(entries));
  const isSame = shown.every((entry, index) => entry === entries[index]);
  const look = () => {
    const built = getBuilt();
    const findings = built === undefined ? [] : judge(built.whole);
    return limitProblems([
      ...tellIds(folder.problems, [...folder.entries, ...folder.broken]),
      ...folder.broken.flatMap((file) => recallProse(file, recall).problems),
      ...read.flatMap(({ file, prose }) => (isHeld(file) ? [] : prose.problems)),
      ...toProblems(
        findings.filter(({ entry }) => !isHeld(entry)),
        dir,
        bytesOf,
      ),
    ]);
  };
  const said = {
    about,
    publication: drafts
      ? toCopy((isSame ? getBuilt() : build(shown))?.publication)
      : getBuilt()?.publication,
    entries,
    shown,
    images: folder.images,
    broken: listBroken(dir, files),
  };
  return addLater(said, { out: () => getBuilt()?.publication, problems: look });
}

function toCopy(publication: Publication | undefined): Publication | undefined {
  return publication && Object.freeze({ ...publication, forDesk: true as const });
}

/** A separate function, so that the getters' closures keep nothing else in memory. */
function addLater(
  { about, publication, entries, shown, images, broken }: Omit<ContentReading, 'out' | 'problems'>,
  find: {
    readonly out: () => ContentReading['out'];
    readonly problems: () => ContentReading['problems'];
  },
): ContentReading {
  const [getOut, getProblems] = [later(find.out), later(find.problems)];
  return {
    about,
    publication,
    entries,
    shown,
    images,
    broken,
    get out() {
      return getOut();
    },
    get problems() {
      return getProblems();
    },
  };
}

const ENTRIES = new WeakMap<FileEntry, Entry>();

/** The same object for the same file, so that memoized values last until the entry's status changes. */
function toEntry(file: FileEntry, { facts, text }: ReadProse, now: number): Entry {
  keepText(facts, text);
  const entry = settle(ENTRIES.get(file) ?? { ...file, facts }, file.data, now);
  ENTRIES.set(file, entry);
  return entry;
}

const recallShown = perObject(toShown);

function listBroken(dir: string, files: ReadonlyMap<string, OneFile>): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [inside, file] of files) {
    if (file.sort !== 'entry' || file.entry !== undefined) continue;
    const addressed = toAddressed(inside);
    if ('kind' in addressed)
      pages.set(toThingUrl(addressed.kind, addressed.id), toShownPath(dir, inside));
  }
  return pages;
}

export function recallProse(file: BrokenFile, recall: Recall): ReadProse {
  return recall('prose', file, () => readProse(file));
}
