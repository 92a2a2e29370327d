/** Transcripts and interviews: whose turn a paragraph is, by the label before it or by the question above it. */
import { toSame } from './known.ts';
import { ofLexicon } from './lexicon.ts';
import type { Block } from './page.ts';
import { listQuotedRanges } from './sentences.ts';
import {
  ANSWER,
  FEWEST_OWN,
  findInFull,
  isNobody,
  isSaying,
  type Labelled,
  ASKED,
  type Scene,
  type SpokenTurn,
  toSpeaker,
} from './turn-labels.ts';

const STAMP = '[\\[(]?\\d{1,2}(?::\\d\\d){1,2}[\\])]?(?![:\\d]\\d?\\d)';
const TITLE = '(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr|M|Mme)\\.? ';
const NAME = `(?:${TITLE})?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}`;
const ANY_NAME = `(?<label>${NAME}|\\p{sc=Arab}+(?: \\p{sc=Arab}+){0,3}|[\\p{sc=Han}《》]{1,12}|[\\p{sc=Kana}ー・]{2,20})`;
const LABEL = new RegExp(
  `^(?:[—–―-]\\s?)?(?:${STAMP} )?${ANY_NAME} ?(?:${STAMP} ?)?[:\\uFF1A]\\s*(?=\\S)|^${ANY_NAME.replace('label', 'stamped')} ${STAMP} (?=\\S)|^(?<titled>\\p{Lu}{2,}(?: \\p{Lu}[\\p{Lu}'’-]+){1,3}), [^:.]{2,60}: ?(?=\\S)|^[【\\[(\uFF08](?<boxed>[\\p{L} ]{1,20})[】\\])\uFF09]\\s*[:\uFF1A]?\\s*(?=\\S)|^(?<han>[問问答]) (?=\\S)|^(?<short>Pregunta|Respuesta|[PRQAF])\\.[-–—]* (?=[\\p{Lu}¿“«"])|^(?<letter>[QA]) (?=[\\p{Lu}“"])|^(?<dotted>(?:The|Mr|Mrs|Ms|Dr|Senator|Minister|Sir|Lord|Lady|Dame)\\.? \\p{Lu}{2,}[\\p{Lu}'’-]*)\\. (?:[—–] ?)?(?=\\S)|^(?<french>(?:M\\.|Mme) ${NAME})(?:, [^.]{1,60})?\\. [—–] ?(?=\\S)`,
  'u',
);
/** A label above what is said, on a line of its own. */
const ALONE = new RegExp(`^(?:${STAMP} )?${ANY_NAME} ?(?:${STAMP})?[:\\uFF1A]?$`, 'u');
/** Fewer may be a list, or a headline with a colon. */
const [FEWEST_TURNS, FEWEST_VOICES] = [3, 2];

