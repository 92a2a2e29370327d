import type { Words } from '../en.ts';
import { count, of, on } from './say.ts';

export const question: Words['question'] = {
  positionsNow: 'Positions actuelles',
  howDecided: 'Comment cela se décide',
  terms: 'Les termes',
  possible: 'Positions qu’un camp peut tenir\u00a0:',
  window: 'Période visée\u00a0: {window}',
  settle: 'Ce qui permettrait de trancher',
  recordLabel: 'Le dossier',
  coverage: 'Synthèses',
  empty: 'Aucune synthèse ne se rapporte encore à cette question.',
  corrections: 'Rectificatifs à cette page',
  positionsThen: 'Positions ce jour-là',
  aboutLabel: 'À propos de cette question',
  overTime: 'Évolution du statut',
  earlier: (shown, before) =>
    `Les ${shown} derniers changements\u202f; ${before} les ont précédés, chacun avec une page à sa date.`,
  from: 'À partir {day:of}.',
  atFirst: 'Au départ.',
  overTimeNote:
    'Du plus ancien au plus récent. La dernière déclaration d’un camp est celle qu’il a faite en dernier\u202f; si les dates ne disent pas laquelle, c’est, parmi celles-ci, la dernière connue.',
  rules: 'Les règles\u00a0: {link}.',
  howWeWork: 'notre façon de travailler',
  origins: 'D’où cela vient',
  nearby: 'Questions voisines',
  inLedger: 'Dans le registre',
  inTable: '{link} en tableau, de la plus récente à la plus ancienne.',
  statementsOn: (statements) => `${statements} sur cette question`,
  question: 'Question',
  questionPage: (page) => `Question, page ${page} de ses déclarations`,
  crumb: '{question}',
  crumbOn: '{question}, {day:on}',
  crumbIn: '{question} dans {topics}',
  crumbOnIn: '{question}, {day:on}, dans {topics}',
  tally: '{all}\u00a0: {own}, {beside}.',
  allOf: '{all}.',
  all: (n) => count(n, 'La déclaration', 'Les # déclarations'),
  timeline: '{link}.',
  timelineBoth: 'Chronologie dans les deux ordres',
  override: '{lead} {status}. {why}',
  overrideLead: 'Avis contraire de la rédaction\u00a0:',
  overrideBy: '{by}, {on}. Il figure à côté du statut déduit et ne le modifie pas.',
  titleOn: (day) => `Le point ${on(day)}`,
  stoodOn: (day, status, answer) =>
    `Le dossier tel qu’il était ${on(day)}\u00a0: ${status}. ${answer}`,
  stands: (status, answer) => `${status}. ${answer}`,
  until: 'jusqu’{day:to}\u202f; son début est inconnu.',
  fromDay: 'à partir {day:of}\u202f; sa fin est inconnue.',
  between: '{days}.',
  onThis: (n) => `${n} sur cette question`,
  onOne: (n) => `${n} sur une question voisine`,
  onOthers: (n) => `${n} sur des questions voisines`,
  tallyText: (all, own, beside) => `${all}\u00a0: ${own}, ${beside}`,
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
  someSide: 'une partie',
  noPosition: 'Aucune déclaration connue ne prend position.',
  anEditor: 'La rédaction',
  signature: (editor) =>
    `${editor} désigne cela comme ce qui tranche la question, à compter {day:of}.`,
  doubt: (n, name) =>
    ` ${count(n, `# déclaration ${of(name)} tenant une autre position pourrait être postérieure`, `# déclarations ${of(name)} tenant une autre position pourraient être postérieures`)}\u202f; les dates ne le disent pas.`,
  evidence: ' ({outlets})',
};

export const ladder: Words['ladder'] = {
  said: 'Dit',
  every: 'Toutes les déclarations, dans l’ordre où elles ont été faites',
  then: 'Ce qui avait été dit et publié',
  rungs: (first, last) => `Déclarations ${first} à ${last}.`,
  counted: (tally) => `${tally}, de la plus ancienne à la plus récente.`,
  note: 'Les dates sont celles du lieu où les propos ont été tenus\u202f; une période figure à son premier jour, mais peut être plus tardive. Un bord coloré indique quel camp a parlé.',
  hedges:
    '{example} sont des réserves exprimées par l’auteur des propos, conservées telles quelles.',
  access:
    'Lorsqu’une source n’est suivie d’aucune mention, ses conditions d’accès ne sont pas connues.',
  beside:
    'Les déclarations sur une question voisine sont en gris\u00a0: elles ne répondent pas à celle-ci.',
  readings: (editor) =>
    `Les appréciations telles que «\u00a0plus conciliante\u00a0» sont ${of(editor)}.`,
  byThen: (all) =>
    `Publié à cette date\u00a0: ${all}. Dans l’ordre où elles ont été faites, de la plus ancienne à la plus récente\u202f; une période figure à son premier jour, mais peut être plus tardive.`,
  byThenOf: (all, own, beside) =>
    `Publié à cette date\u00a0: ${all} (${own}, ${beside}). Dans l’ordre où elles ont été faites, de la plus ancienne à la plus récente\u202f; une période figure à son premier jour, mais peut être plus tardive.`,
  lastShown: (n) => `Seules les ${n} dernières sont affichées.`,
  all: 'Toutes',
  empty: 'Aucune déclaration connue. Le silence n’est pas un démenti.',
  emptyThen: 'Aucune déclaration connue à cette date. Le silence n’est pas un démenti.',
  silent: '{name}\u00a0: aucune déclaration connue.',
  silence: 'Le silence n’est pas un démenti\u00a0: il ne compte pas dans le statut.',
  joint: '{sides}, conjointement.',
  sides: '{sides}.',
  when: '{verb} {on:on}',
  whenWait: '{verb} {on:on}, {wait}',
  publishedHour: (hour) => `publié à ${hour}`,
  about: 'Au sujet de {question}',
  paraphrase: 'Paraphrase.',
  source: 'Source\u00a0: {sources}',
  notYet: 'Pas encore public alors\u00a0: {statements}',
  andMore: (n) => `\u202f; et ${n} de plus`,
  readingBy: (editor) => `Appréciation ${of(editor)}.`,
  spokenOf: 'Faits évoqués\u00a0: {happened}.',
  added: 'Ajouté ici {added:on}.',
  noPosition: 'Ne prend aucune position qui compte.',
};

export const questions: Words['questions'] = {
  title: 'Questions',
  lede: 'Ce à quoi les camps répondent différemment, ou pas du tout. Le statut de chaque question découle de leurs déclarations, selon une règle. Lorsque la rédaction a désigné ce qui a tranché une question, celle-ci l’indique, avec signature et date.',
  counted: (n) =>
    count(
      n,
      '# question.',
      '# questions, par statut, en commençant par le changement le plus récent.',
    ),
  part: (first, last) => `Questions ${first} à ${last}.`,
  empty: 'Aucune question pour l’instant.',
  group: (status, n) => `${status}\u00a0: ${n}`,
  statementsOnIt: (n) => count(n, '# déclaration à ce sujet', '# déclarations à ce sujet'),
  restsOn: '{statements}\u202f; le statut repose sur {evidence}',
  listed: (n) =>
    count(
      n,
      '# question, avec ce que dit chaque camp et si cela la tranche.',
      '# questions, chacune avec ce que dit chaque camp et si cela la tranche.',
    ),
};
