/** Sentences: messages with `{slots}`, as text or as parts. */
import { toParts, compileNodes, type Slots, type Node, type Rules } from './message.ts';

/** A date, in the form that its slot names: “3 févr. 2025”, or “le 3 févr. 2025” for `{day, date, on}`. */
export type Dated<Part> = (form: string | undefined) => Part;

export type SlotValue = string | number | Dated<string>;

/** A message with slots. Called, it returns text. */
export interface Sentence<Values extends object> {
  (values: Values): string;
  readonly toParts: (values: Slots) => unknown[];
  /** The tree of the message, for scripts in pages. */
  readonly toJSON: () => readonly Node[];
}

/** Calls `toNodes` only when the message is first used: most messages are never used by one process. */
export function makeSentence(toNodes: () => readonly Node[], rules: Rules): Sentence<object> {
  let say: ((given: Slots) => string) | undefined;
  let fill: ((given: Slots) => unknown[]) | undefined;
  const sentence = (given: object) => (say ??= compileNodes(toNodes(), rules))(given as Slots);
  return Object.assign(sentence, {
    toParts: (given: Slots) => (fill ??= toParts(toNodes(), rules))(given),
    toJSON: toNodes,
  });
}

/**
 * Restores messages that a page has as JSON: texts stay, trees become sentences. Browsers load this; interpreting the
 * trees takes half the code of the compiler.
 */
export function reviveMessages(json: unknown, locale: string): unknown {
  const numbers = new Intl.NumberFormat(locale);
  const fill = (nodes: readonly Node[], given: Slots): unknown[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return node;
      const { name, type, cases } = node;
      const value = given[name] as number;
      if (!cases) return [type === 'number' ? numbers.format(value) : value];
      const rules = { type: type === 'plural' ? 'cardinal' : 'ordinal' } as const;
      const form = type === 'select' ? value : new Intl.PluralRules(locale, rules).select(value);
      return fill(cases[`=${value}`] ?? cases[form] ?? cases.other ?? [], given);
    });
  const revive = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const toParts = (given: Slots) => fill(value as readonly Node[], given);
      return Object.assign((given: Slots) => toParts(given).join(''), { toParts });
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
  };
  return revive(json);
}

type Fill = Dated<unknown> | object | string | number | boolean | undefined;

/** What comes out of a slot: a value, what a function makes of a form, or text that the message itself makes. */
type PartOf<Filling> = Filling extends (form: string | undefined) => infer Part
  ? Part
  : Exclude<Filling, undefined | number | boolean | readonly string[]>;

/**
 * The parts of a sentence in its order, with all slots filled: `fillSlots(by, { name })` is `['By ', name, '.']` for
 * “By {name}.”. Slots without a value are left out; functions get the form that their slot names.
 */
export function fillSlots<
  Values extends object,
  Filled extends { readonly [Name in keyof Values]: Fill },
>(sentence: Sentence<Values>, values: Filled): (string | PartOf<Filled[keyof Filled]>)[] {
  return sentence.toParts(values as Slots).filter((part) => (part ?? '') !== '') as (
    string | PartOf<Filled[keyof Filled]>
  )[];
}