const ENDS_ASKING = /[?\uFF1F؟][”"»」)\]]*$/u;
const ENDS_STOP = /[.?!…।。\uFF1F\uFF01؟][”"»」)\]]*$/u;

/** Empty if the page is neither, that is, if no labels recur and take turns, and nobody is asked. */
export function listTurns(scene: Scene): ReadonlyMap<Block, SpokenTurn> {
  const turns = listLabelledTurns(scene);
  const all = turns.length > 0 ? [...turns, ...listMore(scene, turns)] : listAnswers(scene);
  return new Map(all.map((turn) => [turn.block, turn]));
}

function listLabelledTurns(scene: Scene): Labelled[] {
  const { blocks, entities } = scene;
  const alone = new Map(listAlone(blocks).map((one) => [one.block, one]));
  const labelled = blocks.flatMap((block) => alone.get(block) ?? toLabelled(block));
  const byLabel = Map.groupBy(labelled, ({ label }) => label);
  const labels = new Set([...byLabel.keys()].map((label) => toSame(label).toLowerCase()));
  const lower = new Set(
    labelled.length === 0
      ? []
      : blocks.flatMap(({ text }) => text.match(/\p{Ll}[\p{L}'’-]*/gu) ?? []),
  );
  // A label with the full name introduces a person, too.
  const full = entities.filter(
    ({ kind, names }) =>
      kind === 'person' && names.some((name) => labels.has(toSame(name).toLowerCase())),
  );
  const people = [...new Set([...scene.people, ...full])];
  const speakers = new Map(
    [...byLabel].map(([label, own]) => {
      const speaker = toSpeaker({ ...scene, people }, label, own, lower);
      const isFree = speaker === undefined && own.length >= FEWEST_OWN && !ASKED.test(label);
      return [label, isFree && people.length === 0 ? findInFull(blocks, label) : speaker];
    }),
  );
  // Recipes and lists of facts have labels, too, but nobody asks.
  const isAsked = labelled.some(({ label, text }) => !isSaying(label) || ENDS_ASKING.test(text));
  // “Update:”, “Key Facts:” and the like name nobody.
  const roles = new Set(
    [...byLabel].flatMap(([label, own]) =>
      isNobody(label) || isOutlet(scene, label) || asks(own) || (isAsked && isShort(label, own))
        ? [label]
        : [],
    ),
  );
  const turns = labelled.flatMap((one): Labelled[] => {
    const speaker = speakers.get(one.label);
    if (speaker !== undefined) return [{ ...one, speaker }];
    if (!roles.has(one.label)) return [];
    const own = byLabel.get(one.label) ?? [];
    const isSaid = isAsked && isSaying(one.label) && !asks(own) && !isOutlet(scene, one.label);
    return [isSaid ? { ...one, isSaid } : one];
  });
  const voices = new Set(turns.map(({ label, speaker }) => speaker ?? label));
  const isTranscript =
    turns.length >= FEWEST_TURNS && voices.size >= FEWEST_VOICES && voices.size < turns.length;
  if (!isTranscript) return [];
  const isInterview = [...voices].every((label) => ASKED.test(label) || ANSWER.test(label));
  const answers = isInterview
    ? findInterviewed(scene, blocks.indexOf(turns[0]?.block as Block))
    : undefined;
  return answers === undefined
    ? turns
    : turns.map((turn) => (ANSWER.test(turn.label) ? { ...turn, speaker: answers } : turn));
}

function toLabelled(block: Block): Labelled[] {
  const found = block.role === 'text' ? LABEL.exec(block.text) : null;
  const name = Object.values(found?.groups ?? {}).find(Boolean) ?? '';
  if (found === null || name === '') return [];
  return [{ block, label: name, speaker: undefined, text: block.text.slice(found[0].length) }];
}

/** Labels on lines of their own, which recur; what is said is the next paragraph. */
function listAlone(blocks: readonly Block[]): Labelled[] {
  const found = blocks.flatMap((block, at): Labelled[] => {
    const next = blocks[at + 1];
    const label = block.text.length > 60 ? undefined : ALONE.exec(block.text)?.groups?.label;
    const isSaid = next?.role === 'text' && next.text.length > block.text.length;
    if (label === undefined || !isSaid || toLabelled(next).length > 0) return [];
    return [{ block: next, label, speaker: undefined, text: next.text }];
  });
  const counts = Map.groupBy(found, ({ label }) => label);
  return found.filter(
    ({ label }) => (counts.get(label)?.length ?? 0) >= FEWEST_OWN || isNobody(label),
  );
}

/** “CROWTHER”, “大臣”: who takes turns without a full name. */
function isShort(label: string, own: readonly Labelled[]): boolean {
  return (
    own.length >= FEWEST_OWN &&
    /^(?:\p{Lu}[\p{Lu}'’-]{3,}|\p{sc=Han}{2,8}|\p{sc=Kana}[\p{sc=Kana}ー・]+)$/u.test(label)
  );
}

/** An unknown label that mostly asks is the interviewer's. */
function asks(own: readonly Labelled[]): boolean {
  const asked = own.filter(({ text }) => ENDS_ASKING.test(text));
  return own.length >= FEWEST_OWN && asked.length * 2 >= own.length;
}

function isOutlet({ entities }: Scene, label: string): boolean {
  const key = toSame(label).toLowerCase();
  return entities.some(
    ({ kind, names }) => kind === 'outlet' && names.some((name) => name.toLowerCase() === key),
  );
}

const toWords = ofLexicon(({ any }) => ({
  pronoun: new RegExp(`^[“"«]?${any('clip.pronouns')}`, 'iu'),
  interview: new RegExp(any('clip.interview'), 'iu'),
  preposition: new RegExp(`${any('clip.prepositions')}\\s+(?:the\\s+)?$`, 'iu'),
}));

/** What a speaker goes on to say in further paragraphs, up to the next turn; never after the last. */
function listMore(scene: Scene, turns: readonly Labelled[]): SpokenTurn[] {
  const { blocks } = scene;
  const byBlock = new Map(turns.map((turn) => [turn.block, turn]));
  const [from, to] = [turns[0], turns.at(-1)].map((turn) => blocks.indexOf(turn?.block as Block));
  const [only, other] = new Set(turns.flatMap((turn) => turn.speaker ?? []));
  const alone = other === undefined ? only : undefined;
  let speaker: string | undefined;
  return blocks.slice(from, to).flatMap((block): SpokenTurn[] => {
    const turn = byBlock.get(block);
    if (turn !== undefined) speaker = turn.speaker;
    // A bold question without a label, to the only one who answers.
    else if (block.isStrong === true && ENDS_STOP.test(block.text)) speaker = alone;
    else if (block.isStrong === true || block.role !== 'text' || toLabelled(block).length > 0)
      speaker = undefined;
    else if (
      speaker !== undefined &&
      ENDS_STOP.test(block.text) &&
      isOwnWords(scene, { block, speaker, text: block.text })
    )
      return [{ block, speaker, text: block.text }];
    return [];
  });
}

type Said = SpokenTurn & { readonly speaker: string };

/** Whether a paragraph is spoken by its speaker, and does not tell of them. */
function isOwnWords({ byBlock, lexicon }: Scene, { block, speaker, text }: Said): boolean {
  const start = block.text.length - text.length;
  const words = speaker.split(/[\s-]/u).filter((word) => word.length > 2);
  const small = text.toLowerCase();
  return (
    !/^[[(\uFF08].*[\])\uFF09]$/u.test(text) &&
    !ALONE.test(text) &&
    listQuotedRanges(text).length === 0 &&
    !toWords(lexicon).pronoun.test(text) &&
    !words.some((word) => small.includes(word.toLowerCase())) &&
    !(byBlock.get(block) ?? []).some(({ at, entity }) => at[0] >= start && entity.id === speaker)
  );
}

// Interviews without labels: the questions are bold, or begin with a dash.

const DASH = /^[—–―]{1,2}\s?(?=[\p{L}\d«“「¿])/u;
/** Fewer questions may be anything. */
const FEWEST_QUESTIONS = 2;

function listAnswers(scene: Scene): SpokenTurn[] {
  const { blocks } = scene;
  const isText = ({ role }: Block) => role === 'text';
  const isBold = (block: Block) =>
    block.isStrong === true && isText(block) && block.text.length > 8;
  // In Japanese, only questions have a dash; elsewhere answers have one, too.
  const isLined = (block: Block) => isText(block) && /^(?:―|——)/u.test(block.text);
  const isDashed = (block: Block) =>
    isText(block) && DASH.test(block.text) && ENDS_ASKING.test(block.text);
  for (const isQuestion of [isBold, isLined, isDashed]) {
    const all = blocks.filter(isQuestion);
    const asking = all.filter(({ text }) => ENDS_ASKING.test(text) || isQuestion === isLined);
    if (asking.length < FEWEST_QUESTIONS || asking.length * 5 < all.length * 2) continue;
    const start = blocks.indexOf(all[0] as Block);
    const speaker = findInterviewed(scene, start);
    if (speaker === undefined) continue;
    let isOpen = false;
    // Behind the last question, only the next paragraph is its answer.
    return blocks
      .slice(start, blocks.findLastIndex(isQuestion) + 2)
      .flatMap((block): SpokenTurn[] => {
        const isAnswer = isOpen && isText(block) && block.isStrong !== true && !isQuestion(block);
        const text = isAnswer ? toAnswer(scene, block, speaker) : '';
        const isSaid =
          isAnswer &&
          DASH.test(block.text) === (isQuestion === isDashed) &&
          isOwnWords(scene, { block, speaker, text });
        isOpen = isQuestion(block) || (isSaid && isQuestion !== isDashed);
        return isSaid ? [{ block, speaker, text }] : [];
      });
  }
  return [];
}

/** Without the label of the speaker, a dash, or marks around all of it. */
function toAnswer(scene: Scene, block: Block, speaker: string): string {
  const [label] = toLabelled(block);
  const isOwn =
    label !== undefined && toSpeaker(scene, label.label, [label], new Set()) === speaker;
  return (isOwn ? label.text : block.text).replace(DASH, '').replace(/^「([^「」]+)」$/u, '$1');
}

const INTERVIEW =
  /(?:interview(?:ed)?|conversation|Q ?(?:&|and) ?A|entretien|Gespräch)(?: with| mit| avec)?(?: (?:President|(?:Prime|Foreign|Finance|Trade|Commerce) Minister|Secretary|Ambassador|Mr\.|Ms\.|Mrs\.|Dr\.))* ?$|(?:专访|專訪|对话|對話)$/iu;
/** “Interview with the mayor, Abena Crowther”, of nobody else. */
const WITH_STRANGER =
  /(?:[Ii]nterview|[Cc]onversation|[Ee]ntrevista|[Ee]ntretien|[Gg]espräch) (?:with|con|a|avec|mit) (?:[\p{Ll} ]{1,40},? )?(?<name>\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*)(?=[.,:;]|$)(?!.* (?:and|y|et|und) \p{Lu})/u;
const OTHER = /^(?:['’]s?\b| (?:and|und|et|or|y|и|&)(?![\p{L}])| و|[和与與及、的の])/u;
/** What stands above an interview: title, lead and byline. */
const MOST_ABOVE = 14;

/** The only person whom the lines above the first question interview, or name in an interview. */
function findInterviewed({ blocks, byBlock, lexicon }: Scene, start: number): string | undefined {
  const head = blocks.slice(Math.max(0, start - MOST_ABOVE), start);
  const { interview, preposition } = toWords(lexicon);
  const people = head
    .flatMap((block) => byBlock.get(block) ?? [])
    .filter(({ entity }) => entity.kind === 'person');
  if (people.length === 0) {
    const strangers = head.flatMap(({ text }) => WITH_STRANGER.exec(text)?.groups?.name ?? []);
    const [one, second] = new Set(strangers);
    return second === undefined ? one : undefined;
  }
  const isInterview = head.some(({ text }) => interview.test(text));
  const ids = people
    .filter(({ block: { text }, at }) => {
      const before = text.slice(0, at[0]);
      if (OTHER.test(text.slice(at[1]))) return false;
      return INTERVIEW.test(before) || (isInterview && !preposition.test(before));
    })
    .map(({ entity }) => entity.id);
  const [only, other] = new Set(ids);
  const isAlone = new Set(people.map(({ entity }) => entity.id)).size === 1;
  const isNamed = people.some(({ block: { text }, at }) => INTERVIEW.test(text.slice(0, at[0])));
  return other === undefined && (isAlone || isNamed) ? only : undefined;
}
