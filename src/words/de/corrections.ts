import type { Words } from '../en.ts';
import { count } from './say.ts';

export const corrections: Words['corrections'] = {
  title: 'Korrekturen',
  summary:
    'Jede Änderung am Sinn, mit dem früheren Wortlaut und dem Grund. Rechtschreibung bessern wir stillschweigend aus, Tatsachen nie.',
  order: (notes, pages) =>
    `${count(notes, '# Hinweis', '# Hinweise')} auf ${count(pages, '# Seite', '# Seiten')}, die neuesten zuerst`,
  followBy: 'Abonnieren per {feeds}.',
  empty: 'Keine.',
  was: 'Vorher',
  now: 'Geändert in',
  why: 'Grund',
  bySources: 'Von Quellen geändert',
  bySourcesNote:
    'Was Medien an den Berichten geändert haben, die wir zusammenfassen. Keine Korrekturen von uns: Wo sich auch unser Text geändert hat, steht es weiter oben.',
  moreInData: (n) => `${n} weitere in {data}.`,
  data: 'den Daten',
  howLabel: 'Wie wir korrigieren',
  kinds: 'Vier Arten',
  about: {
    correction: 'Wir haben uns geirrt.',
    clarification: 'Wir waren missverständlich.',
    update: 'Etwas wurde bekannt, nachdem wir geschrieben hatten.',
    retraction: 'Auf die Seite ist kein Verlass mehr. Ihre Adresse bleibt.',
  },
  tellUs: 'Fehler melden',
  writeTo: 'Schreiben Sie an {contact} und nennen Sie die Adresse der Seite und den Fehler.',
};

export const withdrawn: Words['withdrawn'] = {
  notice: {
    item: 'Wir haben diesen Beitrag zurückgezogen.',
    page: 'Wir haben diese Seite zurückgezogen.',
  },
  corrections: {
    item: 'Korrekturen zu diesem Beitrag',
    page: 'Korrekturen zu dieser Seite',
  },
  onIt: 'Was wir dazu haben',
  where: 'Wo es stand',
};

export const notFound: Words['notFound'] = {
  title: 'Unter dieser Adresse gibt es nichts',
  lede: 'Die Adresse ist vielleicht veraltet oder vertippt. Suchen Sie nach dem, was Sie lesen wollten, oder steigen Sie unten wieder ein.',
  latest: 'Neueste Beiträge',
  empty: 'Kein Beitrag.',
};
