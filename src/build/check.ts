/** Finds everything wrong with a publication, pictures included. */
import { toGraded } from '../content/problems/fault.ts';
import { findNamingFault, findPictureFault } from '../content/disk/check-images.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { toFieldName } from '../content/kinds/relations.ts';
import type { Publication } from '../model/publication.ts';
import { ABOUT_FILE, type Finding } from '../rules/rule.ts';
import { judgeByDay, judgeByPages, judgeTogether } from '../rules/rules.ts';
import { type Fault, limitProblems, type Problem, toError } from '../content/problems/problem.ts';
import { readCardFonts } from './card-fonts.ts';
import { listFontPackages, toNeedsOf } from './card-packages.ts';
import { readKept } from './seen.ts';
import { findDeadLinks } from './dead-links.ts';
import { findOtherVersion, readEngineVersion } from './engine-version.ts';
import { findForeignCities, findForeignWords } from './foreign-words.ts';
import { findLinkProblems } from './link-record.ts';
import { openPlaces, toProblems } from './locate.ts';
import { findOwnPageClashes } from './own-pages.ts';
import { listPictures } from './draw-pictures.ts';
import { findRecordProblems } from './record-releases.ts';
import { findReleaseProblems } from './released.ts';
import { toContext } from '../site/context.ts';
import { listCards } from '../site/cards.ts';
import { toDayText } from '../time/calendar.ts';
import { toDayAt } from '../time/zone.ts';
import type { View } from './session.ts';
import type { Settings } from './settings.ts';

/** @param pause awaited between parts that take noticeable time at 10,000 items; may throw to end the check */
export async function checkPublication(
  session: View,
  pause: () => Promise<void> | void = goOn,
): Promise<readonly Problem[]> {
  const { problems, entries, about, publication } = session.read();
  await pause();
  const findings = session.listFindings();
  await pause();
  if (about !== undefined)
    findings.push(
      ...judgeTogether(entries, about),
      ...judgeByPages(entries, readKept(session.settings.contentDir)),
    );
  await pause();
  const found = await findImageProblems(session);
  const errors = [...problems, ...findFutureDates(session)];
  await pause();
  const ofPublication = toProblems(
    [
      ...findOtherVersion(about?.engine, readEngineVersion()),
      ...findForeignWords(publication),
      ...findForeignCities(about),
      ...(publication === undefined ? [] : findCardDoubts(session.settings, publication)),
    ],
    session.settings.contentDir,
    session.bytesOf,
  );
  return limitProblems([
    ...errors,
    ...findDeadLinks(session),
    ...findOwnPageClashes(session),
    ...dropMissing(ofPublication, [...errors, ...ofPublication]),
    ...found,
    ...findReleaseProblems(session),
    ...findRecordProblems(session.settings),
    ...findLinkProblems(session),
    ...dropFolders(toProblems(findings, session.settings.contentDir, session.bytesOf), errors),
  ]);
}

function goOn(): void {
  // By default, no pauses.
}

/** A message with an error counts as missing and is reported already, so the count of missing ones can wait. */
function dropMissing(notes: readonly Problem[], found: readonly Problem[]): Problem[] {
  const wrong = new Set(
    found.flatMap(({ severity, path }) => (severity === 'error' ? [path] : [])),
  );
  return notes.filter(({ code, path }) => code !== 'words.missing' || !wrong.has(path));
}

/** If a date is wrong, its folder may be right. */
function dropFolders(doubts: readonly Problem[], found: readonly Problem[]): Problem[] {
  const misdated = new Set(
    found.flatMap(({ code, severity, path }) =>
      code.startsWith('date.') && severity === 'error' ? [path] : [],
    ),
  );
  return doubts.filter(({ code, path }) => code !== 'doubt.folder' || !misdated.has(path));
}

