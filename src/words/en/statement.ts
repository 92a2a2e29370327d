import { pluralsOf } from '../plural.ts';
import { text } from './text.ts';

const count = pluralsOf('en');

/** Statements: who said what, when, and how it relates to others. */
export const statement = {
  published: 'published',
  addedHere: 'added here',
  said: 'Said {said}',
  saidThen: 'Said {said}, {verb} {on}',
  /** Its publication is not recorded, and it was written after the day for which it was added. */
  saidReconstructed: 'Said {said}, reconstructed for {on}',
  saidThenLater: 'Said {said}, {verb} {on}, {wait}',
  /** In a line of its own: who and in which office, then when. */
  saidBy: '{speaker}. {dates}.',
  original: 'Original: ',
  translatedBy: (name: string) => `Translated by ${name}.`,
  /** Where the source does not say who; `outlet` is the one that has the words. */
  translatorUnnamed: (outlet: string | undefined) =>
    outlet === undefined ? 'Translator not named.' : `Translator not named; from ${outlet}.`,
  relations: {
    denies: { of: 'Denies', by: 'Denied by' },
    // It does not speak of the other one, so it does not say anything against it either.
    disputes: { of: 'Hard to fit with', by: 'Hard to fit with' },
    confirms: { of: 'Confirms', by: 'Confirmed by' },
    qualifies: { of: 'Qualifies', by: 'Qualified by' },
    corrects: { of: 'Corrects', by: 'Corrected by' },
    retracts: { of: 'Takes back', by: 'Taken back by' },
    repeats: { of: 'Repeats', by: 'Repeated by' },
    'replies-to': { of: 'Replies to', by: 'Answered by' },
    updates: { of: 'Follows up on', by: 'Followed up by' },
  },
  /** The verb once, then each statement; how much later; whether it was made before the other was public. */
  relation: '{verb} {others}.',
  related: {
    plain: '{other}',
    later: '{other}, {lag}',
    before: '{other}, before that was public',
    laterBefore: '{other}, {lag}, before that was public',
  },
  moreRelations: (n: number) =>
    count(n, { one: '# more statement refers to it.', other: '# more statements refer to it.' }),
  to: (name: string) => `to ${name}`,
  venues: {
    interview: 'Interview',
    briefing: 'Briefing',
    remarks: 'Remarks',
    post: 'Post',
    readout: 'Readout',
    document: 'Written statement',
    anonymous: 'Without a name',
  },
  readings: {
    first: 'First position',
    same: 'Same',
    softer: 'Softer',
    harder: 'Harder',
    reversed: 'Reversed',
  },
  shortName: (names: readonly string[], day: string) => `${text.list(names)}, ${day}`,
  shortNameWhere: (names: readonly string[], day: string, where: string) =>
    `${text.list(names)}, ${day}, ${where}`,
  hourIn: (time: string, city: string) => `${time} in ${city}`,
};
