import { toNumber } from '../../time/words/english.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The record as a figure: what was said against when it was published. */
export const figure = {
  said: 'Said',
  published: 'Published, or said and published the same day',
  thick: 'Thick line: said, not yet public',
  thin: 'Thin line: the hour is not recorded',
  /** Who said it, when it was said, and when published. */
  saidTo: (name: string, to: string) => `${name}, to ${to}`,
  saidPublished: '{said}, published {on}',
  saidLink: 'Said {said}',
  publishedHour: (hour: string) => `, published ${hour}`,
  unaware: (past: string) => `, before ${past}`,
  onAnother: 'On another question',
  onAnotherLabel: (question: string) => `On another question: ${question}`,
  title: (first: string, last: string) => `Said on ${first}, published on ${last}`,
  claim: (name: string, said: string, published: string) =>
    `${name} said it on ${said}, and it was published on ${published}.`,
  claimTo: (name: string, to: string, said: string, published: string) =>
    `${name} said it to ${to} on ${said}, and it was published on ${published}.`,
  unseen: (n: number) =>
    `Before readers could know it, ${toNumber(n)} ${count(n, { one: 'more statement was made', other: 'more statements were made' })}, on this question or on one beside it: none of them answers it.`,
  noAnswer: 'No other side has answered since.',
  answer: (day: string) => `The first word of another side on the question itself came on ${day}.`,
  publishedMark: 'Published',
  publishes: (name: string) => `${name} publishes`,
  publishedOn: (mark: string, day: string) => `${mark} ${day}`,
  publishedOnDay: (mark: string, day: string) => `${mark} ${day}, hour not recorded`,
  thatWasPublic: 'that was public',
  hasPublished: (name: string) => `${name} published`,
};
