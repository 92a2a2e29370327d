/** Sentences with `{slots}` for what is more than text: a link, a date, a name. */
const SPLIT = new Map<string, readonly string[]>();
const SLOT = /\{(\w+(?::\w+)?)\}/;

/** A date, in the form that its slot names: “3 févr. 2025”, or “le 3 févr. 2025” for `{day:on}`. */
export type Dated<Part> = (form: string | undefined) => Part;

/**
 * The parts of a sentence in its order, each slot replaced: `fillSlots('By {name}.', { name })` is `['By ', name, '.']`.
 * A slot that is not among `slots` is left out. One that has a form (`{day:on}`) is given to the function that makes it.
 */
export function fillSlots<Part>(
  sentence: string,
  slots: Readonly<Record<string, Part | Dated<Part>>>,
): (string | Part)[] {
  const parts = SPLIT.get(sentence) ?? sentence.split(SLOT);
  SPLIT.set(sentence, parts);
  const filled: (string | Part)[] = [];
  parts.forEach((part, index) => {
    const [slot = '', form] = index % 2 === 1 ? part.split(':') : [];
    if (index % 2 === 1 && !(slot in slots)) return;
    const given = index % 2 === 0 ? part : (slots[slot] as Part | Dated<Part>);
    const value = typeof given === 'function' ? (given as Dated<Part>)(form) : given;
    const last = filled.at(-1);
    if (value === '') return;
    // Texts that meet are one.
    if (typeof value === 'string' && typeof last === 'string')
      filled[filled.length - 1] = last + value;
    else filled.push(value);
  });
  return filled;
}

/** The same of texts alone, as one text. */
export function fillText(sentence: string, slots: Readonly<Record<string, string>>): string {
  return fillSlots(sentence, slots).join('');
}

/** The names of its slots, in the order of the sentence. */
export function listSlots(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, name = '']) => name);
}
