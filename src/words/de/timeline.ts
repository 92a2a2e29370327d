import { toGermanNumber } from '../../time/words/german.ts';
import type { Words } from '../en.ts';
import { count, on } from './say.ts';

const ORDINALS = [
  ...['ersten', 'zweiten', 'dritten', 'vierten', 'fünften', 'sechsten', 'siebten'],
  ...['achten', 'neunten', 'zehnten', 'elften', 'zwölften', 'dreizehnten', 'vierzehnten'],
];
/** As it stands after “am” and “an … Stelle”. */
const ordinal = (rank: number) => ORDINALS[rank - 1] ?? `${rank}.`;

export const timeline: Words['timeline'] = {
  title: 'Chronologie',
  titleOf: (name) => `Chronologie: ${name}`,
  crumb: '{timeline}, {of}',
  titles: {
    happened: (title) => `${title}, wie es geschah`,
    known: (title) => `${title}, wie es bekannt wurde`,
  },
  tabs: { happened: 'Wie es geschah', known: 'Wie es bekannt wurde' },
  counted: {
    happened: (n) =>
      count(n, '# Eintrag.', '# Einträge, wie es geschah oder gesagt wurde, die ältesten zuerst.'),
    known: (n) =>
      count(n, '# Eintrag.', '# Einträge, wie sie bekannt wurden, die ältesten zuerst.'),
  },
  part: (first, last) => `Einträge ${first} bis ${last}.`,
  listed: {
    happened: (n) =>
      count(
        n,
        '# Eintrag: Ereignisse, Aussagen und Berichte, mit dem, was über ihre Daten bekannt ist.',
        '# Einträge, wie es geschah, die ältesten zuerst: Ereignisse, Aussagen und Berichte, mit dem, was über ihre Daten bekannt ist.',
      ),
    known: (n) =>
      count(
        n,
        '# Eintrag: Ereignisse, Aussagen und Berichte, mit dem, was über ihre Daten bekannt ist.',
        '# Einträge, wie es bekannt wurde, die ältesten zuerst: Ereignisse, Aussagen und Berichte, mit dem, was über ihre Daten bekannt ist.',
      ),
  },
  lede: 'Ereignisse haben zwei Reihenfolgen: die, in der sie geschahen, und die, in der man von ihnen wissen konnte.',
  bothOrders: 'Dieselben Tage in beiden Reihenfolgen: {link}',
  story: 'Was geschah',
  data: 'Daten',
  empty: 'Nichts erfasst.',
  whole: 'Die ganze Chronologie',
  sameInTime: 'Dieselben Aussagen im Zeitverlauf',
  whoWhen: 'Wer wann sprach',
  lanes: (n, late) =>
    `${count(n, '# Aussage', '# Aussagen')}; erst an einem späteren Tag veröffentlicht: ${late === 0 ? 'keine' : String(late)}.`,
  lanesKey:
    'Ring: gesagt. Punkt: veröffentlicht, oder am selben Tag gesagt und veröffentlicht. Dicke Linie: gesagt, noch nicht öffentlich. Dünne Linie: Uhrzeit oder Tag nicht erfasst.',
  lanesStretch:
    'Die Zahlen sind die der Liste „Wie es geschah“. Wo sich die dünnen Linien nicht überschneiden, war ein Punkt links von einem anderen vor diesem öffentlich.',
  lanesAll: 'Alle Aussagen stehen in der Liste oben.',
  others: 'Andere',
  allSaid: 'Aussagen',
  gap: (span) => `${span.charAt(0).toUpperCase()}${span.slice(1)} lang kein Eintrag`,
  speakerTo: (name, to) => `${name}, gegenüber ${to}`,
  asideLabel: 'Orientierung',
  months: 'Monate',
  mostIn: (month, n) => `Die meisten im ${month}: ${count(n, '# Eintrag', '# Einträge')}`,
  ordered: 'Wie geordnet ist',
  order: {
    happened:
      'Nach Tagen, gezählt dort, wo etwas geschah oder gesagt wurde. Innerhalb eines Tages: Ereignisse, Änderungen von Sätzen, Aussagen, Berichte; zuletzt, was nur zwischen Grenzen bekannt ist.',
    known:
      'Nach Tagen, gezählt dort, wo etwas veröffentlicht wurde. Innerhalb eines Tages: Ereignisse, Aussagen in der Reihenfolge, in der sie fielen, Änderungen von Sätzen, Berichte; zuletzt, was nur zwischen Grenzen bekannt ist. Ein Ereignis wurde mit dem ersten Bericht bekannt, der es nennt.',
  },
  orderNote:
    'Diese Reihenfolge innerhalb eines Tages ist unsere, wo keine Uhrzeit erfasst ist. Was nach erfassten Uhrzeiten oder verschiedenen Tagen sicher früher war, steht immer zuerst. Ein Bericht, der als einziger von einem Ereignis seines Tages erzählt, steht an dessen Stelle und nennt es.',
  orderNoteSides:
    'Neben einer Uhrzeit steht das Datum in den Städten anderer Seiten, wo der Tag ein anderer ist.',
  otherTimelines: 'Weitere Chronologien',
  key: {
    happened: 'Geschehen, beschlossen oder in Kraft',
    claimed: 'Angeblich geschehen',
    said: 'Gesagt',
    published: 'Veröffentlicht, oder am selben Tag gesagt und veröffentlicht',
    added: 'Hier ergänzt oder für diesen Tag nachgetragen; Veröffentlichung nicht erfasst',
    dashed: 'Gestrichelte Linie: Datum nur zwischen Grenzen bekannt',
    solid: 'Durchgezogene Linie neben den Zeichen: die Tage, die es dauerte',
  },
  doubts: { planned: 'Geplant', cancelled: 'Abgesagt', disputed: 'Umstritten' },
  rateSteps: {
    up: (from, to) => `von ${from} auf ${to} erhöht`,
    down: (from, to) => `von ${from} auf ${to} gesenkt`,
    level: (to) => `weiterhin ${to}`,
  },
  labels: {
    happened: 'Geschehen',
    claimed: 'Angeblich',
    said: 'Gesagt',
    published: 'Veröffentlicht',
    added: 'Hier ergänzt',
    reconstructed: 'Nachgetragen für diesen Tag',
    decided: 'Beschlossen',
    'in force': 'In Kraft',
  },
  saidAndPublished: 'Gesagt und veröffentlicht',
  borrowed: {
    happened: 'geschehen',
    claimed: 'angeblich',
    said: 'gesagt',
    published: 'veröffentlicht',
    added: 'hier ergänzt',
    reconstructed: 'nachgetragen für diesen Tag',
    decided: 'beschlossen',
    'in force': 'in Kraft',
  },
  other: {
    happened: (day) => `geschehen ${on(day)}`,
    claimed: (day) => `angeblich ${on(day)}`,
    said: (day) => `gesagt ${on(day)}`,
    published: (day) => `veröffentlicht ${on(day)}`,
    added: (day) => `hier ergänzt ${on(day)}`,
    reconstructed: (day) => `nachgetragen für den ${day}`,
    decided: (day) => `beschlossen ${on(day)}`,
    'in force': (day) => `in Kraft ${on(day)}`,
    within: (day) => `irgendwann ${on(day)}`,
  },
  publishedHour: (hour) => `veröffentlicht um ${hour}`,
  limits: 'zwischen diesen Grenzen',
  uncertain: 'unsicher',
  noStart: 'Beginn nicht bekannt',
  two: 'Dieselben Tage, zwei Reihenfolgen',
  twoNote: (n, name, from, to) =>
    `Dieselben ${toGermanNumber(n)} Aussagen, zuerst so, wie sie fielen, dann so, wie man sie lesen konnte. Die Behauptung von ${name} rückt von der ${ordinal(from)} an die ${ordinal(to).replace(/n$/, '')} Stelle. Zwei Aussagen eines Tages behalten ihre Reihenfolge, es sei denn, erfasste Uhrzeiten entscheiden.`,
  twoQuestion: 'Die Frage: {question}',
  becameKnown: (rank) => `An ${ordinal(rank).replace(/n$/, 'r')} Stelle bekannt geworden`,
  wasSaid: (rank) => `An ${ordinal(rank).replace(/n$/, 'r')} Stelle gesagt`,
  addedHere: 'hier ergänzt',
  publicationUnknown: 'Veröffentlichung nicht erfasst',
};
