/** Sentences with `{slots}` for what is more than text: a link, a date, a name. */
const SPLIT = new Map<string, readonly string[]>();

/**
 * The parts of a sentence in its order, each slot replaced: `fillSlots('By {name}.', { name })` is `['By ', name, '.']`.
 * A slot that is not among `slots` is left out.
 */
export function fillSlots<Part>(
  sentence: string,
  slots: Readonly<Record<string, Part>>,
): (string | Part)[] {
  const parts = SPLIT.get(sentence) ?? sentence.split(/\{(\w+)\}/);
  SPLIT.set(sentence, parts);
  const filled: (string | Part)[] = [];
  parts.forEach((part, index) => {
    if (index % 2 === 1 && !(part in slots)) return;
    const value = index % 2 === 0 ? part : (slots[part] as Part);
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
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
