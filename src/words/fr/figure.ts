import { toFrenchNumber } from '../../time/words/french.ts';
import type { Words } from '../en.ts';
import { at, of, ofDay, on } from './say.ts';
import { text } from './text.ts';

const { capital } = text;

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
    n === 1
      ? 'Une autre déclaration a été faite entre-temps\u202f; son auteur ne pouvait pas avoir lu l’affirmation.'
      : `${capital(toFrenchNumber(n, true))} autres déclarations ont été faites entre-temps\u202f; aucun de leurs auteurs ne pouvait avoir lu l’affirmation.`,
  noAnswer: 'Aucune réponse n’est au dossier.',
  answer: (day) => `La première réponse date ${ofDay(day)}.`,
  publishedMark: 'Publication',
  publishes: (name) => `${name} publie`,
  publishedOn: (mark, day) => `${mark} ${on(day)}`,
  publishedOnDay: (mark, day) => `${mark} ${on(day)}, heure inconnue`,
  thatWasPublic: 'que cela soit public',
  hasPublished: (name) => `la publication par ${name}`,
  notPublic: 'dit, pas encore public',
  isPublic: 'publié',
  answers: (name) => `${name} répond`,
  betweenBeside: (n, questions) =>
    n === 1
      ? 'Une déclaration faite entre-temps (petit point) porte sur une autre question, {questions}\u202f; son auteur ne pouvait pas avoir lu l’affirmation.'
      : `${capital(toFrenchNumber(n, true))} déclarations faites entre-temps (petits points) portent sur ${questions === 1 ? 'une autre question' : 'd’autres questions'}, {questions}\u202f; aucun de leurs auteurs ne pouvait avoir lu l’affirmation.`,
  betweenOn: (n, own) =>
    n === 1
      ? 'Une déclaration sur cette question a été faite entre-temps (petit point)\u202f; son auteur ne pouvait pas avoir lu l’affirmation.'
      : `${capital(toFrenchNumber(n, true))} déclarations ont été faites entre-temps (petits points), ${n === own ? 'toutes' : `dont ${toFrenchNumber(own, true)}`} sur cette question\u202f; aucun de leurs auteurs ne pouvait avoir lu l’affirmation.`,
  daysIn: (month, city) => `${month}, jours ${of(city)}.`,
  midday: 'Quand l’heure n’est pas connue, le repère est à midi.',
  betweenBrief: (n) =>
    n === 1
      ? 'Une déclaration a été faite entre-temps (petit point).'
      : `${capital(toFrenchNumber(n, true))} déclarations ont été faites entre-temps (petits points).`,
};
