import { toGermanNumber } from '../../time/words/german.ts';
import type { Words } from '../en.ts';
import { count } from './say.ts';

const toSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const reports = (n: number) => (n === 1 ? 'ein Bericht' : `${toGermanNumber(n)} Berichte`);
const origins = (n: number) => (n === 1 ? 'ein Ursprung' : `${toGermanNumber(n)} Ursprünge`);

export const sources: Words['sources'] = {
  access: {
    free: 'Frei zugänglich',
    registration: 'Anmeldung nötig',
    metered: 'Einige Artikel frei',
    subscription: 'Abonnement nötig',
  },
  words: {
    free: 'frei',
    registration: 'Anmeldung',
    metered: 'teils frei',
    subscription: 'Abo',
  },
  archived: 'Archiviert',
  archivedWord: 'archiviert',
  changedBySource: 'Von der Quelle geändert',
  was: 'Vorher',
  now: 'Geändert in',
  which: 'Welcher Bericht aus welchem Ursprung kommt',
  together: 'Zusammen',
  isShared:
    'Berichte über dieselbe Pressekonferenz, dasselbe Dokument, dieselbe Agenturmeldung oder dasselbe Interview zählen als ein Ursprung.',
  isUnrecorded: 'Ist kein Ursprung erfasst, zählt ein Bericht nicht als unabhängig.',
  otherOrigins: (n) => count(n, '# weiterer Ursprung', '# weitere Ursprünge'),
  singleOrigins: (n) =>
    count(n, '# Ursprung mit einem Bericht', '# Ursprünge mit je einem Bericht'),
  originNotRecorded: 'Ursprung nicht erfasst',
  noOrigin: (n) => toSentence(`${reports(n)}, Ursprung nicht erfasst.`),
  origins: (n, all) => toSentence(`${reports(n)}, ${origins(all)}.`),
  someOrigins: (n, named, unrecorded) =>
    toSentence(
      `${reports(n)}, ${named === 1 ? 'ein genannter Ursprung' : `${toGermanNumber(named)} genannte Ursprünge`}; Ursprung nicht erfasst: ${unrecorded}.`,
    ),
  free: (n) => `Frei zugänglich: ${n}`,
  walled: (n) => `mit Konto oder Bezahlung: ${n}`,
  accesses: (parts) => `${toSentence(parts.join('; '))}.`,
  official: (n) =>
    ` ${count(n, 'Darunter ein amtliches Dokument', 'Darunter # amtliche Dokumente')}.`,
  reportAt: (publisher, at) => `${publisher}, ${at}`,
  noDate: 'ohne Datum',
  by: (names) => `Von ${names}`,
  noAddress:
    'Eine öffentliche Adresse ist uns nicht bekannt; gelesen wurde eine gespeicherte Fassung.',
  officialRecord: 'Amtliches Dokument',
  done: {
    author: (name) => `Von ${name}`,
    reporter: (name) => `Recherche: ${name}`,
    contributor: (name) => `Mitarbeit: ${name}`,
    curator: (name) => `Text: ${name}`,
    editor: (name) => `Redaktion: ${name}`,
    photographer: (name) => `Foto: ${name}`,
    illustrator: (name) => `Zeichnung: ${name}`,
    translator: (name) => `Übersetzung: ${name}`,
  },
  via: (name) => `über ${name}`,
};