/** Finds dates in the future, by the desk's day. The same content may be right tomorrow. */
function findFutureDates({ settings, read, bytesOf }: View): Problem[] {
  const { about, entries } = read();
  if (about === undefined) return [];
  const { zone } = about;
  const now = settings.clock();
  const toDay = (moment: number) => toDayText(toDayAt(moment, zone));
  const today = toDay(now);
  return toProblems(
    entries.flatMap((entry) => {
      const { publish } = entry.data;
      // A scheduled entry is judged by the day on which it is published.
      const day = publish === undefined ? today : toDay(Math.max(now, Date.parse(publish)));
      return judgeByDay(entry, day, zone);
    }),
    settings.contentDir,
    bytesOf,
  );
}

async function findImageProblems(session: View): Promise<Problem[]> {
  const dir = session.settings.contentDir;
  const { entries, images } = session.read();
  const known = new Set(images);
  const named = entries.flatMap((entry) =>
    listPictures(entry).map((picture) => ({ entry, ...picture })),
  );
  const placesOf = openPlaces(session.bytesOf);
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const { entry, src, file, at } of named) {
    // A path in a body that leads outside is reported where the body is read.
    if (file === undefined && 'line' in at) continue;
    const isOurs = file !== undefined && known.has(file);
    if (isOurs) used.add(file);
    const fault = isOurs
      ? await recallFault(session, file, src)
      : findNamingFault(dir, entry.inside, src, known);
    if (fault === undefined) continue;
    const { line, column } = 'line' in at ? at : placesOf(entry).ofField(at);
    const field = 'line' in at ? 'Figure src' : toFieldName(at);
    problems.push({ path: entry.path, line, column, field, severity: 'error', ...fault });
  }
  for (const inside of images.filter((image) => !used.has(image))) {
    const fault = await recallFault(session, inside, inside.slice(inside.lastIndexOf('/') + 1));
    problems.push(toUnnamed(toShownPath(dir, inside), fault));
  }
  return problems;
}

const FAULTS = new WeakMap<View, Map<string, Fault | undefined>>();

/** Memoized: the dev server checks after every save, and each check would read the picture whole. */
async function recallFault(session: View, inside: string, src: string): Promise<Fault | undefined> {
  const faults = FAULTS.get(session) ?? new Map<string, Fault | undefined>();
  FAULTS.set(session, faults);
  const key = `${session.stampOf(inside)} ${src}`;
  if (!faults.has(key))
    faults.set(key, await findPictureFault(session.settings.contentDir, inside, src));
  return faults.get(key);
}

/** An unused picture is a note, unless it is broken. */
function toUnnamed(path: string, fault: Fault | undefined): Problem {
  return toError(path, fault ?? toGraded('image.unused'));
}

/** Reports once, for all pages, why cards that could be drawn are missing. */
export function findCardDoubts(
  settings: Pick<Settings, 'publicationDir' | 'siteUrl'>,
  publication: Publication,
): Finding[] {
  const { about } = publication;
  const { faults } = readCardFonts(settings, about);
  if (faults.length > 0)
    return faults.map(({ src, at: [role, index] }) => ({
      entry: ABOUT_FILE,
      at: ['fonts', role, 'files', index, 'src'],
      field: `fonts.${role}.files[${String(index)}].src`,
      ...toGraded('font.unreadable', { src }),
    }));
  const { count, characters } = listCards(toContext(publication, settings.siteUrl)).undrawn;
  if (count === 0) return [];
  const there = new Set(listFontPackages(settings.publicationDir).map(({ name }) => name));
  const needed = Object.entries(toNeedsOf(characters, about.language))
    .filter(([name]) => !there.has(name))
    .map(([name, version]) => `${name}@${version}`);
  return [
    {
      entry: ABOUT_FILE,
      at: about.cards === undefined ? ['language'] : ['cards'],
      field: 'cards',
      ...toGraded('card.letters', {
        pages:
          count === 1
            ? 'one page has no card of its own'
            : `${String(count)} pages have no card of their own`,
        characters: characters.map((character) => `“${character}”`).join(', '),
        install: needed.length > 0 ? `run \`npm install ${needed.join(' ')}\`, ` : '',
      }),
    },
  ];
}
