import type { Words } from '../en.ts';
import { count } from './say.ts';

const have = (n: number) => (n === 1 ? 'hat' : 'haben');

export const status: Words['status'] = {
  labels: { known: 'Gesichert', disputed: 'Umstritten', unknown: 'Offen' },
  markSince: '{status} seit {since:since}',
  bearsOn: 'Fragen dazu',
  settled: 'Die Frage ist geklärt.',
  agreed: (names) => `${names} sagen dasselbe.`,
  agreedBut: (names, others, n) =>
    `${names} sagen dasselbe. ${others} ${have(n)} nicht geantwortet.`,
  disputed: (names) => `Die Antworten von ${names} passen nicht zusammen.`,
  disputedBut: (names, others, n) =>
    `Die Antworten von ${names} passen nicht zusammen. ${others} ${have(n)} keine gegeben.`,
  oneSide: (names) => `${names} hat eine Antwort.`,
  oneSideBut: (names, others, n) =>
    `${names} hat eine Antwort; ${others} ${have(n)} keine gegeben.`,
  silent: 'Niemand hat sie nachweislich beantwortet.',
  noPosition: 'Keine dokumentierte Aussage bezieht Position.',
  sideSays: (name, position) => `${name}: ${position}`,
  sideSaysPerhaps: (name, position) =>
    `${name}: ${position} Ob das das letzte Wort ist, ist nicht bekannt.`,
  othersTakenNone: (others, n) => `${others} ${have(n)} keine Position bezogen.`,
  taken: (position) => `So lesen wir es: ${position}`,
  stillStands: 'Danach: {statements}, ohne Antwort. Diese Position gilt weiter.',
  unanswered: 'Geäußert, ohne zu antworten: {statements}. Ein Dementi ist das nicht.',
  noAnswer: 'Keine Antwort dokumentiert.',
  noneTaken: 'Hat keine Position bezogen. Schweigen ist kein Dementi.',
  noStatement: 'Keine Aussage dokumentiert.',
  orderUnknown: 'Ob dies vor oder nach {others} fiel, ist nicht bekannt. {why}',
  countsLast: 'Dies zählt, weil es zuletzt bekannt wurde.',
  countsOnLadder:
    'Dies zählt, weil es von den zuletzt bekannt gewordenen Aussagen die letzte der Liste ist.',
};

export const asOf: Words['asOf'] = {
  label: 'Der Stand an früheren Tagen',
  title: 'Stand vom',
  someDays: (shown, n) =>
    `${shown} von ${count(n, '# Tag', '# Tagen')} mit eigener Seite, die ältesten zuerst`,
  allDays: (n) =>
    count(
      n,
      'Der eine Tag mit eigener Seite',
      'Alle # Tage mit eigener Seite, die ältesten zuerst',
    ),
  stood: 'Der Stand {day:on}.',
  leftOut: 'Was später veröffentlicht wurde, fehlt, gleich wann es hier hinzukam.',
  toPresent: 'Zum Stand {day:of}',
  holding: {
    topic: 'Zusammenfassung, Status und Positionen: {what}.',
    whole: 'Status und Aussagen: {what}.',
    status: 'Status: {what}.',
  },
  sinceAndUntil: '{since}; {until}',
  nothing: 'nichts erfasst',
  unchanged: 'unverändert seit {day:since}',
  toThePresent: 'unverändert bis zum letzten erfassten Tag, {day:dem}',
  nextDay: 'am nächsten Tag geändert',
  sameUntil: (day) => `gleich geblieben bis ${day}`,
  gaps: {
    topic: 'Zwischen diesen Tagen können Beiträge hinzugekommen sein, sonst nichts.',
    whole: 'An einem Tag, der fehlt, galt der Stand des letzten aufgeführten Tages davor.',
    status:
      'An einem Tag, der fehlt, kann eine Aussage hinzugekommen sein; der Status war der des letzten aufgeführten Tages davor.',
  },
};
