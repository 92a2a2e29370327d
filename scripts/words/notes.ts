/** What a translator needs to know about each message: its note, its slots, and the English text. */
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
  /** Where the messages of a group appear, by prefix of their keys. */
  readonly groups: Readonly<Record<string, string>>;
  /** By name; a different meaning in a group or a message comes after its key: `rates/name`. */
  readonly slots: Readonly<Record<string, { readonly means: string; readonly sample: string }>>;
  /** By key. A key that ends in `*` applies to all such keys that English lacks. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Explained {
  readonly key: string;
  readonly english: string;
  readonly note: string;
  /** Where it appears. */
  readonly place: string;
  readonly slots: readonly ExplainedSlot[];
  /** The English text with sample values, singular and plural if it counts; absent if the text has no slots. */
  readonly examples: readonly string[];
}

export interface ExplainedSlot {
  readonly name: string;
  readonly means: string;
  /** Whether a language may omit a number or a choice. */
  readonly isOptional: boolean;
}

export const NOTES = JSON.parse(
  readFileSync(new URL('notes.json', import.meta.url), 'utf8'),
) as Notes;

/** Each English message. `all` are the tables of all languages, any of which may show the type of a slot. */
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

/** The note of the longest group prefix of the key. */
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

/** Sample values for one thing and for several. */
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
