import { toGermanNumber } from '../../time/words/german.ts';
import type { Words } from '../en.ts';
import { on } from './say.ts';

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
      ? 'Bevor Leser davon wissen konnten, fiel eine weitere Aussage zu dieser oder einer benachbarten Frage: Sie antwortet nicht darauf.'
      : `Bevor Leser davon wissen konnten, fielen ${toGermanNumber(n)} weitere Aussagen zu dieser oder einer benachbarten Frage: Keine davon antwortet darauf.`,
  noAnswer: 'Keine andere Seite hat seither geantwortet.',
  answer: (when) => `Die erste Äußerung einer anderen Seite zur Frage selbst kam ${on(when)}.`,
  publishedMark: 'Veröffentlicht',
  publishes: (name) => `${name} berichtet`,
  publishedOn: (mark, when) => `${mark} ${on(when)}`,
  publishedOnDay: (mark, when) => `${mark} ${on(when)}, ohne Uhrzeit`,
  thatWasPublic: 'es öffentlich war',
  hasPublished: (name) => `${name} es veröffentlichte`,
};

/** Of a week the days are named: “am Dienstag”. */
function day(name: string): string {
  return /^\p{L}+(?:tag|woch)$/u.test(name) ? `am ${name}` : on(name);
}
