/** What a translator has to know of each message: its note, its slots, and how it reads in English. */
import { readFileSync } from 'node:fs';
import { toDates } from '../../src/words/dates.ts';
import { FORMATS, toRules } from '../../src/words/formats.ts';
import {
  listSlots,
  parseMessage,
  compileNodes,
  type Messages,
  type Rules,
  type Slot,
} from '../../src/words/message.ts';
import { toTextRules } from '../../src/words/text.ts';
import { toKind } from './table-types.ts';

export interface Notes {
  /** Where the messages of a group are seen, by what their keys begin with. */
  readonly groups: Readonly<Record<string, string>>;
  /** By name; where a group or a message means something else by it, after its key: `rates/name`. */
  readonly slots: Readonly<Record<string, { readonly means: string; readonly sample: string }>>;
  /** By key. One that ends in `*` is for all such keys that English does not have. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Explained {
  readonly key: string;
  readonly english: string;
  readonly note: string;
  /** Where it is seen. */
  readonly place: string;
  readonly slots: readonly ExplainedSlot[];
  /** As it reads with sample values: with one and with more, if it counts; none where the message is what is read. */
  readonly examples: readonly string[];
}

export interface ExplainedSlot {
  readonly name: string;
  readonly means: string;
  /** A number or a choice that a language has no use for may go unsaid. */
  readonly isOptional: boolean;
}

export const NOTES = JSON.parse(
  readFileSync(new URL('notes.json', import.meta.url), 'utf8'),
) as Notes;

/** Each message of English; `all` are the tables of all languages, any of which may say of what sort a slot is. */
export function explainAll(
  english: Messages,
  all: readonly Messages[],
  notes = NOTES,
): Explained[] {
  const rules = toEnglishRules(english);
  return Object.entries(english)
    .filter(([key]) => key !== '$schema')
    .map(([key, source]) => {
      const nodes = parseMessage(source, FORMATS);
      const slots = [...listSlots(nodes)].map(([name, uses]) => {
        const ways = all.map((one) => listSlots(parseMessage(one[key] ?? '', FORMATS)).get(name));
        const { means, sample } = findSlot(key, name, notes);
        const isOptional = uses.every(({ cases }) => cases !== undefined);
        const samples = toSamples([...uses, ...ways.flatMap((way) => way ?? [])], sample);
        return { name, means, isOptional, samples };
      });
      const say = compileNodes(nodes, rules);
      const examples = [0, 1].map((at) =>
        say(Object.fromEntries(slots.map(({ name, samples }) => [name, samples[at]]))),
      );
      return {
        key,
        english: source,
        note: notes.keys[key] ?? '',
        place: findPlace(key, notes),
        slots: slots.map(({ name, means, isOptional }) => ({ name, means, isOptional })),
        examples: source.includes('{') ? [...new Set(examples)] : [],
      };
    });
}

/** That of the longest group that the key is of. */
export function findPlace(key: string, { groups }: Pick<Notes, 'groups'>): string {
  return groups[listParents(key).find((name) => groups[name] !== undefined) ?? ''] ?? '';
}

function findSlot(key: string, name: string, { slots }: Notes): Notes['slots'][string] {
  const own = [key, ...listParents(key)].map((place) => slots[`${place}/${name}`]);
  return own.find((one) => one !== undefined) ?? slots[name] ?? { means: '', sample: '' };
}

/** `a.b`, `a` of `a.b.c`. */
function listParents(key: string): string[] {
  const parts = key.split('.');
  return parts.map((_, at) => parts.slice(0, at).join('.')).toReversed();
}

/** What the message is filled with for one thing, and for more. */
function toSamples(uses: readonly Slot[], sample: string): readonly unknown[] {
  const [one = '', more = one] = sample.split(' | ');
  const kind = toKind(uses);
  if (kind === 'readonly string[]') return [one.split('|'), more.split('|')];
  if (kind !== 'number') return [one, more];
  return [uses.some(({ type }) => type === 'plural') ? 1 : Number(one), Number(more)];
}

function toEnglishRules(english: Messages): Rules {
  const rules = toRules(toTextRules(english), english, () => dates);
  const dates = toDates(english, rules);
  return rules;
}
