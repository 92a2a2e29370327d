import type { Words } from '../en.ts';
import { formsOf } from '../plural.ts';
import { count, on } from './say.ts';

export const search: Words['search'] = {
  title: 'Suche',
  description: (publication) =>
    `Beiträge, Aussagen, Fragen, Themen, Personen, Organisationen, Orte und Quellen von „${publication}“ durchsuchen.`,
  shortcut: 'Die Taste {key} führt von jeder Seite hierher.',
  shortcutSwitch: 'Tastenkürzel /',
  needsScript:
    'Die Suche braucht JavaScript. Alles lässt sich auch ohne sie finden: nach Monaten und nach Themen.',
  needsScriptNoTopics:
    'Die Suche braucht JavaScript. Alles lässt sich auch ohne sie finden: nach Monaten.',
  nothingYet: 'Hier ist nichts veröffentlicht.',
  beingMade: 'Der Suchindex entsteht gerade. Laden Sie diese Seite in einigen Sekunden neu.',
  narrowLabel: 'Ergebnisse eingrenzen',
  narrowBy: 'Eingrenzen nach',
  inUse: ' (aktiv)',
  all: 'Alle',
  results: 'Ergebnisse',
  offers: 'Direkt zu',
  rate: 'Satz',
  stillSearching: 'Ältere Monate werden noch durchsucht.',
  renewed: 'Die Website wurde womöglich erneuert, seit diese Seite geöffnet ist. {link}.',
  loadAgain: 'Neu laden',
  nothing: (n, shown) =>
    `Nichts gefunden in Titeln, Zusammenfassungen, Texten, Aussagen und Namen von ${count(n, `${shown} Eintrag`, `${shown} Einträgen`)}. Weniger Wörter oder andere Wortformen helfen vielleicht weiter.`,
  scripts: 'Namen werden in jeder ihrer Schriften gefunden: {name}, {other}.',
  pages: 'Ergebnisseiten',
  byMonth: 'Nach Monaten',
  byTopic: 'Nach Themen',
  allTopics: 'Alle Themen',
  statement: { one: 'Aussage', many: 'Aussagen' },
  facets: {
    kind: 'Art',
    side: 'Seite',
    status: 'Status',
    month: 'Geschehen im',
    year: 'Jahr',
    topic: 'Thema',
    person: 'Person',
    organization: 'Organisation',
    place: 'Ort',
    outlet: 'Medium',
    access: 'Zugang',
  },
};

export const records: Words['records'] = {
  happened: (day) => `geschehen ${on(day)}`,
  claimed: (day) => `angeblich geschehen ${on(day)}`,
  published: (day) => `veröffentlicht ${on(day)}`,
  added: (day) => `hier ergänzt ${on(day)}`,
  title: (name, day) => `${name}, ${day}`,
  titleTo: (name, to, day) => `${name} gegenüber ${to}, ${day}`,
  said: (day) => `Gesagt ${on(day)}`,
  saidAndPublished: (day) => `Gesagt und veröffentlicht ${on(day)}`,
  saidPublished: (said, published) => `Gesagt ${on(said)}, veröffentlicht ${on(published)}`,
};

export const scripts: Words['scripts'] = {
  search: {
    searching: 'Suche läuft',
    failed: 'Die Suche hat nicht geantwortet',
    results: formsOf('de', { one: '# Ergebnis', other: '# Ergebnisse' }),
    resultsFor: '{results} für „{words}“',
    pageTitle: '{words} | {title}',
    all: 'Alle {n}',
    sorts: {
      match: 'Relevanz',
      happened: 'Zeit des Geschehens',
      published: 'Zeit der Veröffentlichung',
    },
    next: 'Weiter',
    nearest: 'Meinten Sie {words}?',
    before: 'letzter Eintrag vor dem {day}',
    outletAccess: '{outlet}, {access}. ',
    outlet: '{outlet}. ',
    outletStopped: '{outlet} ',
    open: '„',
    date: '{date}. ',
    sides: '{sides}. ',
    on: 'Zu: {question} ',
    original: 'Original: {text}',
  },
  since: {
    new: 'Neu',
    brief: 'Neu: {counts}.',
    whole: 'Neu seit Ihrem Besuch: {counts}.',
    wholeMore: 'Neu seit Ihrem Besuch: {counts} und mehr.',
    mark: 'Alles als gesehen markieren',
    marked: 'Alles als gesehen markiert.',
    between: ', ',
    counts: {
      item: formsOf('de', { one: '# Beitrag', other: '# Beiträge' }),
      statement: formsOf('de', { one: '# Aussage', other: '# Aussagen' }),
      correction: formsOf('de', { one: '# Korrektur', other: '# Korrekturen' }),
      status: formsOf('de', { one: '# Statuswechsel', other: '# Statuswechsel' }),
    },
  },
};
