/** One line of text, and what is no such line. */

/** Why a value is refused; `message` completes the name of its field. */
export interface Refusal {
  message: string;
  code: string;
  remedy: string;
}

export const EMPTY: Refusal = {
  message: 'is empty',
  code: 'field.empty',
  remedy: 'write it, or leave the field out',
};

/** What is wrong with a text whose ends are trimmed; `undefined` if it is one line. */
export function findLineFault(value: string): Refusal | undefined {
  if (value === '') return EMPTY;
  const code = 'field.line';
  if (/[\n\r]/.test(value))
    return {
      message: 'holds a line break',
      code,
      remedy: 'write one line; a long one may follow >- on several, without an empty one between',
    };
  return value.includes('\t')
    ? { message: 'holds a tab', code, remedy: 'write a blank in its place' }
    : undefined;
}
