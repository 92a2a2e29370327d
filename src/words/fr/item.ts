import type { Words } from '../en.ts';
import { count } from './say.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

export const item: Words['item'] = {
  cite: 'Citer',
  citation: (title, publication, day, url) =>
    `«\u00a0${title.replace(/\.$/, '')}\u00a0», ${publication}, ${day}. ${url}`,
  record: (pieces) =>
    count(
      pieces,
      'de cette page et de l’article qu’elle résume',
      'de cette page et des # articles qu’elle résume',
    ),
  recordLabel: (format) => `${format} de cette synthèse`,
  everyItem: 'Toutes les synthèses de ce site\u00a0: {formats}.',
  clocksLabel: 'Dates',
  clocks: {
    claimed: 'Se serait produit',
    happened: 'Faits',
    said: 'Propos',
    published: 'Publication',
    added: 'Ajout ici',
    reconstructed: 'Reconstitué pour le',
    updated: 'Mise à jour',
  },
  saidTo: 'jusqu’{day:to}',
  notRecorded: 'Non renseigné',
  connectionsLabel: 'Liens',
  filed: 'Classement',
  topics: (n) => count(n, 'Fil', 'Fils'),
  corrections: 'Rectificatifs à cette synthèse',
  statements: 'Déclarations rapportées',
  ledger: 'Toutes les déclarations',
  statementsNote: (n) =>
    count(
      n,
      '# déclaration. Les dates sont celles du lieu où elle a été faite.',
      '# déclarations, dans l’ordre du texte. Les dates sont celles du lieu où elles ont été faites.',
    ),
  saidBy: '{speaker}. {dates}',
  on: 'Sur {question} {position}',
  noPosition: 'Sans y répondre.',
  furtherSources: (n) => count(n, 'Une autre source', '# autres sources'),
  near: 'Avant et après',
  before: 'Avant',
  after: 'Après',
  beforeIn: (topics) => `Avant, dans ${list.format(topics)}`,
  afterIn: (topics) => `Après, dans ${list.format(topics)}`,
  nothingBefore: 'Rien. Nos synthèses commencent ici.',
  nothingAfter: 'Rien. C’est la synthèse la plus récente.',
  players: 'Personnes et organismes',
  others: 'Autres',
  theRecord: 'Le document résumé',
  theReport: 'L’article résumé',
  outletAndDay: '{outlet}, {day}. {byline}',
  inLanguage: (language) => `En ${language}`,
  atHost: (host) => `Sur ${host}`,
  restsOn: (origin) => `D’après\u00a0: ${origin}`,
  readAt: (name) => `À lire sur ${name}`,
  writtenBy: (names) => `Rédigé par ${names}`,
  nowReads: (was, now) => `«\u00a0${was}\u00a0» devient «\u00a0${now}\u00a0». `,
};
