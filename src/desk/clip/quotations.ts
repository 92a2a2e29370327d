/** The quotations of a page, with their speakers and, if the page says it beside them, their days. */
import { type CalendarDay, toDayText } from '../../time/calendar.ts';
import type { Quotation } from './clip.ts';
import { listNearDays, type NearDay } from './days.ts';
import { toSame } from './known.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import type { NameForms } from './names.ts';
import type { Block } from './page.ts';
import {
  listMarked,
  listQuotedRanges,
  listSentenceEnds,
  type Quoted,
  type TextRange,
} from './sentences.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { findJapaneseSpeech, findSpeech, type Speech, toNobody } from './speech.ts';

/** `blocks` are those of the text; `namings` are all names found in them. */
export function listQuotations(
  blocks: readonly Block[],
  namings: readonly NameForms[],
  published: CalendarDay | undefined,
  lexicon?: Lexicon,
): Quotation[] {
  const byBlock = Map.groupBy(namings, ({ block }) => block);
  const turns = new Map(listTurns(blocks, byBlock).map((turn) => [turn.block, turn]));
  return blocks.flatMap((block) => {
    if (block.role === 'heading') return [];
    const { text = '', speaker } = turns.get(block) ?? {};
    // An office, “Q” and mostly “A” do not say who speaks: the quotations in such a turn may.
    if (speaker === undefined)
      return listOfBlock(block, byBlock.get(block) ?? [], published, lexicon);
    return [{ text, speaker, said: null, origin: `line ${block.line}` }];
  });
}

function listOfBlock(
  { text, line }: Block,
  namings: readonly NameForms[],
  published: CalendarDay | undefined,
  lexicon: Lexicon | undefined,
): Quotation[] {
  const quoted = listQuotedRanges(text);
  if (quoted.length === 0) return [];
  const ends = listSentenceEnds(text);
  // Nobody has spoken on a future day.
  const today = published && toDayText(published);
  const days = listNearDays(text, published, lexicon).filter(
    ({ value }) => value === null || today === undefined || value <= today,
  );
  const short = listMarked(text).filter(({ at }) => quoted.every((one) => one.at[0] !== at[0]));
  let last: { readonly speaker: string; readonly until: number } | undefined;
  return quoted.map((quote, index) => {
    const [previous, next] = [quoted[index - 1], quoted[index + 1]];
    // “No,” said Mara Quist: one word is no statement, but says who continues.
    const word = short.findLast(
      ({ at }) => at[1] <= quote.at[0] && at[0] >= (previous?.at[1] ?? 0),
    );
    const spoken =
      word && findSpeech(text, toAfter(word, quote, ends, text.length), namings, 'after', lexicon);
    if (spoken?.speaker !== undefined)
      last = { speaker: spoken.speaker, until: toNameEnd(text, spoken) };
    const before = toBefore(quote, previous, ends);
    const after = toAfter(quote, next, ends, text.length);
    const speech = findOfQuote(text, quote, { before, after }, namings, lexicon);
    const isAlone = speech === undefined && /^[\s—–-]*$/u.test(text.slice(...before));
    const from = Math.max(quote.at[0], speech?.at[0] ?? 0);
    const goesOn =
      (speech?.isPronoun === true || isAlone) &&
      last !== undefined &&
      !isNamedBetween(text, [last.until, from], quoted, namings);
    const speaker = goesOn ? last?.speaker : speech?.speaker;
    if (speaker !== undefined)
      last = { speaker, until: Math.max(quote.at[1], speech?.at[1] ?? 0, toNameEnd(text, speech)) };
    else if (speech !== undefined) last = undefined;
    return {
      text: quote.text,
      speaker: speaker ?? null,
      said: speech === undefined ? null : findDay(text, speech, days, toWhen(lexicon)),
      origin: `line ${line}`,
    };
  });
}

