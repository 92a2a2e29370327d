import type { Words } from '../en.ts';
import { count } from './say.ts';

const notes =
  (one: string, many: string, about: string) =>
  (n: number): string =>
    count(n, `# ${one}. ${about}`, `# ${many}. ${about}`);

export const kinds: Words['kinds'] = {
  coverage: {
    one: 'Beitrag',
    many: 'Beiträge',
    all: 'Alle Beiträge',
    file: 'Beiträge',
    note: notes(
      'Beitrag',
      'Beiträge',
      'Unsere knappe Zusammenfassung dessen, was andere berichten.',
    ),
  },
  topic: {
    one: 'Thema',
    many: 'Themen',
    all: 'Alle Themen',
    file: 'Themen',
    note: notes(
      'Thema',
      'Themen',
      'Ein Strang der Geschichte, mit eigener Zusammenfassung und Abgrenzung.',
    ),
  },
  question: {
    one: 'Frage',
    many: 'Fragen',
    all: 'Alle Fragen',
    file: 'Fragen',
    note: notes('Frage', 'Fragen', 'Etwas, das verschieden beantwortet wird oder gar nicht.'),
  },
  measure: {
    one: 'Maßnahme',
    many: 'Maßnahmen',
    all: 'Alle Maßnahmen',
    file: 'Maßnahmen',
    note: notes(
      'Maßnahme',
      'Maßnahmen',
      'Ein Zoll, eine Kontrolle oder eine Gebühr, und was daraus wurde.',
    ),
  },
  day: {
    one: 'Tag',
    many: 'Tage',
    all: 'Alle Tage',
    file: 'Tage',
    note: notes('Tag', 'Tage', 'Was die Redaktion über einen Tag der Geschichte sagt.'),
  },
  person: {
    one: 'Person',
    many: 'Personen',
    all: 'Alle Personen',
    file: 'Personen',
    note: notes('Person', 'Personen', 'Jemand, der in der Geschichte handelt oder spricht.'),
  },
  organization: {
    one: 'Organisation',
    many: 'Organisationen',
    all: 'Alle Organisationen',
    file: 'Organisationen',
    note: notes(
      'Organisation',
      'Organisationen',
      'Eine Regierung, ein Ministerium, ein Unternehmen oder eine andere Stelle der Geschichte.',
    ),
  },
  place: {
    one: 'Ort',
    many: 'Orte',
    all: 'Alle Orte',
    file: 'Orte',
    note: notes('Ort', 'Orte', 'Wo etwas geschieht; datiert wird nach seiner Zeitzone.'),
  },
  event: {
    one: 'Ereignis',
    many: 'Ereignisse',
    all: 'Alle Ereignisse',
    file: 'Ereignisse',
    note: notes(
      'Ereignis',
      'Ereignisse',
      'Etwas, das stattfand, geplant ist oder stattgefunden haben soll.',
    ),
  },
  outlet: {
    one: 'Medium',
    many: 'Medien',
    all: 'Alle Medien',
    file: 'Medien',
    note: notes('Medium', 'Medien', 'Wer die Berichte veröffentlicht hat, die wir zusammenfassen.'),
  },
  page: {
    one: 'Seite',
    many: 'Seiten',
    all: 'Alle Seiten',
    file: 'Seiten',
    note: notes(
      'Seite',
      'Seiten',
      'Was die Redaktion über sich sagt: wer sie ist, wie sie arbeitet, wie sie korrigiert.',
    ),
  },
};
