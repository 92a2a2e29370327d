/** The message that is proposed for a commit: what changed, in the words of an editor. */
import type { ShownFile } from '../git/changed.ts';
import { say } from '../words/say.ts';
import { joinWords } from './values.ts';

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

const MOST_NAMED = 3;

/** Names up to three files; of more, counts those of a kind. The records of the desk are told only if nothing else changed. */
export function proposeMessage(files: readonly Told[]): string {
  const told = files.filter((file) => toNoun(file) !== 'record');
  if (told.length === 0) return files.length === 0 ? '' : say.commitWords.records;
  const groups = VERBS.map((verb) => ({
    verb,
    of: told.filter((file) => toVerb(file) === verb),
  })).filter(({ of }) => of.length > 0);
  const isFew = told.length <= MOST_NAMED;
  const whole = groups.map(({ verb, of }) =>
    say.commitWords[verb]({ what: toNamed(verb, of, isFew) }),
  );
  const counted = groups.map(({ verb, of }) => say.commitWords[verb]({ what: toCounted(of) }));
  const [first = ''] = counted;
  const more = say.commitWords.more({ first, n: groups.length - 1 });
  const start = told.find(({ kind, state }) => kind === 'publication' && state === 'new');
  if (start !== undefined && told.length > MOST_NAMED) return toStart(start, told);
  const least = say.commitWords.files({ n: files.length });
  const all = [whole.join('; '), counted.join('; '), more, least];
  const message = all.find((words) => words.length <= MOST_LETTERS) ?? '';
  return message.slice(0, 1).toUpperCase() + message.slice(1);
}

/** The first commit of a publication. */
function toStart(start: Told, files: readonly Told[]): string {
  const what = toCounted(files.filter((file) => file !== start));
  const all = [
    say.commitWords.beginWith({ title: start.title, what }),
    say.commitWords.begin(start),
  ];
  return all.find((words) => words.length <= MOST_LETTERS) ?? say.commitWords.beginAny;
}

function toNamed(verb: Verb, files: readonly Told[], isFew: boolean): string {
  const [file] = files;
  if (file === undefined || (files.length > 1 && !isFew)) return toCounted(files);
  if (files.length > 1) return joinWords(files.map(say.commitWords.titled), 'conjunction');
  if (file.of !== undefined) return say.commitWords.quotation({ speaker: file.of });
  const [field] = file.fields;
  const isOne = verb === 'change' && field !== undefined && file.fields.length === 1;
  return isOne ? say.commitWords.field({ field, title: file.title }) : say.commitWords.titled(file);
}

/** What the desk itself writes beside the content. */
export function isRecord(path: string): boolean {
  return /(?:^|[/.])(?:seen|released|links)\.json$|\.inbox\//.test(path);
}

function toNoun({ kind, path }: Told): keyof typeof say.commitWords.counted {
  if (kind !== undefined) return kind;
  if (/\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(path)) return 'picture';
  return isRecord(path) ? 'record' : 'file';
}

function toCounted(files: readonly Told[]): string {
  const nouns = [...Map.groupBy(files, toNoun)].map(([noun, { length: n }]) =>
    say.commitWords.counted[noun]({ n }),
  );
  return joinWords(nouns, 'conjunction');
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
