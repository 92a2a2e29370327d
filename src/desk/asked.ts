/** The questions that a statement may answer: first those whose side and window match. Only its words preselect one. */
import type { Publication } from '../model/publication.ts';
import type { Question } from '../model/questions/question.ts';
import { getWhen } from '../model/item.ts';
import { earliest, latest } from '../time/bounds.ts';
import type { Placed } from '../time/when.ts';

/** Nobody reads a longer list. */
const MOST_EARLIER = 4;

export function listRequests(
  publication: Publication,
  speaker: string | undefined,
  said: string | undefined,
  text: string,
) {
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
  const isOpen = (question: Question) =>
    side !== undefined && said !== undefined && rank(question) === 0;
  const questions = [...record.questions.values()];
  const meant = findMeant(publication, questions.filter(isOpen), text);
  return questions
    .toSorted((a, b) => rank(a) - rank(b) || begins(b) - begins(a))
    .map((question) => ({
      id: question.thing.id,
      title: question.thing.caption,
      fits: question === meant,
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

/** The question that shares most words with a text: at least two, and more than half of its own; `undefined` in a tie. */
function findMeant(
  { about, entities }: Publication,
  questions: readonly Question[],
  text: string,
): Question | undefined {
  const spoken = new Set(listWords(text));
  // Names of sides and people are in every text.
  const sides = (about.parties ?? []).map(({ name }) => name);
  const people = [...entities.values()].flatMap(({ kind, caption }) =>
    kind === 'person' ? [caption] : [],
  );
  const common = new Set(listWords([...sides, ...people].join(' ')));
  const scored = questions
    .map((question) => {
      const words = new Set(listWords(question.thing.caption).filter((word) => !common.has(word)));
      const found = [...words].filter((word) => spoken.has(word)).length;
      return { question, found, isMeant: found > 1 && found * 2 > words.size };
    })
    .filter(({ isMeant }) => isMeant)
    .toSorted((a, b) => b.found - a.found);
  const [first, second] = scored;
  return first?.found === second?.found ? undefined : first?.question;
}

const ASKING = new Set(
  'about after again and any are before been between but can did does for from had has have how into its many much not per she since that the their them then there these they this those under until was were what when where which who whom whose why will with would aber auf bei das dass dem den der des die ein eine einen einer hat haben hatte ist mit nach oder sind über und von vor war waren warum was welche wann wer wie wird wo zum zur aux avec comment dans des deux elle elles est été fait ils les leur ont par pour pourquoi qui quand que quel quelle quels sera ses son sont sur une هل من في على إلى عن متى ماذا كيف لماذا'.split(
    ' ',
  ),
);

/** Words without their endings, for comparison; in scripts without spaces, pairs of letters. */
function listWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{sc=Han}+|[^\P{L}\p{sc=Han}]{3,}|\d{2,}/gu) ?? []).flatMap(
    (word) => {
      if (/\p{sc=Han}/u.test(word))
        return Array.from(word)
          .slice(1)
          .map((_, at) => word.slice(at, at + 2));
      return ASKING.has(word) ? [] : [word.replace(/(?:ing|ed|es|s|en|n|e)$/u, '')];
    },
  );
}

/** The side that a person speaks for: from their file, else from their organizations, else from their last statement. */
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

/** The last statements of other sides, or of all if the side is unknown. */
function listEarlier({ statements }: Question, side: string | undefined) {
  return statements
    .filter(({ parties }) => side === undefined || !parties.includes(side))
    .slice(-MOST_EARLIER)
    .reverse()
    .map(({ address, nameSpeakers, said, words }) => ({
      address: address.slice(1),
      speaker: nameSpeakers(),
      said: said.when.text,
      words,
    }));
}