/** The end of the clause that names the speaker. */
function toNameEnd(text: string, speech: Speech | undefined): number {
  if (speech?.speaker === undefined) return 0;
  const [, end] = speech.at;
  return end + (/^[^.;“”]{0,80}/u.exec(text.slice(end))?.[0].length ?? 0);
}

/** After a comma, what follows says who spoke; otherwise what precedes does, if anything. */
function findOfQuote(
  text: string,
  quote: Quoted,
  { before, after }: { readonly before: TextRange; readonly after: TextRange },
  namings: readonly NameForms[],
  lexicon: Lexicon | undefined,
): Speech | undefined {
  const japanese = findJapaneseSpeech(text, before, quote.at[1], namings, lexicon);
  if (japanese !== undefined) return japanese;
  const isAttributed =
    /[,،\uFF0C?!\uFF1F\uFF01…—-]$/u.test(text.slice(quote.at[0], quote.at[1] - 1)) ||
    /^\s*[,،\uFF0C—–]/u.test(text.slice(quote.at[1]));
  const inFront = () => findSpeech(text, before, namings, 'before', lexicon);
  const behind = () => findSpeech(text, after, namings, 'after', lexicon);
  const speech = isAttributed ? (behind() ?? inFront()) : (inFront() ?? behind());
  // Words inside a question may never have been said.
  const isAsked = /[?\uFF1F؟]\s*$/u.test(text.slice(...after));
  return isAsked && speech !== undefined ? toNobody(speech.at) : speech;
}

/** Whether somebody else is named outside quotations, so that “she” may be another person. */
function isNamedBetween(
  text: string,
  [from, until]: TextRange,
  quoted: readonly Quoted[],
  namings: readonly NameForms[],
): boolean {
  if (until <= from) return false;
  const isOutside = (at: number) =>
    at >= from && at < until && !quoted.some((quote) => quote.at[0] <= at && at < quote.at[1]);
  const isKnown = namings.some(({ at, entity }) => entity.kind === 'person' && isOutside(at[0]));
  const names = [...text.matchAll(/\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+/gu)];
  return isKnown || names.some(({ index }) => isOutside(index));
}

function toBefore(quote: Quoted, previous: Quoted | undefined, ends: readonly number[]) {
  const [start] = quote.at;
  const sentence = ends.findLast((end) => end <= start) ?? 0;
  return [Math.max(sentence, previous?.at[1] ?? 0), start] as const;
}

/** Up to the end of the sentence or the next quotation; empty if the quotation ends the sentence. */
function toAfter(quote: Quoted, next: Quoted | undefined, ends: readonly number[], length: number) {
  const [, start] = quote.at;
  const sentence = ends.find((end) => end >= start) ?? length;
  return [start, Math.min(sentence, next?.at[0] ?? length)] as const;
}

const toWhen = ofLexicon(({ any }) => {
  const on = any('clip.on');
  return {
    /**
     * What may stand between a verb and its day: nothing, speaker or audience, and place. A topic would bring a day of
     * its own.
     */
    onlyWhen: new RegExp(
      `^(?:\\s*(?:the )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4})?(?:\\s*(?:reporters|journalists))?(?:\\s+in \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})?,?\\s*(?:(?:late |early )?${on}|late|early|[在于於])?\\s*$`,
      'u',
    ),
    /** “the 20 May deadline”, “Sunday’s talks” */
    ofSomething: new RegExp(
      `^['’]|^[ -](?!${any('clip.afterDay')})\\p{L}|^[ -](?:morning|afternoon|evening|night)['’]`,
      'u',
    ),
    onlyOn: new RegExp(`^\\s*${on}?\\s*$`, 'iu'),
  };
});

/**
 * The day right after the verb, between name and verb, or right before the name: elsewhere it may be the day of something
 * else.
 */
