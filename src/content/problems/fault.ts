/**
 * Texts about faults of single files. They are in `faults.json`: one row for each code, and one for each further case
 * of a code (`yaml.tab:space`). The manual is made from the rows with an `about`.
 */
import type { Fault, Problem, Severity } from './problem.ts';
import rows from './faults.json' with { type: 'json' };

export type FaultName = keyof typeof rows;

type CodeOf<Name> = Name extends `${infer Code}:${string}` ? Code : Name;
export type FaultCode = CodeOf<FaultName>;

export type FaultSlots = Readonly<Record<string, string | number | Either | RowPart | undefined>>;

/** “a person or organization”, and what it is made of: the names of kinds, or what is the same in every language. */
export interface Either {
  readonly text: string;
  readonly of: readonly string[];
}

/** The message or the remedy of another row. */
export interface RowPart {
  readonly text: string;
  readonly part: 'message' | 'remedy';
  readonly said: Said | undefined;
}

/** A row, and what belongs in its slots: enough to say the same in another language. */
export interface Said {
  readonly row: string;
  readonly slots: FaultSlots;
  /** The text that the message is about, and begins with. */
  readonly of?: string;
}

export interface FaultRow {
  readonly level?: Severity;
  readonly about?: string;
  readonly message?: string;
  readonly remedy: string;
  /** Replaces the remedy if something `near` is known. */
  readonly near?: string;
}

export const FAULTS = rows as unknown as Readonly<Record<FaultName, FaultRow>>;

export function toFault<Name extends FaultName>(name: Name, slots: FaultSlots = {}) {
  const row = FAULTS[name];
  return {
    code: toCode(name) as CodeOf<Name>,
    message: toMessage(row, slots),
    remedy: toRemedy(row, slots),
    said: { row: name, slots },
  } satisfies Fault;
}

/** A text of one fault, for a slot of another. */
export function toRowPart(fault: Omit<Fault, 'code'>, part: RowPart['part'] = 'message'): RowPart {
  return { text: fault[part], part, said: fault.said };
}

/** What is wrong with a text, and begins with it. */
export function ofText<Told extends Omit<Fault, 'code'>>(text: string, fault: Told): Told {
  const { message, said } = fault;
  return { ...fault, message: `“${text}” ${message}`, said: said && { ...said, of: text } };
}

/** The same, with the level of its code. */
export function toGraded<Name extends FaultName>(name: Name, slots?: FaultSlots) {
  const fault = toFault(name, slots);
  const severity: Problem['severity'] = FAULTS[fault.code as FaultName].level ?? 'error';
  return { ...fault, severity };
}

export function toCode(name: string): string {
  return name.replace(/:.*/, '');
}

export function toMessage({ message = '' }: FaultRow, slots: FaultSlots): string {
  return fill(message, slots);
}

export function toRemedy({ remedy, near }: FaultRow, slots: FaultSlots): string {
  return fill(near !== undefined && slots.near !== undefined ? near : remedy, slots);
}

function fill(text: string, slots: FaultSlots): string {
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    const value = slots[slot] ?? whole;
    return typeof value === 'object' ? value.text : String(value);
  });
}
