import { buildCast, type Cast } from './cast.ts';
import { buildQuestions, type Question } from './record/question.ts';
import { ORDINARY, type Shape } from './shape.ts';
import { buildVocabulary } from './words.ts';

/** What items and statements are drawn from; none of them is kept. */
export interface Fiction {
  readonly seed: string;
  readonly shape: Shape;
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
export function buildFiction(
  seed: string,
  items: number,
  statements: number,
  shape = ORDINARY,
): Fiction {
  const cast = buildCast(seed, items, shape);
  const asked = cast.topics.slice(0, shape.questions);
  const questions = statements === 0 ? [] : buildQuestions(seed, asked);
  return { seed, shape, items, statements, cast, vocabulary: buildVocabulary(seed), questions };
}
