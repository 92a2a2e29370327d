/** The message that is proposed for a commit: what changed, in the words of an editor. */
import type { ShownFile } from '../git/changed.ts';
import { toKindName } from './values.ts';

/** As git's own lists show it whole. */
export const MOST_LETTERS = 72;

type Told = Pick<ShownFile, 'state' | 'title' | 'did' | 'fields' | 'of' | 'path'> & {
  readonly kind?: ShownFile['kind'] | undefined;
};

const VERBS = ['add', 'publish', 'correct', 'withdraw', 'change', 'move', 'delete'] as const;
type Verb = (typeof VERBS)[number];

const BY_STATE = { new: 'add', deleted: 'delete', renamed: 'move' } as const;

function toVerb({ state, did }: Told): Verb {
  if (state === 'changed' || state === 'conflict') return did ?? 'change';
  return BY_STATE[state];
}

/** The records that the desk keeps are told only if nothing else changed. */
export function proposeMessage(files: readonly Told[]): string {
  const told = files.filter((file) => toNoun(file) !== RECORD);
  if (told.length === 0) return files.length === 0 ? '' : 'Keep the records of the desk';
  const groups = VERBS.map((verb) => ({
    verb,
    of: told.filter((file) => toVerb(file) === verb),
  })).filter(({ of }) => of.length > 0);
  const whole = groups.map(({ verb, of }) => `${verb} ${toNamed(verb, of)}`);
  const counted = groups.map(({ verb, of }) => `${verb} ${toCounted(of)}`);
  const [first = ''] = counted;
  const more = `${first}; ${String(groups.length - 1)} more kinds of change`;
  const all = [whole.join('; '), counted.join('; '), more, `change ${String(files.length)} files`];
  const message = all.find((words) => words.length <= MOST_LETTERS) ?? '';
  return message.slice(0, 1).toUpperCase() + message.slice(1);
}

function toNamed(verb: Verb, files: readonly Told[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) return toCounted(files);
  if (file.of !== undefined) return `${file.of}’s quotation`;
  const [field] = file.fields;
  const isOne = verb === 'change' && field !== undefined && file.fields.length === 1;
  return isOne ? `the ${field} of “${file.title}”` : `“${file.title}”`;
}

const RECORD = 'record';

function toNoun({ kind, path }: Told): string {
  if (kind !== undefined) return kind === 'publication' ? 'setting' : toKindName(kind);
  if (/\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(path)) return 'picture';
  return /(?:^|[/.])(?:seen|released|links)\.json$|inbox\//.test(path) ? RECORD : 'file';
}

function toCounted(files: readonly Told[]): string {
  const nouns = [...Map.groupBy(files, toNoun)].map(([noun, { length }]) => {
    if (length === 1) return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
    return `${String(length)} ${noun === 'person' ? 'people' : `${noun}s`}`;
  });
  const last = nouns.pop() ?? '';
  return nouns.length === 0 ? last : `${nouns.join(', ')} and ${last}`;
}

/** A name for a branch: letters and digits that every server takes. */
export function toBranchName(message: string, today: string): string {
  const words =
    message
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words)
    if (`${name}-${word}`.length < 50) name += name === '' ? word : `-${word}`;
  return name === '' ? `changes-${today}` : name;
}
