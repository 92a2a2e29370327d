/** The last that somebody is on record with. */
import type { Entity } from '../../../model/thing.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayWords } from '../statement/said.ts';

export interface LastWord {
  readonly said: Pieces;
  readonly url: string;
}

export function findLastWord(context: Context, entity: Entity): LastWord | undefined {
  const last = context.publication.record.of.get(entity.url)?.at(-1);
  return last === undefined
    ? undefined
    : { said: toDayWords(context, last.said.when, { year: true }), url: last.address };
}
