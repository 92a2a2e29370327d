import type { Words } from '../en.ts';
import { count, of, to } from './say.ts';

const others = (names: string, n: number, one: string, other: string) =>
  `${names} ${n === 1 ? one : other}`;

export const status: Words['status'] = {
  labels: { known: 'Établi', disputed: 'Contesté', unknown: 'Inconnu' },
  markSince: '{status} depuis {since:the}',
  bearsOn: 'Questions abordées',
  settled: 'La question est tranchée.',
  agreed: (names) => `${names} disent la même chose.`,
  agreedBut: (names, silent, n) =>
    `${names} disent la même chose. ${others(silent, n, 'n’a', 'n’ont')} pas répondu.`,
  disputed: (names) => `Les réponses ${of(names)} ne concordent pas.`,
  disputedBut: (names, silent, n) =>
    `Les réponses ${of(names)} ne concordent pas. ${others(silent, n, 'n’en a donné', 'n’en ont donné')} aucune.`,
  oneSide: (names) => `${names} a une réponse.`,
  oneSideBut: (names, silent, n) =>
    `${names} a une réponse\u202f; ${others(silent, n, 'n’en a donné', 'n’en ont donné')} aucune.`,
  silent: 'Personne n’y a répondu publiquement.',
  noPosition: 'Aucune déclaration connue ne prend position.',
  sideSays: (name, position) => `${name}\u00a0: ${position}`,
  sideSaysPerhaps: (name, position) =>
    `${name}\u00a0: ${position} On ignore si c’est son dernier mot.`,
  othersTakenNone: (silent, n) => `${others(silent, n, 'n’a', 'n’ont')} pas pris position.`,
  taken: (position) => `Notre lecture\u00a0: ${position}`,
  stillStands: 'Depuis\u00a0: {statements}, sans réponse. Cette position demeure.',
  unanswered: 'S’est exprimé sans répondre\u00a0: {statements}. Ce n’est pas un démenti.',
  noAnswer: 'Aucune réponse connue.',
  noneTaken: 'Aucune position prise. Le silence n’est pas un démenti.',
  noStatement: 'Aucune déclaration connue.',
  orderUnknown: 'On ignore si cela précède ou suit {others}. {why}',
  countsLast: 'Cette déclaration compte, car elle a été connue la dernière.',
  countsOnLadder:
    'Cette déclaration compte\u00a0: parmi celles connues en dernier, elle est la dernière de la liste.',
};

export const asOf: Words['asOf'] = {
  label: 'L’état du dossier à des dates passées',
  title: 'Le dossier au',
  someDays: (shown, n) =>
    `${shown} ${count(n, 'jour sur #', 'jours sur #')} ayant une page, du plus ancien au plus récent`,
  allDays: (n) =>
    count(
      n,
      'Le seul jour ayant une page',
      'Les # jours ayant une page, du plus ancien au plus récent',
    ),
  stood: 'Le dossier tel qu’il était {day:on}.',
  leftOut: 'Ce qui a été publié plus tard n’y figure pas, quelle que soit la date d’ajout ici.',
  toPresent: 'Aller {day:to}',
  holding: {
    topic: 'Résumé, statuts et positions\u00a0: {what}.',
    whole: 'Statut et déclarations\u00a0: {what}.',
    status: 'Statut\u00a0: {what}.',
  },
  sinceAndUntil: '{since}\u202f; {until}',
  nothing: 'rien au dossier',
  unchanged: 'sans changement depuis {day:the}',
  toThePresent: 'sans changement jusqu’au dernier jour du dossier, {day:the}',
  nextDay: 'modifié le lendemain',
  sameUntil: (day) => `sans changement jusqu’${to(day)}`,
  gaps: {
    topic: 'Entre ces jours, des synthèses ont pu être ajoutées, et rien d’autre.',
    whole: 'Un jour absent de la liste est identique au dernier jour qui le précède dans la liste.',
    status:
      'Un jour absent de la liste, une déclaration a pu être ajoutée\u202f; le statut était celui du dernier jour qui le précède dans la liste.',
  },
};
