import { buildCast, type Cast } from './cast.ts';
import { buildQuestions, type Question } from './record/question.ts';
import { buildVocabulary } from './words.ts';

/** What items and statements are drawn from; none of them is kept. */
export interface Fiction {
  readonly seed: string;
  readonly items: number;
  /** Spread evenly over the items. */
  readonly statements: number;
  readonly cast: Cast;
  readonly vocabulary: readonly string[];
  readonly questions: readonly Question[];
}

/**
 * A publication of `items` coverage items over three years. The same arguments give the same bytes, and any item can
 * be made by itself. Without statements there are no questions and no measures either.
 */
export function buildFiction(seed: string, items: number, statements: number): Fiction {
  const cast = buildCast(seed, items);
  const questions = statements === 0 ? [] : buildQuestions(seed, cast.topics);
  return { seed, items, statements, cast, vocabulary: buildVocabulary(seed), questions };
}
