/** Who said it, for whom, and to whom; the names and the colours of the sides. */
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import type { Side } from '../frame/frame.ts';
import { toLink } from '../links.ts';

/** A name with its page, if it has one. */
export type Name = NonNullable<ReturnType<typeof toName>>;

export type SpeakerLine = ReturnType<typeof toSpeakerLine>;

export function toSpeakerLine({ words }: Context, statement: Statement) {
  const { speaker, speakers, speakerLabel, role, to, venue, parties } = statement;
  const url = speakers.length > 1 ? undefined : speaker?.url;
  const name = { text: capitalize(speakerLabel), url };
  const listener = toName(to);
  const label =
    venue === undefined || venue === 'anonymous' ? undefined : words.statement.venues[venue];
  const told = [role, listener?.text].join(' ').toLowerCase();
  return {
    parties,
    // All names in one; linked if it is one.
    name,
    // One, or those of all who speak jointly.
    names: speakers.length > 1 ? speakers.map(toLink) : [name],
    // The office at the time, as written.
    role: speaker === undefined ? undefined : role,
    to: listener,
    // “Interview”; that somebody was not named is said with the name.
    venue: label,
    // The same within a sentence.
    occasion:
      label === undefined || told.includes(label.toLowerCase())
        ? undefined
        : words.text.inSentence(label),
  };
}

/** “US president, to TIME; interview”: what follows the name. */
export function toRole(
  { statement, text }: Context['words'],
  { role, to, occasion }: Pick<SpeakerLine, 'role' | 'to' | 'occasion'>,
): string {
  const where = [to && statement.to({ name: to.text }), occasion].filter(Boolean);
  return [role, where.join(text.semicolon)].filter(Boolean).join(text.comma);
}

export function toPartyName({ publication }: Context, id: string): string {
  return publication.about.parties?.find((party) => party.id === id)?.name ?? id;
}

/** “Washington”, “Washington and Beijing”, “Arran, Brae and Cove”. */
export function toPartyNames(context: Context, ids: readonly string[]): string {
  return context.words.text.list(ids.map((id) => toPartyName(context, id)));
}

/** Whose position it is: that of a side, or of a speaker where the question has no sides. */
export function toHolderName(
  context: Context,
  { parties }: Pick<Question, 'parties'>,
  id: string,
): string {
  if (parties.length > 0) return toPartyName(context, id);
  return context.publication.entities.get(id)?.caption ?? id;
}

/** As many as there may be sides; of speakers there may be any number. */
export const MOST_HOLDERS = 4;

/** “Washington and Beijing”, “Ann, Bo, Cy, Di and 12 more”. */
export function toHolderNames(
  context: Context,
  question: Pick<Question, 'parties'>,
  ids: readonly string[],
): string {
  const { counts, text } = context.words;
  const names = ids.slice(0, MOST_HOLDERS).map((id) => toHolderName(context, question, id));
  const more = ids.length - names.length;
  return more === 0
    ? text.list(names)
    : `${names.join(text.comma)}${text.space}${counts.more({ n: more })}`;
}

function toName(to: Statement['to']) {
  if (to === undefined) return undefined;
  return typeof to === 'string' ? { text: to, url: undefined } : { text: to.caption, url: to.url };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CLASSES = ['a', 'b', 'c', 'd'];

/** The colour of the one side that spoke; none for those of no side, nor for several together. */
export function findSideClass(
  sides: readonly Side[],
  parties: readonly string[] = [],
): string | undefined {
  return parties.length === 1 ? toSideClass(sides, parties[0]) : undefined;
}

/** @param other the class of those of no side */
export function toSideClass(
  sides: readonly Pick<Side, 'id'>[],
  party: string | undefined,
  other?: string,
): string | undefined {
  return CLASSES[sides.findIndex(({ id }) => id === party)] ?? other;
}
