/**
 * Texts about faults of single files. They are in `faults.json`: one row for each code, and one for each further case
 * of a code (`yaml.tab:space`). The manual is made from the rows with an `about`.
 */
import type { Fault, Problem, Severity } from './problem.ts';
import rows from './faults.json' with { type: 'json' };

export type FaultName = keyof typeof rows;

type CodeOf<Name> = Name extends `${infer Code}:${string}` ? Code : Name;
export type FaultCode = CodeOf<FaultName>;

type Slots = Readonly<Record<string, string | number | undefined>>;

interface Row {
  readonly level?: Severity;
  readonly about?: string;
  readonly message?: string;
  readonly remedy: string;
  /** Replaces the remedy if something `near` is known. */
  readonly near?: string;
}

export const FAULTS = rows as unknown as Readonly<Record<FaultName, Row>>;

export function toFault<Name extends FaultName>(name: Name, slots: Slots = {}) {
  const { message = '', remedy, near } = FAULTS[name];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));
  return {
    code: name.replace(/:.*/, '') as CodeOf<Name>,
    message: fill(message),
    remedy: fill(near !== undefined && slots.near !== undefined ? near : remedy),
  } satisfies Fault;
}

/** The same, with the level of its code. */
export function toGraded<Name extends FaultName>(name: Name, slots?: Slots) {
  const fault = toFault(name, slots);
  const severity: Problem['severity'] = FAULTS[fault.code as FaultName].level ?? 'error';
  return { ...fault, severity };
}
