import { toNumber } from '../../time/words/english.ts';
import { text } from './text.ts';

const { capital } = text;

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
    n === 1
      ? 'One more statement was made in between; whoever made it could not have read the claim.'
      : `${capital(toNumber(n))} more statements were made in between; nobody who made them could have read the claim.`,
  noAnswer: 'No answer is on record.',
  answer: (day: string) => `The first answer to it came on ${day}.`,
  publishedMark: 'Published',
  publishes: (name: string) => `${name} publishes`,
  publishedOn: (mark: string, day: string) => `${mark} ${day}`,
  publishedOnDay: (mark: string, day: string) => `${mark} ${day}, hour not recorded`,
  thatWasPublic: 'that was public',
  hasPublished: (name: string) => `${name} published`,
  /** The same in one line, under a short axis. */
  notPublic: 'said, not yet public',
  isPublic: 'published',
  answers: (name: string) => `${name} answers`,
  betweenBeside: (n: number, questions: number) =>
    n === 1
      ? 'One statement made in between (small dot) is about another question, {questions}; whoever made it could not have read the claim.'
      : `${capital(toNumber(n))} statements made in between (small dots) are about ${questions === 1 ? 'another question' : 'other questions'}, {questions}; nobody who made them could have read the claim.`,
  betweenOn: (n: number, own: number) =>
    n === 1
      ? 'One statement on this question was made in between (small dot); whoever made it could not have read the claim.'
      : `${capital(toNumber(n))} statements were made in between (small dots), ${n === own ? 'all' : toNumber(own)} of them on this question; nobody who made them could have read the claim.`,
  daysIn: (month: string, city: string) => `${month}, days in ${city}.`,
  midday: 'Where an hour is not recorded, marks stand round midday.',
  /** The same figure where another page tells it in full. */
  betweenBrief: (n: number) =>
    n === 1
      ? 'One statement was made in between (small dot).'
      : `${capital(toNumber(n))} statements were made in between (small dots).`,
};
