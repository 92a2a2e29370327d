/** Who speaks in transcripts and interviews, where a name and a colon stand before what somebody says. */
import { toSame } from './known.ts';
import type { Naming } from './names.ts';
import type { Block } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };

interface Turn {
  readonly label: string;
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

const NO_PERSON = new RegExp(`(?<!\\p{L})(?:${SIGNS.labelsOfNobody})(?!\\p{L})`, 'u');
/** Who speaks by what they do there, and not by a name. */
const ROLE = new RegExp(`^(?:${SIGNS.labelsOfRoles})$`, 'iu');
const QUESTION = /^(?:Q|F|(?:the )?question|frage|问|問)$/iu;
const ANSWER = /^(?:A|R|(?:the )?answer|antwort|réponse|答)$/iu;
/** An office may stand before the name, and no word that makes it that of another. */
const INTERVIEW =
  /(?:interview(?:ed)?|conversation|Q ?(?:&|and) ?A|entretien|Gespräch)(?: with| mit| avec)?(?: (?:President|(?:Prime|Foreign|Finance|Trade|Commerce) Minister|Secretary|Ambassador|Mr\.|Ms\.|Mrs\.|Dr\.))* ?$|(?:专访|專訪|对话|對話)$/iu;
/** Somebody beside the one who is named, or somebody of theirs. */
const OTHER = /^(?:['’]s?\b| (?:and|und|et|or|&)(?![\p{L}])|[和与與及、的])/u;

/** Empty for a page that is no transcript: its labels come again and take turns. */
export function listTurns(
  blocks: readonly Block[],
  byBlock: ReadonlyMap<Block, readonly Naming[]>,
): Turn[] {
  const labelled = blocks.flatMap((block) => {
    const found = block.role === 'text' ? LABEL.exec(block.text) : null;
    const label = found?.groups?.label;
    return found === null || label === undefined
      ? []
      : [{ block, label, text: block.text.slice(found[0].length) }];
  });
  const labels = labelled.map(({ label }) => label);
  const turns = labelled.flatMap(({ block, label, text }): Turn[] => {
    const own = (byBlock.get(block) ?? []).filter(({ at }) => at[1] <= label.length);
    const [only, other] = own;
    // A person whose name the label is, or ends with.
    const known =
      only?.entity.kind === 'person' && other === undefined && only.at[1] === label.length
        ? only.entity.id
        : undefined;
    const isNamed = own.length === 0 && isName(label, labels, blocks);
    const speaker = isNamed ? label : known;
    const isOutlet = own.some(
      ({ at, entity }) => entity.kind === 'outlet' && at[1] - at[0] === label.length,
    );
    // “Update:”, “Key Facts:” and the like are nobody.
    if (speaker === undefined && !ROLE.test(label) && !isOutlet) return [];
    return [{ label, block, speaker, text }];
  });
  const voices = new Set(turns.map(({ label }) => label));
  const isTranscript =
    turns.length >= FEWEST_TURNS && voices.size >= FEWEST_VOICES && voices.size < turns.length;
  if (!isTranscript) return [];
  const isInterview = [...voices].every((label) => QUESTION.test(label) || ANSWER.test(label));
  const before = isInterview ? blocks.slice(0, blocks.indexOf(turns[0]?.block as Block)) : [];
  const answers = findInterviewed(before.flatMap((block) => byBlock.get(block) ?? []));
  return answers === undefined
    ? turns
    : turns.map((turn) => (ANSWER.test(turn.label) ? { ...turn, speaker: answers } : turn));
}

/** The one with whom the page says that it is an interview, before the first question. */
function findInterviewed(namings: readonly Naming[]): string | undefined {
  const people = namings
    .filter(({ entity }) => entity.kind === 'person')
    .filter(
      ({ block: { text }, at }) =>
        INTERVIEW.test(text.slice(0, at[0])) && !OTHER.test(text.slice(at[1])),
    )
    .map(({ entity }) => entity.id);
  const [only, other] = new Set(people);
  return other === undefined ? only : undefined;
}

/** A name of two words that the publication does not have, which takes turns, and of which no word is one of the page’s own. */
function isName(label: string, labels: readonly string[], blocks: readonly Block[]): boolean {
  const isForm = /^\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(toSame(label));
  if (!isForm || NO_PERSON.test(label)) return false;
  if (labels.filter((one) => one === label).length < FEWEST_OWN) return false;
  const word = new RegExp(`(?<!\\p{L})(?:${label.toLowerCase().replace(' ', '|')})(?!\\p{L})`, 'u');
  return !blocks.some(({ text }) => word.test(text));
}
