/** Who spoke in a week, and how often. */
import type { Statement } from '../../model/statements/statement.ts';
import { findWrittenDay } from '../../time/written-day.ts';
import type { Context } from '../context.ts';

export interface SpokeLine {
  readonly name: string;
  readonly party: string | undefined;
  readonly count: number;
  /** The first day in the week on which they spoke. */
  readonly url: string;
}

/** Who spoke most, first; `toAnchor` says where a day stands on the page. */
export function listSpeakers(
  { words }: Context,
  statements: readonly Statement[],
  toAnchor: (on: string) => string,
): SpokeLine[] {
  const bySpeaker = Map.groupBy(statements, ({ speakerLabel }) => speakerLabel);
  return [...bySpeaker]
    .map(([name, own]) => ({
      name: words.text.capital(name),
      party: own[0]?.parties.length === 1 ? own[0].parties[0] : undefined,
      count: own.length,
      url: `#${toAnchor((own[0] && findWrittenDay(own[0].said.when)) ?? '')}`,
    }))
    .sort((a, b) => b.count - a.count);
}
