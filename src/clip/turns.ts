/** Who speaks in transcripts and interviews, where a name and a colon stand before what somebody says. */
import { toSame } from './name-forms.ts';
import type { Naming } from './names.ts';
import type { Block } from './page.ts';

/** What is said under a name. */
export interface Turn {
  readonly block: Block;
  /** An id, or a name that the publication does not have; none of “Q” and “A”, and of offices alone. */
  readonly speaker: string | undefined;
  readonly text: string;
}

const LABEL =
  /^(?<label>(?:(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr)\. )?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,4}|\p{sc=Han}{1,12}) ?[::]\s*(?=\S)/u;
/** Fewer are lists, or a headline with a colon. */
const [FEWEST_TURNS, FEWEST_VOICES] = [3, 2];

/** Empty for a page that is no transcript: its labels come again and take turns. */
export function listTurns(blocks: readonly Block[], namings: readonly Naming[]): Turn[] {
  const labelled = blocks.flatMap((block) => {
    const found = block.role === 'text' ? LABEL.exec(block.text) : null;
    const label = found?.groups?.label;
    return found === null || label === undefined ? [] : [{ block, label, length: found[0].length }];
  });
  const counts = Map.groupBy(labelled, ({ label }) => label);
  const isTranscript =
    labelled.length >= FEWEST_TURNS &&
    counts.size >= FEWEST_VOICES &&
    [...counts.values()].some((turns) => turns.length > 1);
  if (!isTranscript) return [];
  const byBlock = Map.groupBy(namings, ({ block }) => block);
  return labelled.map(({ block, label, length }) => ({
    block,
    speaker: findVoice(label, byBlock.get(block) ?? []),
    text: block.text.slice(length),
  }));
}

/** The person whose name the label is, or ends with; a name of two words that the publication does not have. */
function findVoice(label: string, namings: readonly Naming[]): string | undefined {
  const own = namings.filter(({ at }) => at[1] <= label.length);
  const [only, other] = own;
  if (only !== undefined)
    return only.entity.kind === 'person' && other === undefined && only.at[1] === label.length
      ? only.entity.id
      : undefined;
  const isName = /^\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(toSame(label));
  return isName && !NO_PERSON.test(label) ? label : undefined;
}

const NO_PERSON =
  /(?<!\p{L})(?:Question|Answer|Reporter|Journalist|Moderator|President|Minister|Secretary|Spokes\p{L}+|Speaker|Chair\p{L}*|Editor|News|Times|Press|Agency|Post|Read|More|Photo|Video|Note|Source|The)(?!\p{L})/u;
