import { toGermanNumber } from '../../time/words/german.ts';
import type { Words } from '../en.ts';
import { on } from './say.ts';
import { text } from './text.ts';

const { capital } = text;

export const figure: Words['figure'] = {
  said: 'Gesagt',
  published: 'Veröffentlicht, oder am selben Tag gesagt und veröffentlicht',
  thick: 'Dicke Linie: gesagt, noch nicht öffentlich',
  thin: 'Dünne Linie: Uhrzeit nicht erfasst',
  saidTo: (name, to) => `${name}, gegenüber ${to}`,
  saidPublished: '{said}, veröffentlicht {on:on}',
  saidLink: 'Gesagt {said:on}',
  publishedHour: (hour) => `, veröffentlicht um ${hour}`,
  unaware: (past) => `, bevor ${past}`,
  onAnother: 'Zu einer anderen Frage',
  onAnotherLabel: (question) => `Zu einer anderen Frage: ${question}`,
  title: (first, last) => `Gesagt ${day(first)}, veröffentlicht ${day(last)}`,
  claim: (name, said, published) =>
    `${name} sagte es ${on(said)}; veröffentlicht wurde es ${on(published)}.`,
  claimTo: (name, to, said, published) =>
    `${name} sagte es ${on(said)} gegenüber ${to}; veröffentlicht wurde es ${on(published)}.`,
  unseen: (n) =>
    n === 1
      ? 'In der Zwischenzeit fiel eine weitere Aussage; wer sie machte, konnte die Behauptung nicht gelesen haben.'
      : `In der Zwischenzeit fielen ${toGermanNumber(n)} weitere Aussagen; wer sie machte, konnte die Behauptung nicht gelesen haben.`,
  noAnswer: 'Keine Antwort darauf ist erfasst.',
  answer: (when) => `Die erste Antwort darauf kam ${on(when)}.`,
  publishedMark: 'Veröffentlicht',
  publishes: (name) => `${name} berichtet`,
  publishedOn: (mark, when) => `${mark} ${on(when)}`,
  publishedOnDay: (mark, when) => `${mark} ${on(when)}, ohne Uhrzeit`,
  thatWasPublic: 'es öffentlich war',
  hasPublished: (name) => `${name} es veröffentlichte`,
  notPublic: 'noch nicht öffentlich',
  isPublic: 'veröffentlicht',
  answers: (name) => `${name} antwortet`,
  betweenBeside: (n, questions) =>
    n === 1
      ? 'Eine Aussage aus der Zwischenzeit (kleiner Punkt) betrifft eine andere Frage, {questions}; wer sie machte, konnte die Behauptung nicht gelesen haben.'
      : `${capital(toGermanNumber(n))} Aussagen aus der Zwischenzeit (kleine Punkte) betreffen ${questions === 1 ? 'eine andere Frage' : 'andere Fragen'}, {questions}; wer sie machte, konnte die Behauptung nicht gelesen haben.`,
  betweenOn: (n, own) =>
    n === 1
      ? 'In der Zwischenzeit fiel eine Aussage zu dieser Frage (kleiner Punkt); wer sie machte, konnte die Behauptung nicht gelesen haben.'
      : `In der Zwischenzeit fielen ${toGermanNumber(n)} Aussagen (kleine Punkte), ${n === own ? 'alle' : toGermanNumber(own)} zu dieser Frage; wer sie machte, konnte die Behauptung nicht gelesen haben.`,
  daysIn: (month, city) => `${month}, Tage in ${city}.`,
  midday: 'Wo keine Uhrzeit erfasst ist, steht die Marke um die Mittagszeit.',
  betweenBrief: (n) =>
    n === 1
      ? 'In der Zwischenzeit fiel eine Aussage (kleiner Punkt).'
      : `In der Zwischenzeit fielen ${toGermanNumber(n)} Aussagen (kleine Punkte).`,
};

/** Of a week the days are named: “am Dienstag”. */
function day(name: string): string {
  return /^\p{L}+(?:tag|woch)$/u.test(name) ? `am ${name}` : on(name);
}
