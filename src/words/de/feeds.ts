import type { Words } from '../en.ts';
import { count, on, since } from './say.ts';

export const feeds: Words['feeds'] = {
  title: 'Feeds und Daten',
  summary:
    'Abonnieren Sie alles oder ein einzelnes Thema, übernehmen Sie die Ereignisse in Ihren Kalender, oder nehmen Sie das Ganze als Daten mit.',
  feeds: 'Feeds',
  feed: 'Feed',
  newWhen: 'Was er bringt',
  feedsOrder: (has) =>
    [
      'alles',
      ...(has.days ? ['die Tage'] : []),
      ...(has.topics ? ['die Themen nach Namen'] : []),
      ...(has.corrections ? ['Korrekturen'] : []),
      ...(has.questions ? ['die Fragen nach Namen'] : []),
      'Listen von Feeds',
    ].join(', '),
  calendars: 'Kalender',
  calendarsHow:
    'Abonnieren Sie eine Adresse in Ihrem Kalender: Ereignisse erscheinen dort, sobald wir sie aufnehmen.',
  calendar: 'Kalender',
  holds: 'Inhalt',
  calendarsOrder: 'alles, dann die Themen nach Namen',
  data: 'Daten',
  dataFiles: 'Datendateien',
  file: 'Datei',
  dataOrder: 'was die Redaktion schreibt, dann was daraus errechnet wird',
  formats: 'Formate',
  fileOf: (name) => `: ${name}`,
  lines: (n, order) => count(n, `# Zeile: ${order}.`, `# Zeilen: ${order}.`),
  using: 'Gebrauch',
  usingFeeds:
    'Um einen Feed zu abonnieren, kopieren Sie die Adresse eines seiner Formate in einen Feedreader. Welches, ist gleich: Sie enthalten dieselben Einträge, jeden mit dem ganzen Text und einem Link zu dem Bericht, den er zusammenfasst. Ein Feed hat die fünfzig zuletzt hinzugekommenen Einträge.',
  usingBuilds:
    'Wird die Website neu erzeugt, sieht ein alter Eintrag deshalb nicht neu aus: Die Daten stammen aus den Einträgen, nicht vom Rechner. Das Änderungsdatum eines Eintrags rückt nur vor, wenn die Änderung von Belang ist.',
  usingData:
    'In den Daten trägt jede Uhrzeit ihren Abstand zur UTC. Ein Datum, von dem nur die Grenzen bekannt sind, steht als Intervall (EDTF), etwa {example}. Jede Datei nennt ihr Schema, und alles steht in fester Reihenfolge, sodass sich zwei Fassungen Zeile für Zeile vergleichen lassen. Jede Spalte und jede Beziehung ist erklärt unter {page}.',
  licence: 'Unser Text: {licence}. Zitate gehören denen, die sie gesagt oder geschrieben haben.',
  everything: 'Alles',
  everythingNote: 'Jeder Beitrag, sobald er hinzukommt oder sich in der Sache ändert.',
  topicNote: 'Jeder Beitrag zu diesem Thema, sobald er hinzukommt oder sich in der Sache ändert.',
  allAtOnce: 'Alle auf einmal',
  allAtOnceNote: 'Die Liste dieser Feeds, die ein Feedreader auf einmal einliest.',
  allEvents: 'Alle erfassten Ereignisse, dazu das Ende von Maßnahmen',
  topicEvents:
    'Die Ereignisse, die in den Beiträgen oder Wendepunkten des Themas vorkommen, und das Ende seiner Maßnahmen',
  eachTopicEvents:
    'Seine Ereignisse und das Ende seiner Maßnahmen; der Kalender ist auf seiner Seite genannt',
  corrections: 'Korrekturen',
  correctionsNote: 'Was wir berichtigen, präzisieren, ergänzen oder zurückziehen, mit dem Grund.',
  questionNote: 'Jede neue Aussage dazu und jeder Wechsel des Status.',
  eachTopic: 'Jedes Thema',
  eachTopicNote: 'Jeder Beitrag zu einem Thema; der Feed ist auf dessen Seite genannt.',
  eachQuestion: 'Jede Frage',
  eachQuestionNote:
    'Jede neue Aussage zu einer Frage und jeder Wechsel ihres Status; der Feed ist auf deren Seite genannt.',
  eachSpeaker: 'Jede Person und Organisation, die sich geäußert hat',
  eachSpeakerNote: 'Jede neue Aussage von ihr; der Feed ist auf ihrer Seite genannt.',
};