function findDay(
  text: string,
  { at: [start, end] }: Speech,
  days: readonly NearDay[],
  { onlyWhen, ofSomething, onlyOn }: ReturnType<typeof toWhen>,
): string | null {
  const within = days.find(({ at }) => at[0] >= start && at[1] <= end);
  if (within !== undefined) {
    const isOwn =
      !/[,;]|[就对對]|关于|關於/u.test(text.slice(start, within.at[0])) &&
      !/^['’的の]/u.test(text.slice(within.at[1]));
    return isOwn ? within.value : null;
  }
  const behind = days.find(({ at }) => at[0] >= end);
  const isNear =
    behind !== undefined &&
    onlyWhen.test(text.slice(end, behind.at[0])) &&
    !ofSomething.test(text.slice(behind.at[1]));
  if (isNear) return behind.value;
  const before = days.findLast(({ at }) => at[1] <= start);
  if (before === undefined) return null;
  const lead = text.slice(before.at[1], start);
  const first = text.slice(
    listSentenceEnds(text).findLast((one) => one <= before.at[0]) ?? 0,
    before.at[0],
  );
  return /^,?\s*(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u.test(lead) && onlyOn.test(first)
    ? before.value
    : null;
}

/** The speaker of a turn in a transcript or interview, which begins with a name and a colon. */
interface Turn {
  readonly label: string;
  readonly block: Block;
  /** An id, or a name that the publication does not have; absent for an office, and for “A” if nobody says who answers. */
  readonly speaker: string | undefined;
  readonly text: string;
}

const LABEL =
  /^(?<label>(?:(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr)\. )?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,4}|\p{sc=Han}{1,12}) ?[:\uFF1A]\s*(?=\S)/u;
/** Fewer may be a list, or a headline with a colon. */
const [FEWEST_TURNS, FEWEST_VOICES] = [3, 2];
/** An unknown name that occurs once may be the name of a section. */
const FEWEST_OWN = 2;

const NO_PERSON = new RegExp(`(?<!\\p{L})(?:${SIGNS.labelsOfNobody})(?!\\p{L})`, 'u');
const ROLE = new RegExp(`^(?:${SIGNS.labelsOfRoles})$`, 'iu');
const QUESTION = /^(?:Q|F|(?:the )?question|frage|问|問)$/iu;
const ANSWER = /^(?:A|R|(?:the )?answer|antwort|réponse|答)$/iu;
const INTERVIEW =
  /(?:interview(?:ed)?|conversation|Q ?(?:&|and) ?A|entretien|Gespräch)(?: with| mit| avec)?(?: (?:President|(?:Prime|Foreign|Finance|Trade|Commerce) Minister|Secretary|Ambassador|Mr\.|Ms\.|Mrs\.|Dr\.))* ?$|(?:专访|專訪|对话|對話)$/iu;
const OTHER = /^(?:['’]s?\b| (?:and|und|et|or|&)(?![\p{L}])|[和与與及、的])/u;

/** Empty if the page is no transcript, in which labels recur and take turns. */
function listTurns(
  blocks: readonly Block[],
  byBlock: ReadonlyMap<Block, readonly NameForms[]>,
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
    // A person whose name is the label, or its end.
    const known =
      only?.entity.kind === 'person' && other === undefined && only.at[1] === label.length
        ? only.entity.id
        : undefined;
    const isNamed = own.length === 0 && isName(label, labels, blocks);
    const speaker = isNamed ? label : known;
    const isOutlet = own.some(
      ({ at, entity }) => entity.kind === 'outlet' && at[1] - at[0] === label.length,
    );
    // “Update:”, “Key Facts:” and the like name nobody.
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

function findInterviewed(namings: readonly NameForms[]): string | undefined {
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

/** An unknown name of two words that takes turns, and whose words do not occur in lower case on the page. */
function isName(label: string, labels: readonly string[], blocks: readonly Block[]): boolean {
  const isForm = /^\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(toSame(label));
  if (!isForm || NO_PERSON.test(label)) return false;
  if (labels.filter((one) => one === label).length < FEWEST_OWN) return false;
  const word = new RegExp(`(?<!\\p{L})(?:${label.toLowerCase().replace(' ', '|')})(?!\\p{L})`, 'u');
  return !blocks.some(({ text }) => word.test(text));
}
