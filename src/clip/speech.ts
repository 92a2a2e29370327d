/** Who is said to have said something, by the words around it. */
import type { Naming } from './names.ts';

/** Verbs of speech of the languages in which dates are read too. */
const VERBS =
  /(?<![\p{L}])(?:said|says?|told|tells|added|adds|wrote|writes|asked|replied|declared|announced|insisted|argued|warned|noted|explained|stated|recalled|acknowledged|conceded|remarked|posted|sagte|sagt|erklärte|schrieb|betonte|meinte|(?:a|ont) (?:dit|déclaré|affirmé|expliqué|ajouté|écrit)|affirme|explique|déclare|estime|قال|قالت|أضاف|أضافت|صرح|صرحت|أكد|أكدت)(?![\p{L}])|表示|指出|强调|強調|回应|回應|写道|寫道|[说說称稱](?=[,,::。“「]|$)/gu;
const PRONOUN =
  /(?<![\p{L}])(?:he|she|er|sie|il|elle)(?![\p{L}])\s*$|^\s*(?:he|she|er|sie|il|elle)(?![\p{L}])/iu;
/** A name that the publication does not have: two words and more, with the particles of families. */
const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}/gu;
/** First words of offices: what follows them is a name, they are none. */
const OFFICES =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|President|Vice|Prime|Minister|Premier|Chancellor|Secretary|Senator|Representative|Governor|General|Ambassador|Chairman|Chairwoman|Spokesman|Spokeswoman|Foreign|Finance|Trade|Treasury|State|Deputy|Former|Professor|Mayor|Commissioner|Judge|Justice|King|Queen|Prince|The|A|An|In|On|At|But|And|As|When|While|After|Before|For|If)\.? )+/;

interface Candidate {
  /** An id, or a name. */
  readonly speaker: string;
  readonly from: number;
  readonly until: number;
}

export interface Speech {
  /** `undefined` where nobody is named. */
  readonly speaker: string | undefined;
  /** Whether a pronoun stands for somebody who was named before. */
  readonly isPronoun: boolean;
  /** Where the verb ends. */
  readonly verbEnd: number;
}

const SPEAKERS: readonly string[] = ['person', 'organization', 'outlet'];

/** Looks in `text` from `from` to `until`; `undefined` without a verb of speech. `namings` are those of the block. */
export function findSpeech(
  text: string,
  [from, until]: readonly [number, number],
  namings: readonly Naming[],
): Speech | undefined {
  const part = text.slice(from, until);
  const candidates = listCandidates(part, from, until, namings);
  for (const verb of part.matchAll(VERBS)) {
    const [start, end] = [from + verb.index, from + verb.index + verb[0].length];
    const before = candidates
      .filter((one) => one.until <= start && isJoined(text.slice(one.until, start)))
      .at(-1);
    const isAsked = /^(?:told|tells|asked)$/i.test(verb[0]);
    const after = isAsked
      ? undefined
      : candidates.find((one) => one.from >= end && isTitle(text.slice(end, one.from)));
    const found = before ?? after;
    if (found !== undefined) return { speaker: found.speaker, isPronoun: false, verbEnd: end };
    if (PRONOUN.test(text.slice(from, start)) || PRONOUN.test(text.slice(end, end + 8)))
      return { speaker: undefined, isPronoun: true, verbEnd: end };
  }
  return undefined;
}

function listCandidates(
  part: string,
  from: number,
  until: number,
  namings: readonly Naming[],
): Candidate[] {
  const known = namings
    .filter(({ at }) => at[0] >= from && at[1] <= until)
    .map(({ at, entity }) => ({
      speaker: entity.id,
      from: at[0],
      until: at[1],
      kind: entity.kind,
    }));
  const unknown = [...part.matchAll(NAME)].flatMap((match) => {
    const office = OFFICES.exec(match[0])?.[0] ?? '';
    const name = match[0].slice(office.length).replace(/['’]s$|(?<=\p{L}{2})\.$/u, '');
    const start = from + match.index + office.length;
    const isKnown = known.some((one) => one.from < start + name.length && one.until > start);
    if (isKnown || !name.includes(' ')) return [];
    return [{ speaker: name, from: start, until: start + name.length }];
  });
  return [...known.filter(({ kind }) => SPEAKERS.includes(kind)), ...unknown].sort(
    (a, b) => a.from - b.from,
  );
}

/** When and where, which Chinese says before the verb. */
const CHINESE_GAP = /^[\p{sc=Han}\d]{1,30}$/u;

/** Between a name and its verb: nothing, or what the name is, between commas. */
function isJoined(gap: string): boolean {
  if (CHINESE_GAP.test(gap)) return true;
  return /^(?:['’]s)?\s*(?:also|later|then|has|had|himself|herself|,[^.;“”]{1,80},)?\s*$/u.test(
    gap,
  );
}

/** Between a verb and its name: nothing, or an office. */
function isTitle(gap: string): boolean {
  return (
    gap.length <= 60 &&
    !/[,.;:“”"]\s/.test(gap) &&
    !/\b(?:that|to|in|on|at|as|of)\b/.test(
      gap.replace(
        /\b(?:Minister|Secretary|Ministry|Department|head|director|president) (?:of|for)\b/gi,
        '',
      ),
    )
  );
}