export const data: Words['data'] = {
  title: 'Daten',
  summary:
    'Alles Erfasste als Dateien: was jede Spalte der Tabellen und jede Beziehung des Graphen bedeutet.',
  until: 'Die Daten reichen bis {day}.',
  ended: 'Die Sammlung wurde {day:on} abgeschlossen.',
  licence: 'Unser Text: {licence}; Zitate gehören denen, die sie gesagt oder geschrieben haben.',
  files: 'Dateien',
  feedsAndCalendars: 'Feeds und Kalender',
  tables: 'Tabellen',
  schema: 'Schema',
  statements: 'Aussagen',
  statementsNote: (n) =>
    count(
      n,
      '# Aussage. Wer was gesagt hat, wann es gesagt, veröffentlicht und bekannt wurde, und wie es sich zu anderem verhält',
      '# Aussagen. Wer was gesagt hat, wann es gesagt, veröffentlicht und bekannt wurde, und wie es sich zu anderem verhält',
    ),
  rates: 'Sätze',
  ratesNote: (n) =>
    count(
      n,
      '# Reihe. Die Summe der geltenden Sätze ab jedem Tag, an dem sie sich geändert hat, mit ihren Teilen',
      '# Reihen. Die Summe der geltenden Sätze ab jedem Tag, an dem sie sich geändert hat, mit ihren Teilen',
    ),
  corrections: 'Korrekturen',
  correctionsNote: (n) =>
    count(
      n,
      '# Korrektur. Was nach der Veröffentlichung geändert wurde',
      '# Korrekturen. Was nach der Veröffentlichung geändert wurde',
    ),
  changes: 'Änderungen',
  changesNote:
    'Die neuesten; daraus ermittelt Ihr Browser selbst, was seit Ihrem letzten Besuch neu ist',
  inEnglish: 'Was jede Spalte und jede Beziehung bedeutet, steht hier auf Englisch.',
  columns: 'Spalten',
  heads: {
    columns: ['Spalte', 'Typ', 'Inhalt'],
    terms: ['Begriff', 'Gemeinsamer Begriff', 'Bedeutung'],
  },
  columnsOf: (file) => `Spalten von ${file}`,
  termsOf: (file) => `Begriffe von ${file}`,
  columnsNote: 'Was jede Spalte der Tabellen bedeutet und bis zu welchem Tag sie reichen',
  graph: 'Graph',
  graphNote: 'Alles, was eine Seite hat, und jede Beziehung zwischen zweien davon',
  citations: 'Literaturangaben',
  citationsNote:
    'Jeder zusammengefasste Bericht und jeder unserer Beiträge, für Literaturverwaltungen',
};

export const outputs: Words['outputs'] = {
  withdrawn: 'Dieser Beitrag wurde zurückgezogen.',
  withdrawnTitle: (title) => `Zurückgezogen: ${title}`,
  source: 'Quelle: {outlet}: {piece}',
  sourceUnlinked: 'Quelle: {outlet}: {piece}. {why}',
  sourceOnly: 'Quelle: {outlet}. {why}',
  reported: 'Bericht: {outlet}: {piece}',
  reportedUnlinked: 'Bericht: {outlet}: {piece}. {why}',
  reportedOnly: 'Bericht: {outlet}. {why}',
  notice: (type, day) => `${type}, ${day}.`,
  before: ' Vorher: {was}',
  now: ' Geändert in: {now}',
  rights: (publication, licence) =>
    `${publication}: ${licence}. Die zusammengefassten Berichte gehören ihren Verlagen und Sendern.`,
  accounts: (licence) =>
    `Jeder Beitrag gibt in eigenen Worten wieder, was andernorts erschienen ist: Für die Tatsachen ist der Bericht zu zitieren, für die Darstellung der Beitrag. Unser Text steht unter ${licence}.`,
  rules: 'Regeln',
  feedsOf: (publication) => `Feeds von „${publication}“`,
  topics: 'Themen',
  questions: 'Fragen',
  bySpeaker: 'Aussagen nach Urhebern',
  corrections: 'Korrekturen',
  correctionsAbout: 'Jede Änderung am Sinn, mit dem früheren Wortlaut und dem Grund.',
  questionAbout: 'Neue Aussagen zu dieser Frage und jeder Wechsel ihres Status.',
  statementsOf: (name) => `Aussagen von ${name}`,
  speakerAbout: (name) => `Was von ${name} an Aussagen dokumentiert ist.`,
  titled: (label, title) => `${label}: ${title}`,
  statusFrom: (day, status) => `Seit ${since(day)}: ${status}.`,
  onQuestion: 'Zur Frage: {question}',
  relation: '{verb}: {other}',
  relations: {
    denies: 'Dementiert',
    disputes: 'Schwer vereinbar mit',
    confirms: 'Bestätigt',
    qualifies: 'Relativiert',
    corrects: 'Korrigiert',
    retracts: 'Widerruft',
    repeats: 'Wiederholt',
    'replies-to': 'Antwortet auf',
    updates: 'Knüpft an',
  },
  inItem: 'In: {item}',
  saidAdded: (said, added) =>
    `Gesagt ${on(said)}, hier ergänzt ${on(added)}; die Veröffentlichung ist nicht erfasst.`,
  saidReconstructed: (said, day) =>
    `Gesagt ${on(said)}, nachgetragen für den ${day}; die Veröffentlichung ist nicht erfasst.`,
  saidPublished: (said, published) => `Gesagt ${on(said)}, veröffentlicht ${on(published)}.`,
  feedHelp:
    'Dies ist ein Feed. Kopieren Sie seine Adresse aus der Adresszeile in einen Feedreader; der zeigt Ihnen dann, was neu ist.',
  coverage: 'Beiträge',
  recordOf: (publisher) => `[Dokument: ${publisher}]`,
  recordOfDay: (publisher, day) => `[Dokument: ${publisher}, ${day}]`,
  reportBy: (publisher) => `[Bericht: ${publisher}]`,
  reportByDay: (publisher, day) => `[Bericht: ${publisher}, ${day}]`,
};
