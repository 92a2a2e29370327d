/** What a kind does not have, and why: so that nobody takes it for forgotten. */
export interface None {
  readonly none: string;
}

export function none(reason: string): None {
  return { none: reason };
}

/** The part, or nothing where there is none. */
export function findPart<Part extends object>(part: Part | None): Part | undefined {
  return 'none' in part ? undefined : part;
}
