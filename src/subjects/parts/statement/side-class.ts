import type { Side } from '../frame/frame.ts';

const CLASSES = ['a', 'b', 'c', 'd'];

/** The colour of the one side that spoke; none for those of no side, nor for several together. */
export function findSideClass(
  sides: readonly Side[],
  parties: readonly string[] = [],
): string | undefined {
  return parties.length === 1 ? toSideClass(sides, parties[0]) : undefined;
}

/** @param other the class of those of no side */
export function toSideClass(
  sides: readonly Pick<Side, 'id'>[],
  party: string | undefined,
  other?: string,
): string | undefined {
  return CLASSES[sides.findIndex(({ id }) => id === party)] ?? other;
}
