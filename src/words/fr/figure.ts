import { toFrenchNumber } from '../../time/words/french.ts';
import type { Words } from '../en.ts';
import { at, count, ofDay, on } from './say.ts';

export const figure: Words['figure'] = {
  said: 'Dit',
  published: 'Publié, ou dit et publié le même jour',
  thick: 'Trait épais\u00a0: dit, pas encore public',
  thin: 'Trait fin\u00a0: heure inconnue',
  saidTo: (name, to) => `${name}, ${at(to)}`,
  saidPublished: '{said}, publié {on:on}',
  saidLink: 'Dit {said:on}',
  publishedHour: (hour) => `, publié à ${hour}`,
  unaware: (past) => `, avant ${past}`,
  onAnother: 'Sur une autre question',
  onAnotherLabel: (question) => `Sur une autre question\u00a0: ${question}`,
  title: (first, last) => `Dit ${on(first)}, publié ${on(last)}`,
  claim: (name, said, published) =>
    `${name} l’a dit ${on(said)}\u202f; cela a été publié ${on(published)}.`,
  claimTo: (name, to, said, published) =>
    `${name} l’a dit ${at(to)} ${on(said)}\u202f; cela a été publié ${on(published)}.`,
  unseen: (n) =>
    `Avant que le public puisse le savoir, ${toFrenchNumber(n, true)} ${count(n, 'autre déclaration a été faite', 'autres déclarations ont été faites')} sur cette question ou sur une question voisine\u00a0: aucune n’y répond.`,
  noAnswer: 'Aucun autre camp n’a répondu depuis.',
  answer: (day) =>
    `La première déclaration d’un autre camp sur la question même date ${ofDay(day)}.`,
  publishedMark: 'Publication',
  publishes: (name) => `${name} publie`,
  publishedOn: (mark, day) => `${mark} ${on(day)}`,
  publishedOnDay: (mark, day) => `${mark} ${on(day)}, heure inconnue`,
  thatWasPublic: 'que cela soit public',
  hasPublished: (name) => `la publication par ${name}`,
};
