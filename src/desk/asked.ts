/** The questions that a statement may bear on, those first whose side and window fit it. */
import type { Publication } from '../model/publication.ts';
import type { Question } from '../model/questions/question.ts';
import { getWhen } from '../model/item.ts';
import { earliest, latest } from '../time/bounds.ts';
import type { Placed } from '../time/when.ts';
import type { AskedQuestion, Earlier } from './protocol.ts';

/** More are a list that nobody reads. */
const MOST_EARLIER = 4;

export function listAsked(
  publication: Publication,
  speaker: string | undefined,
  said: string | undefined,
): AskedQuestion[] {
  const { about, record } = publication;
  const side = speaker === undefined ? undefined : findSide(publication, speaker);
  const rank = (question: Question) => {
    const isOfSide = side !== undefined && question.parties.includes(side);
    const isOfTime =
      said === undefined || question.window === undefined || isWithin(said, question.window);
    return (isOfSide ? 0 : 2) + (isOfTime ? 0 : 1);
  };
  const begins = ({ window }: Question) =>
    window === undefined ? 0 : earliest(window.when, window.zone);
  return [...record.questions.values()]
    .toSorted((a, b) => rank(a) - rank(b) || begins(b) - begins(a))
    .map((question) => ({
      id: question.thing.id,
      title: question.thing.caption,
      fits: side !== undefined && said !== undefined && rank(question) === 0,
      positions: Object.entries(question.thing.data.positions).map(([id, text]) => ({ id, text })),
      earlier: listEarlier(question, side),
    }));

  function isWithin(day: string, { when, zone }: Placed): boolean {
    const on = getWhen(day, about.zone);
    return (
      earliest(on, about.zone) <= latest(when, zone) &&
      latest(on, about.zone) >= earliest(when, zone)
    );
  }
}

/** The side that somebody speaks for, by their file, else by those of their offices, else by what they said last. */
function findSide({ entities, record }: Publication, id: string): string | undefined {
  const voice = entities.get(id);
  if (voice === undefined) return undefined;
  const sideOf = (data: object) =>
    'party' in data && typeof data.party === 'string' ? data.party : undefined;
  const roles = 'roles' in voice.data ? (voice.data.roles ?? []) : [];
  const bodies = roles.flatMap(({ organization }) => entities.get(organization ?? '') ?? []);
  return (
    sideOf(voice.data) ??
    bodies.map(({ data }) => sideOf(data)).find((side) => side !== undefined) ??
    record.of.get(voice.url)?.at(-1)?.parties[0]
  );
}

/** What others said last; of a side of its own as well, where nobody knows which that is. */
function listEarlier({ statements }: Question, side: string | undefined): Earlier[] {
  return statements
    .filter(({ parties }) => side === undefined || !parties.includes(side))
    .slice(-MOST_EARLIER)
    .reverse()
    .map(({ address, speakerLabel, said, words }) => ({
      address: address.slice(1),
      speaker: speakerLabel,
      said: said.when.text,
      words,
    }));
}
