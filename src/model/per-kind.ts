import type { KindName } from '../content/kinds/kinds.ts';
import type { None } from '../content/kinds/none.ts';
import type { Thing } from './thing.ts';

type Make<Context, Made, Kind extends KindName = KindName> = (
  context: Context,
  thing: Thing<Kind>,
) => Made;

/** A table of kinds: what is made of a thing of each, or why nothing is. */
export type PerKind<Context, Made> = {
  readonly [Kind in KindName]: Make<Context, Made, Kind> | None;
};

/**
 * What `table` makes of the thing; `undefined` of a kind of which it makes nothing. The compiler does not see that the
 * row of a kind takes things of that kind, so it is said here once.
 */
export function makeOf<Context, Made>(
  table: PerKind<Context, Made>,
  context: Context,
  thing: Thing,
): Made | undefined {
  const row = table[thing.kind] as Make<Context, Made> | None;
  return 'none' in row ? undefined : row(context, thing);
}
