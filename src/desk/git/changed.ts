/** What changed in the content since the last commit, in words of an editor. */
import { join } from 'node:path';
import { getAt } from '../edit/value.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { DISK, findStats } from '../../build/publish/disk.ts';
import type { ContentReading } from '../../build/session.ts';
import { getKind } from '../../content/kinds/kinds.ts';
import { toThing } from '../../model/thing.ts';
import { type EditFile, openFields, toEditKind } from '../edit/fields.ts';
import { toFieldWords } from './field-words.ts';
import { type ChangedFile, type Repository, toContentFile } from './repository.ts';
import { listVersionChanges, readVersions, toVersionText } from './versions.ts';

/** `did` is what an editor did, if that is more than the state says; `fields` are words for what changed; `of` is whose words alone changed. */
export interface ShownFile extends ChangedFile {
  readonly kind?: EditFile['kind'];
  readonly title: string;
  readonly did?: 'publish' | 'withdraw' | 'correct';
  readonly fields: readonly string[];
  readonly of?: string;
}

/** Of more, the changes are read when somebody opens one: the message counts them by kind. */
const MOST_READ = 200;

export async function showFiles(
  { entries, publication }: Pick<ContentReading, 'entries' | 'publication'>,
  repository: Repository,
  files: readonly ChangedFile[],
): Promise<ShownFile[]> {
  const { top } = repository;
  const some = files.length > MOST_READ ? [] : files;
  const known = some.filter(({ isUntracked }) => isUntracked !== true);
  const toName = ({ path, was = path }: ChangedFile) => `HEAD:${was}`;
  const versions = await readVersions(top, known.map(toName));
  const titles = new Map(entries.map((entry) => [entry.inside, toThing(entry).caption]));
  const texts = some.map((file) => {
    const before = toVersionText(versions.get(toName(file)));
    const path = join(top, file.path);
    const isThere = findStats(DISK, path)?.isFile() === true;
    return { file, before, now: isThere ? toVersionText(DISK.readFileSync(path)) : undefined };
  });
  const rest = files
    .slice(some.length)
    .map((file) => ({ file, before: undefined, now: undefined }));
  return [...pairMoved(texts), ...rest].map(({ file, before, now }) => {
    const { inside, path, was } = file;
    const kind = toEditKind(inside);
    const own = inside === undefined ? undefined : titles.get(inside);
    const title = own ?? findTitle(kind, now ?? before) ?? inside ?? path;
    const shown = { ...file, title, ...(kind !== undefined && { kind }), fields: [] };
    if (kind === undefined || before === undefined || now === undefined) return shown;
    const old = was === undefined ? inside : toContentFile(repository, was);
    const changes = listVersionChanges(old ?? inside, before, now);
    const isCorrection = ({ field }: { field: string }) => field.startsWith('corrections');
    const speakers = new Set(changes.filter((one) => !isCorrection(one)).map(({ by }) => by));
    const [by] = speakers;
    const of = speakers.size === 1 && by !== undefined ? publication?.entities.get(by) : undefined;
    const status = changes.find(({ field }) => field === 'status');
    const did =
      status?.now === 'withdrawn'
        ? 'withdraw'
        : status?.was === 'draft'
          ? 'publish'
          : changes.some(isCorrection)
            ? 'correct'
            : undefined;
    const toWords = (field: string) => toFieldWords(/^[\w-]+/.exec(field)?.[0] ?? field);
    const fields = [...new Set(changes.map(({ field }) => toWords(field)))];
    return {
      ...{ ...shown, fields },
      ...(did !== undefined && { did }),
      ...(of !== undefined && { of: of.caption }),
    };
  });
}

interface Versions {
  readonly file: ChangedFile;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** A new file that has most lines of a deleted one of its kind is that file, moved. */
function pairMoved(all: readonly Versions[]): Versions[] {
  const pairs = new Map<Versions, Versions>();
  const taken = new Set<Versions>();
  for (const gone of all.filter(({ file }) => file.state === 'deleted' && !file.staged)) {
    const lines = new Set(gone.before?.split('\n'));
    const toShare = ({ now = '' }: Versions) => {
      const own = now.split('\n');
      return own.filter((line) => lines.has(line)).length / Math.max(own.length, lines.size);
    };
    const [best] = all
      .filter(({ file }) => file.isUntracked && toFolder(file) === toFolder(gone.file))
      .filter((one) => !taken.has(one) && toShare(one) > 0.5)
      .toSorted((a, b) => toShare(b) - toShare(a));
    if (best === undefined) continue;
    pairs.set(best, gone);
    taken.add(gone).add(best);
  }
  return all.flatMap((one): Versions[] => {
    const gone = pairs.get(one);
    if (gone === undefined) return taken.has(one) ? [] : [one];
    const file = { ...one.file, state: 'renamed', was: gone.file.path } as const;
    return [{ file, before: gone.before, now: one.now }];
  });
}

function toFolder({ inside = '' }: ChangedFile): string {
  return inside.split('/')[0] ?? '';
}

function findTitle(kind: EditFile['kind'] | undefined, text: string | undefined) {
  if (kind === undefined || text === undefined) return undefined;
  const caption = kind === 'publication' ? 'name' : getKind(kind).caption;
  const title = attempt(() => getAt(openFields({ kind, text }).data, [caption]));
  return typeof title === 'string' ? title : undefined;
}
