import type { Words } from '../en.ts';
import { count } from './say.ts';

export const statements: Words['statements'] = {
  title: 'Aussagen',
  titleOf: (filter) => `Aussagen: ${filter}`,
  byPublication: (title) => `${title}, nach Veröffentlichung`,
  counted: {
    said: (n) =>
      count(n, '# Aussage.', '# Aussagen, nach dem Tag der Äußerung, die neuesten zuerst.'),
    published: (n) =>
      count(n, '# Aussage.', '# Aussagen, nach dem Tag der Veröffentlichung, die neuesten zuerst.'),
  },
  part: (first, last) => `Aussagen ${first} bis ${last}.`,
  dates: 'Datiert nach dem Ort, an dem gesprochen wurde.',
  year: (year) => `Alle Daten aus dem Jahr ${year}.`,
  lede: 'Wer was gesagt hat, wann es gesagt und wann es veröffentlicht wurde, und auf welche Aussage es antwortet.',
  pastFilters: (n) =>
    count(n, 'An den Filtern vorbei zur Aussage', 'An den Filtern vorbei zu den # Aussagen'),
  empty: 'Keine Aussage erfasst.',
  note: '{hedges} Dasselbe als {data}.',
  data: 'Daten',
  columns: {
    said: 'Gesagt',
    published: 'Veröffentlicht',
    speaker: 'Wer',
    words: 'Wortlaut',
    where: 'Wem gegenüber, wo',
    relation: 'Bezug',
    source: 'Quelle',
  },
  addedHere: 'Nicht erfasst, hier ergänzt {day:on}',
  reconstructed: 'Nicht erfasst, nachgetragen für den {day}',
  sameDay: 'Am selben Tag',
  joint: 'Gemeinsam',
  noSide: 'Keine Seite',
  unnamed: 'Ungenannt',
  filters: {
    side: 'Seite',
    speaker: 'Wer',
    question: 'Frage',
    venue: 'Wo',
    month: 'Monat der Äußerung',
    order: 'Reihenfolge',
  },
  allPeople: 'Alle Personen',
  allQuestions: 'Alle Fragen',
  whenSaid: 'Nach Äußerung',
  whenPublished: 'Nach Veröffentlichung',
  listed: {
    said: (n) =>
      count(
        n,
        '# Aussage: wer wem gegenüber was gesagt hat und auf welche Aussage es antwortet.',
        '# Aussagen nach dem Tag der Äußerung, die neuesten zuerst: wer wem gegenüber was gesagt hat und auf welche Aussage es antwortet.',
      ),
    published: (n) =>
      count(
        n,
        '# Aussage: wer wem gegenüber was gesagt hat und auf welche Aussage es antwortet.',
        '# Aussagen nach dem Tag der Veröffentlichung, die neuesten zuerst: wer wem gegenüber was gesagt hat und auf welche Aussage es antwortet.',
      ),
  },
};
