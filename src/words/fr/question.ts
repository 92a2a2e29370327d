import type { Words } from '../en.ts';
import { count, of, on, to } from './say.ts';

export const question: Words['question'] = {
  terms: 'Les termes',
  possible: 'Réponses possibles',
  window: 'Période visée\u00a0: {window}',
  settle: 'Ce qui permettrait de trancher',
  coverage: 'Synthèses',
  corrections: 'Rectificatifs à cette page',
  aboutLabel: 'À propos de cette question',
  overTime: 'Le statut au fil du temps',
  earlier: (shown, before) =>
    `Les ${shown} derniers changements\u202f; ${before} les ont précédés, chacun avec une page à sa date.`,
  atFirst: 'Au départ',
  overTimeNote:
    'La dernière déclaration est celle qui a été faite en dernier\u202f; si les dates ne disent pas laquelle, c’est, parmi celles-ci, la dernière connue.',
  rules: 'Les règles\u00a0: {link}.',
  howWeWork: 'notre façon de travailler',
  origins: 'D’où cela vient',
  question: 'Question',
  questionPage: (page) => `Question, page ${page} de ses déclarations`,
  crumb: '{question}',
  crumbOn: '{question}, {day:on}',
  crumbIn: '{question} dans {topics}',
  crumbOnIn: '{question}, {day:on}, dans {topics}',
  timelineBoth: 'Dans les deux ordres',
  override: '{lead} {status}. {why}',
  overrideLead: 'Avis contraire de la rédaction\u00a0:',
  overrideBy: '{by}, {on}. Il figure à côté du statut déduit et ne le modifie pas.',
  titleOn: (day) => `Le point ${on(day)}`,
  stoodOn: (day, status, answer) =>
    `Le dossier tel qu’il était ${on(day)}\u00a0: ${status}. ${answer}`,
  until: 'jusqu’{day:to}\u202f; son début est inconnu.',
  fromDay: 'à partir {day:of}\u202f; sa fin est inconnue.',
  between: '{days}.',
  since: 'depuis {day:the}',
  sinceSaid: (names) => `depuis {day:the}, quand ${names} l’ont dit\u202f; tranché {settled:on}`,
  settledBy: 'Tranché par {answer}{evidence}. {why} {signature}',
  side: '{party} {statement}',
  same: (names) => `Les dernières positions ${of(names)} concordent\u00a0: {sides}.`,
  differ: (names) => `Les dernières positions ${of(names)} divergent\u00a0: {sides}.`,
  oneSide: (name) =>
    `Seul le camp ${of(name)} a pris position, par {statement}.{doubt} La parole d’un seul camp ne suffit pas à trancher.`,
  oneSideLast: (name) =>
    `Seul le camp ${of(name)} a pris position, en dernier lieu par {statement}.{doubt} La parole d’un seul camp ne suffit pas à trancher.`,
  speaker: {
    oneSide: (name) =>
      `Une seule voix, celle ${of(name)}, a pris position, par {statement}.{doubt} Une seule voix ne suffit pas à trancher.`,
    oneSideLast: (name) =>
      `Une seule voix, celle ${of(name)}, a pris position, en dernier lieu par {statement}.{doubt} Une seule voix ne suffit pas à trancher.`,
  },
  noPosition: 'Aucune déclaration connue ne prend position.',
  anEditor: 'La rédaction',
  signature: (editor) =>
    `${editor} désigne cela comme ce qui tranche la question, à compter {day:of}.`,
  doubt: (n, name) =>
    ` ${count(n, `# déclaration ${of(name)} tenant une autre position pourrait être postérieure`, `# déclarations ${of(name)} tenant une autre position pourraient être postérieures`)}\u202f; les dates ne le disent pas.`,
  evidence: ' ({outlets})',
  decides: 'Les déclarations qui décident',
  account: 'Le récit',
  mistaken: 'Ce qui ressemble à une réponse et n’en est pas une',
  periodEnds: (day) => `${day}\u00a0: fin de la période`,
  related: 'Questions liées',
  cite: 'Citer',
  citation: (publication, title, status, day) =>
    `${publication}, «\u00a0${title}\u00a0», ${status}${day === undefined ? '' : `, dossier arrêté ${to(day)}`}.`,
  recordLabel: (format) => `${format} de cette question`,
};

