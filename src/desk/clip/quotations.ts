/** The quotations of a page, with their speakers and, if the page says it beside them, their days. */
import { type CalendarDay, toDayText } from '../../time/calendar.ts';
import type { Quotation } from './clip.ts';
import { listNearDays, type NearDay } from './days.ts';
import type { KnownEntity } from './known.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import type { NameForms } from './names.ts';
import type { Block } from './page.ts';
import { isLong, listMarked, listSentenceEnds, type Quoted, type TextRange } from './sentences.ts';
import { findSpeech, type Speech, toNobody, toSpeechWords } from './speech.ts';
import { findKoreanSpeech } from './korean-names.ts';
import { findJapaneseSpeech, findUnspaced } from './unspaced-names.ts';
import { findAccording, findColon, findNamedBefore } from './attribution.ts';
import { listTurns } from './turns.ts';
import { say } from '../words/say.ts';

/** `blocks` are those of the text; `namings` are all names found in them; `entities` are those of the publication. */
export function listQuotations(
  blocks: readonly Block[],
  namings: readonly NameForms[],
  published: CalendarDay | undefined,
  lexicon?: Lexicon,
  entities: readonly KnownEntity[] = [],
): Quotation[] {
  const byBlock = Map.groupBy(namings, ({ block }) => block);
  const persons = namings.filter(({ entity }) => entity.kind === 'person');
  const people = [...new Set(persons.map(({ entity }) => entity))];
  const turns = listTurns({ blocks, byBlock, entities, people, lexicon });
  return blocks.flatMap((block) => {
    if (block.role === 'heading') return [];
    const { text = '', speaker = null, isSaid } = turns.get(block) ?? {};
    const named = { namings: byBlock.get(block) ?? [], people, lexicon };
    if (speaker === null) {
      // Who asks may quote others, and so may an answer.
      const quoted = listOfBlock(block, named, published);
      const isOwn = isSaid === true && quoted.length === 0 && isLong(text);
      const tells = findSpeech(block.text, [0, block.text.length], named.namings, 'after', lexicon);
      if (!isOwn || tells?.speaker !== undefined) return quoted;
    }
    return [{ text, speaker, said: null, origin: say.shared.line({ n: block.line }) }];
  });
}

/** The names in a paragraph, and the people named on the page. */
interface Named {
  readonly namings: readonly NameForms[];
  readonly people: readonly KnownEntity[];
  readonly lexicon: Lexicon | undefined;
}

function listOfBlock(
  { text, line }: Block,
  { namings, people, lexicon }: Named,
  published: CalendarDay | undefined,
): Quotation[] {
  const quoted = listSpokenRanges(text, lexicon).filter((one) => isLong(one.text));
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
    const speech = findOfQuote(text, quote, { before, after }, { namings, people, lexicon });
    const isAlone = speech === undefined && /^[\s—–-]*$/u.test(text.slice(...before));
    const from = Math.max(quote.at[0], speech?.at[0] ?? 0);
    const goesOn =
      (speech?.isPronoun === true || isAlone) &&
      last !== undefined &&
      !isNamedBetween(text, [last.until, from], quoted, namings);
    // “Mara Quist resigned. “…,” she said.”
    const isFirst = index === 0 && speech?.isPronoun === true && last === undefined;
    const named = isFirst ? findNamedBefore(text, quote.at[0], namings, lexicon) : undefined;
    const speaker = goesOn ? last?.speaker : (speech?.speaker ?? named);
    if (speaker !== undefined)
      last = { speaker, until: Math.max(quote.at[1], speech?.at[1] ?? 0, toNameEnd(text, speech)) };
    else if (speech !== undefined) last = undefined;
    return {
      text: quote.text,
      speaker: speaker ?? null,
      said: speech === undefined ? null : findDay(text, speech, days, toWhen(lexicon)),
      origin: say.shared.line({ n: line }),
    };
  });
}

/** What stands between marks, however short, without the words of whoever reports it. */
export function listSpokenRanges(text: string, lexicon?: Lexicon): Quoted[] {
  return listMarked(text).flatMap((quote) => splitAside(text, quote, lexicon));
}

const toAside = ofLexicon((lexicon) => {
  const who = lexicon.any('clip.pronouns', 'clip.articles');
  const verb = `(?:${toSpeechWords(lexicon).verbs.source})`;
  return {
    verb: new RegExp(verb, 'u'),
    attached: new RegExp(` —(?<aside>${verb}[^—«»“”]{0,120})—[,.;:]? (?=\\S)`, 'u'),
    inCommas: new RegExp(
      `(?:,|(?<=[?!…])) (?<aside>${verb}(?:(?<=-\\p{L}{2,5} \\p{L}+)|-\\p{L}| (?:${who}|l['’]|\\p{Lu}))[^,.;«»“”]{0,120}(?:(?<=(?: |’|')\\p{Lu}\\p{L}{0,3})\\.[^,.;«»“”]{0,60})?)(?:,|\\. ?|$)`,
      'u',
    ),
  };
});

/**
 * Who speaks may stand within the marks: “«Никогда, — сказала Нина Громова. — И всё»”, “« Jamais, a dit Mara Quist. C’est
 * tout. »”. What follows a comma there may still describe the speaker, and is left out.
 */
function splitAside(text: string, quote: Quoted, lexicon: Lexicon | undefined): Quoted[] {
  const [start, end] = quote.at;
  const { verb, attached, inCommas } = toAside(lexicon);
  const words = text.slice(start, end - 1).trimEnd();
  const dashed = /(?<=[,?!…]) [—–] (?<aside>[^—–«»“”]{5,140}[.,;]) [—–] (?=\S)/u.exec(words);
  const at = verb.exec(dashed?.groups?.aside ?? '')?.index ?? Infinity;
  const match = at > 40 ? (attached.exec(words) ?? inCommas.exec(words)) : dashed;
  if (match === null) return [quote];
  const [until, from] = [start + match.index, start + match.index + match[0].length];
  const first = text
    .slice(start + 1, until)
    .replace(/,$/u, '')
    .trim();
  const second = match[0].endsWith(',') ? '' : text.slice(from, end - 1).trim();
  return [
    { text: first, at: [start, until + 1] },
    ...(second === '' ? [] : splitAside(text, { text: second, at: [from - 1, end] }, lexicon)),
  ];
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
  { namings, people, lexicon }: Named,
): Speech | undefined {
  const japanese = findJapaneseSpeech(text, before, quote.at[1], { namings, people }, lexicon);
  if (japanese !== undefined) return japanese;
  const korean = findKoreanSpeech(text, before, quote.at[1], namings, lexicon);
  if (korean !== undefined) return korean;
  const isAttributed =
    /[,،\uFF0C?!\uFF1F\uFF01…—-]$/u.test(text.slice(quote.at[0], quote.at[1] - 1)) ||
    /^\s*[,،\uFF0C—–]/u.test(text.slice(quote.at[1]));
  const inFront = () => findSpeech(text, before, namings, 'before', lexicon);
  const behind = () => findSpeech(text, after, namings, 'after', lexicon);
  const speech =
    (isAttributed ? (behind() ?? inFront()) : (inFront() ?? behind())) ??
    findAccording(text, { before, after }, namings, lexicon) ??
    findColon(text, before, quote, namings, lexicon);
  const own = speech?.speaker === undefined && speech?.isPronoun !== true;
  const unspaced = own ? findUnspaced(text, before, after, lexicon) : undefined;
  if (unspaced !== undefined) return unspaced;
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
