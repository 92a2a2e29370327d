/** Who the label of a turn is: a person of the publication, one whom only the page names, or an office. */
import { type KnownEntity, toSame } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameForms } from './names.ts';
import type { Block } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { toUnspacedLabel } from './unspaced-names.ts';

export interface SpokenTurn {
  readonly block: Block;
  /** An id, or a name that the publication does not have; absent for an office, and for “A” if nobody says who answers. */
  readonly speaker: string | undefined;
  readonly text: string;
  /** Somebody says it who is not named, and does not ask. */
  readonly isSaid?: true;
}

export interface Labelled extends SpokenTurn {
  readonly label: string;
}

/** What turns are read from. `entities` are those of the publication. */
export interface Scene {
  readonly blocks: readonly Block[];
  readonly byBlock: ReadonlyMap<Block, readonly NameForms[]>;
  readonly entities: readonly KnownEntity[];
  /** The people named on the page. */
  readonly people: readonly KnownEntity[];
  readonly lexicon: Lexicon | undefined;
}

const NO_PERSON = new RegExp(`(?<!\\p{L})(?:${SIGNS.labelsOfNobody})(?!\\p{L})`, 'u');
const ROLE = new RegExp(`^(?:${SIGNS.labelsOfRoles})$`, 'iu');
export const ASKED = /^(?:Q|F|P|В|س|(?:the )?question|frage|pregunta|вопрос|سؤال|问|問)$/iu;
export const ANSWER = /^(?:A|R|О|ج|(?:the )?answer|antwort|réponse|respuesta|ответ|جواب|答)$/iu;
export function isNobody(label: string): boolean {
  return [ROLE, ASKED, ANSWER].some((pattern) => pattern.test(label));
}

const ASKS = new RegExp(`^(?:${SIGNS.labelsOfAskers})$`, 'iu');

/** Whether a label without a name is that of somebody who answers or holds an office. */
export function isSaying(label: string): boolean {
  return !ASKED.test(label) && !ASKS.test(label);
}

/** Who a label is, if it is the name of one person alone. */
export function toSpeaker(
  { byBlock, entities, people }: Scene,
  label: string,
  own: readonly Labelled[],
  lower: ReadonlySet<string>,
): string | undefined {
  if (isNobody(label)) return undefined;
  const plain = toSame(label).replace(/[《》]/g, '');
  const key = plain.toLowerCase();
  const [only, other] = entities.filter(
    ({ kind, names }) => kind === 'person' && names.some((name) => name.toLowerCase() === key),
  );
  if (only !== undefined) return other === undefined ? only.id : undefined;
  // A person whose name is the end of the label: “President Mara Quist”.
  const first = own[0]?.block as Block;
  const named = byBlock.get(first) ?? [];
  const within = named.filter(
    ({ at, entity }) =>
      entity.kind === 'person' && first.text.startsWith(label) && at[1] <= label.length,
  );
  const [inside, second] = within;
  if (inside !== undefined)
    return second === undefined && inside.at[1] === label.length ? inside.entity.id : undefined;
  const short = people.filter((one) => isShortFor(plain, one));
  if (short.length > 0) return short.length === 1 ? short[0]?.id : undefined;
  return named.some(({ at }) => at[0] < label.length)
    ? undefined
    : toUnknown(label, own.length, lower);
}

/** “Quist”, “MR. QUIST”, “MINISTER QUIST”, “M. Quist”, “M. Q.” for Mara Quist. */
function isShortFor(label: string, { names, families }: KnownEntity): boolean {
  const words = label
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter(Boolean);
  const [first = '', ...rest] = words;
  return names.some((name) => {
    const parts = name.toLowerCase().split(/[\s・]+/u);
    const family = parts.at(-1) ?? '';
    const isFamily = [family, ...families.map((one) => one.toLowerCase())].includes(
      words.at(-1) ?? '',
    );
    if (parts.length < 2 || words.length > 3) return false;
    const isInitials =
      words.length > 1 &&
      words.length === parts.length &&
      words.every((word, at) => word.length === 1 && parts[at]?.startsWith(word) === true);
    if (isInitials || (isFamily && rest.length === 0)) return isInitials || family !== '';
    // An initial has to be the person's; a word that is no title is somebody else's first name.
    const isOwn =
      first.length === 1 ? (parts[0] ?? '').startsWith(first) || first === 'm' : TITLES.test(first);
    return isFamily && isOwn;
  });
}

const TITLES = new RegExp(
  `^(?:${SIGNS.capitalsBeforeNames}|Herr|Frau|Mme|Señor|Señora|Sr|Sra|Ministerin|Präsidentin|Господин|Госпожа)$`,
  'iu',
);

const BODY = new RegExp(`(?<!\\p{L})(?:${SIGNS.wordsOfPictureBodies})(?!\\p{L})`, 'iu');
/** Fewer may be the name of a section. */
export const FEWEST_OWN = 2;

/** An unknown name of two or three words that takes turns, and whose words do not occur in lower case on the page. */
function toUnknown(label: string, count: number, lower: ReadonlySet<string>): string | undefined {
  if (count < FEWEST_OWN) return undefined;
  const unspaced = toUnspacedLabel(label);
  if (unspaced !== undefined) return unspaced;
  const isShouted = /^\p{Lu}{2,} \p{Lu}[\p{Lu}'’-]+$/u.test(label);
  const whole = isShouted ? label.replace(/(?<=\p{L})\p{Lu}/gu, (one) => one.toLowerCase()) : label;
  const name = whole.replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Mme|M)\.? /u, '');
  const isForm =
    /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.){0,2}(?: \p{Lu}\p{Ll}[\p{L}'’-]*){1,2}$/u.test(
      toSame(name),
    );
  if (!isForm || NO_PERSON.test(name) || BODY.test(name)) return undefined;
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => lower.has(word))
    ? undefined
    : name;
}

/** “CROWTHER”, “A. Crowther” or “MAYOR”, for the only one whom the page names so in full. */
export function findInFull(blocks: readonly Block[], label: string): string | undefined {
  const [family = '', first = ''] = label
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
    .toReversed();
  if (!/^\p{L}[\p{L}'’-]{2,}$/u.test(family) || !/\p{Lu}/u.test(family)) return undefined;
  const key = family.toLowerCase();
  const names = blocks.flatMap(({ text }) =>
    [...text.matchAll(/\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*){1,4}/gu)].flatMap(
      ([all]) => {
        const words = all.split(' ');
        const at = words.findIndex((word) => word.toLowerCase() === key);
        // “Mayor Abena Crowther”
        if (at === 0 && ROLE.test(key)) return words.length === 3 ? words.slice(1).join(' ') : '';
        const given = words[at - 1];
        if (at < 1 || given === undefined || TITLES.test(given) || ROLE.test(given)) return [];
        const isOwn =
          first === '' || TITLES.test(first) || (first.length === 1 && given.startsWith(first));
        return isOwn ? `${given} ${words[at]}` : '';
      },
    ),
  );
  const [only, other] = new Set(names);
  return other === undefined && only !== '' ? only : undefined;
}