export const ladder: Words['ladder'] = {
  every: 'Toutes les déclarations, de la plus ancienne à la plus récente',
  then: 'Ce qui avait été dit et publié, du plus ancien au plus récent',
  rungs: (first, last) => `Déclarations ${first} à ${last}.`,
  edge: 'Le bord indique qui a parlé.',
  note: 'Les dates sont celles du lieu où les propos ont été tenus\u202f; une période figure à son premier jour, mais peut être plus tardive.',
  hedges:
    '{example} sont des réserves exprimées par l’auteur des propos, conservées telles quelles.',
  readings: (editor) =>
    `Les appréciations telles que «\u00a0plus conciliante\u00a0» sont ${of(editor)}.`,
  byThen: (all) => `Publié à cette date\u00a0: ${all}`,
  lastShown: (n) => `Seules les ${n} dernières sont affichées.`,
  all: 'Toutes',
  empty: 'Aucune déclaration connue. Le silence n’est pas un démenti.',
  emptyThen: 'Aucune déclaration connue à cette date. Le silence n’est pas un démenti.',
  silent: '{name}\u00a0: aucune déclaration connue.',
  silence: 'Le silence n’est pas un démenti\u00a0: il ne compte pas dans le statut.',
  when: '{verb} {on:on}',
  publishedHour: (hour) => `publié à ${hour}`,
  about: 'Au sujet de {question}',
  paraphrase: 'Paraphrase.',
  notYet: 'Pas encore public alors\u00a0: {statements}',
  andMore: (n) => `\u202f; et ${n} de plus`,
  readingBy: (editor) => `Appréciation ${of(editor)}.`,
  spokenOf: 'Faits évoqués\u00a0: {happened}.',
  noPosition: 'Ne répond pas à la question.',
  ofNoSide: 'Ne parle pour aucun des camps de cette question.',
  unnamed: 'Son auteur n’est pas nommé\u00a0: elle n’engage aucun camp.',
  unnamedSpeaker: 'Son auteur n’est pas nommé\u00a0: personne n’en répond.',
  table: 'En tableau',
  onThis: (n) => `${n} sur cette question`,
  onOthers: (n, questions) =>
    `${n} sur ${questions === 1 ? 'une autre question' : 'd’autres questions'}, en gris`,
  monthTally: (all, sides) => `${all}\u00a0: ${sides}`,
  ofSide: (name, n) => `${name} ${n}`,
  noSide: 'aucun camp',
  noName: 'sans nom',
  besideIt: (n, all) =>
    n < all
      ? `dont ${n} sur une autre question`
      : all === 1
        ? 'sur une autre question'
        : 'toutes sur une autre question',
};

export const questions: Words['questions'] = {
  title: 'Questions',
  lede: 'Ce qui reçoit des réponses différentes, ou aucune. Le statut de chaque question découle des déclarations à son sujet, selon une règle. Lorsque la rédaction a désigné ce qui a tranché une question, celle-ci l’indique, avec signature et date.',
  counted: (n) =>
    count(
      n,
      '# question.',
      '# questions, par statut, en commençant par le changement le plus récent.',
    ),
  part: (first, last) => `Questions ${first} à ${last}.`,
  empty: 'Aucune question.',
  group: (status, n) => `${status}\u00a0: ${n}`,
  statementsOnIt: (n) => count(n, '# déclaration à ce sujet', '# déclarations à ce sujet'),
  restsOn: '{statements}\u202f; le statut repose sur {evidence}',
  listed: (n) =>
    count(
      n,
      '# question, avec ce qui en a été dit et si cela la tranche.',
      '# questions, chacune avec ce qui en a été dit et si cela la tranche.',
    ),
};
