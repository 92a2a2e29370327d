/** Who speaks in transcripts and interviews, where a name and a colon stand before what somebody says. */
import { toSame } from './known.ts';
import type { Naming } from './names.ts';
import type { Block } from './page.ts';

export interface Turn {
  readonly block: Block;
  /** An id, or a name that the publication does not have; none of an office alone, nor of “A” where nobody says who answers. */
  readonly speaker: string | undefined;
  readonly text: string;
}

const LABEL =
  /^(?<label>(?:(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr)\. )?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,4}|\p{sc=Han}{1,12}) ?[:\uFF1A]\s*(?=\S)/u;
/** Fewer are lists, or a headline with a colon. */
const [FEWEST_TURNS, FEWEST_VOICES] = [3, 2];
/** Once only, an unknown name may be that of a section. */
const FEWEST_OWN = 2;

/** Empty for a page that is no transcript: its labels come again and take turns. */
export function listTurns(blocks: readonly Block[], namings: readonly Naming[]): Turn[] {
  const labelled = blocks.flatMap((block) => {
    const found = block.role === 'text' ? LABEL.exec(block.text) : null;
    const label = found?.groups?.label;
    return found === null || label === undefined ? [] : [{ block, label, length: found[0].length }];
  });
  const byBlock = Map.groupBy(namings, ({ block }) => block);
  const turns = labelled.flatMap(({ block, label, length }) => {
    const own = (byBlock.get(block) ?? []).filter(({ at }) => at[1] <= label.length);
    const isNamed = own.length === 0 && isName(label, labelled, blocks);
    const speaker = isNamed ? label : findKnown(label, own);
    const isOutlet = own.some(
      ({ at, entity }) => entity.kind === 'outlet' && at[1] - at[0] === label.length,
    );
    // “Update:”, “Key Facts:” and the like are nobody.
    if (speaker === undefined && !ROLE.test(label) && !isOutlet) return [];
    return [{ label, block, speaker, text: block.text.slice(length) }];
  });
  const counts = Map.groupBy(turns, ({ label }) => label);
  const isTranscript =
    turns.length >= FEWEST_TURNS &&
    counts.size >= FEWEST_VOICES &&
    [...counts.values()].some((own) => own.length > 1);
  if (!isTranscript) return [];
  const isInterview = turns.every(({ label }) => QUESTION.test(label) || ANSWER.test(label));
  const answers = isInterview ? findInterviewed(blocks, turns[0]?.block, byBlock) : undefined;
  return answers === undefined
    ? turns
    : turns.map((turn) => (ANSWER.test(turn.label) ? { ...turn, speaker: answers } : turn));
}

/** The one with whom the page says that it is an interview, before the first question. */
function findInterviewed(
  blocks: readonly Block[],
  first: Block | undefined,
  byBlock: ReadonlyMap<Block, readonly Naming[]>,
): string | undefined {
  const people = blocks
    .slice(0, first === undefined ? 0 : blocks.indexOf(first))
    .flatMap((block) => byBlock.get(block) ?? [])
    .filter(
      ({ block, at, entity }) =>
        entity.kind === 'person' &&
        INTERVIEW.test(block.text.slice(0, at[0])) &&
        !OTHER.test(block.text.slice(at[1])),
    )
    .map(({ entity }) => entity.id);
  const [only, other] = new Set(people);
  return other === undefined ? only : undefined;
}

const QUESTION = /^(?:Q|F|(?:the )?question|frage|问|問)$/iu;
const ANSWER = /^(?:A|R|(?:the )?answer|antwort|réponse|答)$/iu;
/** An office may stand before the name, and no word that makes it that of another. */
const INTERVIEW =
  /(?:interview(?:ed)?|conversation|Q ?(?:&|and) ?A|entretien|Gespräch)(?: with| mit| avec)?(?: (?:President|(?:Prime|Foreign|Finance|Trade|Commerce) Minister|Secretary|Ambassador|Mr\.|Ms\.|Mrs\.|Dr\.))* ?$|(?:专访|專訪|对话|對話)$/iu;
/** Somebody beside the one who is named, or somebody of theirs. */
const OTHER = /^(?:['’]s?\b| (?:and|und|et|or|&)(?![\p{L}])|[和与與及、的])/u;

/** The person whose name the label is, or ends with. */
function findKnown(label: string, own: readonly Naming[]): string | undefined {
  const [only, other] = own;
  return only?.entity.kind === 'person' && other === undefined && only.at[1] === label.length
    ? only.entity.id
    : undefined;
}

/** A name of two words that the publication does not have, which takes turns, and of which no word is one of the page’s own. */
function isName(
  label: string,
  labelled: readonly { readonly label: string }[],
  blocks: readonly Block[],
): boolean {
  const isForm = /^\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(toSame(label));
  if (!isForm || NO_PERSON.test(label)) return false;
  if (labelled.filter((one) => one.label === label).length < FEWEST_OWN) return false;
  const word = new RegExp(`(?<!\\p{L})(?:${label.toLowerCase().replace(' ', '|')})(?!\\p{L})`, 'u');
  return !blocks.some(({ text }) => word.test(text));
}

const NO_PERSON =
  /(?<!\p{L})(?:Question|Answer|Reporter|Journalist|Moderator|President|Minister|Secretary|Spokes\p{L}+|Speaker|Chair\p{L}*|Editor\p{L}*|News\p{L}*|Times|Press|Agency|Post|Read|More|Photo\p{L}*|Video\p{L}*|Note|Source|The|Key|Facts?|Updates?|Live|Analysis|Opinion|Background|Context|Breaking|Latest|Related|Story|Stories|Articles?|Report|Big|Picture|Bottom|Line|Why|What|How|Who|When|Where|Next|Last|First|Top|Quick|Take\p{L}*|Fact|Check|Market\p{L}*|World|Business|Summary|Timeline|Explainer|Interview|Exclusive|Watch|Listen|Correction|Day|Week|Month|Year|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)(?!\p{L})/u;
/** Who speaks by what they do there, and not by a name. */
const ROLE =
  /^(?:Q|A|F|R|(?:the )?(?:question|answer|reporter|journalist|correspondent|moderator|host|interviewer|interpreter|translator|operator|participant|president|prime minister|chair(?:man|woman)?|speaker|secretary|minister|frage|antwort|journaliste?|moderator(?:in)?)|问|問|答|记者|記者|主持人|[\p{sc=Han}]{1,8}记者|发言人|發言人)$/iu;
