/** Sentences with `{slots}` for what is more than text: a link, a date, a name. */
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
  return sentence
    .split(SLOT)
    .map((part, index) => (index % 2 === 0 ? part : fillSlot(part, slots)))
    .filter((part) => part !== '');
}

function fillSlot<Part>(
  slot: string,
  slots: Readonly<Record<string, Part | Dated<Part>>>,
): Part | string {
  const [name = '', form] = slot.split(':');
  const given = slots[name] ?? '';
  return typeof given === 'function' ? (given as Dated<Part>)(form) : given;
}

/** The same of texts alone, as one text. */
export function fillText(
  sentence: string,
  slots: Readonly<Record<string, string | Dated<string>>>,
): string {
  return fillSlots(sentence, slots).join('');
}

/** The names of its slots, in the order of the sentence. */
export function listSlots(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, name = '']) => name);
}
