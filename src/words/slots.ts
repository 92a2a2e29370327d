/** Sentences with `{slots}` for what is more than text: a link, a date, a name. */

/**
 * The parts of a sentence in its order, each slot replaced: `fillSlots('By {name}.', { name })` is `['By ', name, '.']`.
 * A slot that is not among `slots` is left out.
 */
export function fillSlots<Part>(
  sentence: string,
  slots: Readonly<Record<string, Part>>,
): (string | Part)[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : (slots[part] ?? '')))
    .filter((part) => part !== '');
}

/** The same of texts alone, as one text. */
export function fillText(sentence: string, slots: Readonly<Record<string, string>>): string {
  return fillSlots(sentence, slots).join('');
}

/** The names of its slots, in the order of the sentence. */
export function listSlots(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
