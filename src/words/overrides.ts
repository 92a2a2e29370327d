/** A publisher’s own texts in the place of single ones of the table, by dotted name: `front.empty`. */
import { nearest } from '../problems/nearest.ts';
import { en, type Words } from './en.ts';
import { listSlots } from './slots.ts';

export type Overrides = Readonly<Record<string, string>>;

/** What is wrong with one of them. */
export interface OverrideFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is named by no publisher: rules of a language, and what scripts are given. */
const OURS = ['tag', 'dates', 'text', 'scripts'];

/** `undefined` for one that can be used. */
export function findOverrideFault(name: string, text: unknown): OverrideFault | undefined {
  if (typeof text === 'object' && text !== null) {
    const [inner = 'name'] = Object.keys(text);
    return {
      code: 'words.nested',
      message: 'has lines below it, where each name stands whole',
      remedy: `write the whole name on one line, as in \`${name}.${inner}: …\``,
    };
  }
  const known = TEXTS.get(name);
  if (known === undefined) {
    const near = nearest(name, TEXTS.keys());
    return {
      code: 'words.unknown',
      message: 'is the name of no text',
      remedy:
        near === undefined
          ? 'look the name up in `src/words/en` of the engine, file by file: front.empty'
          : `write ${near}`,
    };
  }
  if (known === 'sentence')
    return {
      code: 'words.sentence',
      message: 'is a sentence that is made of its parts, and changes with them',
      remedy: 'take the line away: only texts that are always the same can be replaced',
    };
  if (typeof text !== 'string' || text.trim() === '')
    return {
      code: 'words.text',
      message: 'is no text',
      remedy: `write a text, as in “${known.text}”`,
    };
  const missing = known.slots.filter((slot) => !listSlots(text).includes(slot));
  const extra = listSlots(text).filter((slot) => !known.slots.includes(slot));
  if (missing.length === 0 && extra.length === 0) return undefined;
  const names = known.slots.map((slot) => `{${slot}}`).join(', ');
  return {
    code: 'words.slots',
    message:
      missing[0] === undefined
        ? `has {${extra[0] ?? ''}}, which stands for nothing here`
        : `lacks {${missing[0]}}`,
    remedy: names === '' ? 'write it without braces' : `use ${names}, each once`,
  };
}

/** The table with those texts in it. */
export function overrideWords(words: Words, overrides: Overrides): Words {
  if (Object.keys(overrides).length === 0) return words;
  return replace(words, overrides, '') as Words;
}

type Known = 'sentence' | { readonly text: string; readonly slots: readonly string[] };

const TEXTS: ReadonlyMap<string, Known> = new Map(listTexts(en, ''));

function listTexts(value: unknown, name: string): [string, Known][] {
  if (OURS.includes(name)) return [];
  if (typeof value === 'function') return [[name, 'sentence']];
  if (typeof value === 'string') return [[name, { text: value, slots: listSlots(value) }]];
  return Object.entries(value as object).flatMap(([key, one]) =>
    listTexts(one, name === '' ? key : `${name}.${key}`),
  );
}

function replace(value: unknown, overrides: Overrides, name: string): unknown {
  if (typeof value === 'string') return overrides[name] ?? value;
  if (typeof value !== 'object' || value === null || OURS.includes(name)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      replace(one, overrides, name === '' ? key : `${name}.${key}`),
    ]),
  );
}
