/** Lists of a day are cut: thousands of statements may have been published on one, and no page has room for them. */

/** Where all of a list stands; without a text, where a link needs none. */
export interface Place {
  readonly url: string;
  readonly text?: string;
}

/** What a list leaves out, and where it stands. */
export interface Rest {
  readonly count: number;
  readonly place: Place | undefined;
}

export interface Cut<Value> {
  readonly shown: readonly Value[];
  readonly rest: Rest | undefined;
}

/** Nobody reads more of one sort on the page of a day. */
const MOST = 50;

/** The first of them; `place` is where all of them stand. */
export function cut<Value>(
  values: readonly Value[],
  place: Place | undefined,
  most = MOST,
): Cut<Value> {
  const count = Math.max(0, values.length - most);
  return { shown: values.slice(0, most), rest: count === 0 ? undefined : { count, place } };
}

/** What several lists leave out together. */
export function addRests(lists: readonly Pick<Cut<unknown>, 'rest'>[]): Rest | undefined {
  const rests = lists.flatMap(({ rest }) => rest ?? []);
  const count = rests.reduce((sum, rest) => sum + rest.count, 0);
  return count === 0 ? undefined : { count, place: rests[0]?.place };
}
