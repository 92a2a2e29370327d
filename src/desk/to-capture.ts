/** Words, wherever they come from → what the publication knows of them as a statement. */
import { toThing } from '../model/thing.ts';
import { toSureSlug } from '../search/slug.ts';
import type { Reading } from '../build/session.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when-failure.ts';
import { listAsked } from './asked.ts';
import type { Capture, ToldOfWords } from './protocol.ts';
import { findRole } from './role.ts';
import type { Said } from './said.ts';

export type CapturedField = Capture['fields'][number];

/** What a page or an item tells of words. */
export interface FoundWords {
  readonly words: string;
  readonly by: CapturedField | undefined;
  /** The speaker, also one whom the publication does not have. */
  readonly speaker: string | undefined;
  readonly said: Said | undefined;
  /** What stands around them: a question is preset by what it has in common with that. */
  readonly around: string;
  /** Where they were said, and whether they are quoted. */
  readonly more: readonly CapturedField[];
}

/** What an editor has said goes before what was found. Nothing is given that neither tells. */
export function toCapture(reading: Reading, found: FoundWords, told: ToldOfWords): Capture {
  const { about, entries, publication } = reading;
  const { words, by, said, around, more } = found;
  if (about === undefined) return { words, fields: [], questions: [] };
  const speaker = told.by ?? found.speaker;
  const person = entries.find(({ id, kind }) => kind === 'person' && id === speaker);
  const day = told.said === undefined ? said?.day : toWhen(told.said, about.zone);
  const role = person && day && findRole(toThing(person), day, about.zone);
  return {
    words,
    fields: [
      by ?? [],
      role === undefined ? [] : { name: 'as', value: role, origin: 'held on that day' },
      said === undefined ? [] : { name: 'said', value: said.value, origin: said.origin },
      more,
      toId(words, told.taken),
    ].flat(),
    questions:
      publication === undefined ? [] : listAsked(publication, speaker, day, `${around} ${words}`),
  };
}

/** As it is written, if it is a date by now. */
export function toWhen(text: string, zone: string): string | undefined {
  return isFailure(parseWhen(text, { zone })) ? undefined : text;
}

/** A few of the words, and a number if others have begun so. */
function toId(words: string, taken: readonly string[]): CapturedField[] {
  if (words === '') return [];
  const short = toSureSlug(words, 'words').split('-').slice(0, 5).join('-');
  const free = [
    short,
    ...Array.from({ length: 50 }, (_, index) => `${short}-${String(index + 2)}`),
  ];
  const id = free.find((one) => !taken.includes(one));
  return id === undefined ? [] : [{ name: 'id', value: id, origin: 'from the words' }];
}
