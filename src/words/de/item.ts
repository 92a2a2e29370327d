import type { Words } from '../en.ts';
import { count } from './say.ts';

const list = new Intl.ListFormat('de', { type: 'conjunction' });

export const item: Words['item'] = {
  cite: 'Zitieren',
  citation: (title, publication, day, url) =>
    `„${title.replace(/\.$/, '')}“, ${publication}, ${day}. ${url}`,
  record: (pieces) =>
    count(
      pieces,
      'für diese Seite und den zusammengefassten Bericht',
      'für diese Seite und die # zusammengefassten Berichte',
    ),
  recordLabel: (format) => `${format} zu diesem Beitrag`,
  everyItem: 'Alle Beiträge dieser Website: {formats}.',
  clocksLabel: 'Wann',
  clocks: {
    claimed: 'Angeblich geschehen',
    happened: 'Geschehen',
    said: 'Gesagt',
    published: 'Veröffentlicht',
    added: 'Hier ergänzt',
    reconstructed: 'Nachgetragen für',
    updated: 'Aktualisiert',
  },
  saidTo: 'bis {day}',
  notRecorded: 'Nicht erfasst',
  connectionsLabel: 'Verbindungen',
  filed: 'Einordnung',
  topics: (n) => count(n, 'Thema', 'Themen'),
  corrections: 'Korrekturen zu diesem Beitrag',
  statements: 'Aussagen in diesem Bericht',
  ledger: 'Alle Aussagen',
  statementsNote: (n) =>
    count(
      n,
      '# Aussage. Datiert nach dem Ort, an dem gesprochen wurde.',
      '# Aussagen, in der Reihenfolge des Textes. Datiert nach dem Ort, an dem gesprochen wurde.',
    ),
  saidBy: '{speaker}. {dates}',
  on: 'Zu {question} {position}',
  noPosition: 'Beantwortet wird sie nicht.',
  furtherSources: (n) => count(n, 'Eine weitere Quelle', '# weitere Quellen'),
  near: 'Davor und danach',
  before: 'Davor',
  after: 'Danach',
  beforeIn: (topics) => `Davor in ${list.format(topics)}`,
  afterIn: (topics) => `Danach in ${list.format(topics)}`,
  nothingBefore: 'Nichts. Hier beginnen unsere Beiträge.',
  nothingAfter: 'Nichts. Das ist der neueste Beitrag.',
  players: 'Personen und Stellen',
  others: 'Andere',
  theRecord: 'Das zusammengefasste Dokument',
  theReport: 'Der zusammengefasste Bericht',
  outletAndDay: '{outlet}, {day}. {byline}',
  inLanguage: (language) => `Auf ${language}`,
  atHost: (host) => `Bei ${host}`,
  restsOn: (origin) => `Grundlage: ${origin}`,
  readAt: (name) => `Weiterlesen bei ${name}`,
  writtenBy: (names) => `Verfasst von ${names}`,
  nowReads: (was, now) => `Aus „${was}“ wurde „${now}“. `,
};
