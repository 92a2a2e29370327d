/** Why a text is not a date. Both sentences are plain text on one line, whatever the text was. */
export interface WhenFailure {
  readonly kind: 'failure';
  /** What is wrong: `February 2025 has 28 days, not 30`. */
  readonly message: string;
  /** What to do: `write 2025-02-28, or 2025-02 if the day is not known`. */
  readonly remedy: string;
  /** Where in the text, in UTF-16 code units from 0; never past its end. */
  readonly offset: number;
}

const SHOWN = 40;

export function toFailure(offset: number, message: string, remedy: string): WhenFailure {
  return Object.freeze({ kind: 'failure', message, remedy, offset });
}

export function isFailure(value: { readonly kind: string }): value is WhenFailure {
  return value.kind === 'failure';
}

/** The text for a message: in quotation marks, cut, and with nothing in it that a terminal would act on. */
export function quote(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `“${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')}”`;
}
