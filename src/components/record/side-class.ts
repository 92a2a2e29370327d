import type { Side } from '../../views/frame.ts';

/** The colour of the one side that spoke; none for those of no side, nor for several together. */
export function findSideClass(
  sides: readonly Side[],
  parties: readonly string[] = [],
): string | undefined {
  return parties.length === 1 ? toSideClass(sides, parties[0]) : undefined;
}

export function toSideClass(sides: readonly Side[], party: string | undefined): string | undefined {
  return ['a', 'b', 'c', 'd'][sides.findIndex(({ id }) => id === party)];
}
