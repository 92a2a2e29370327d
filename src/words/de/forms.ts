import type { Words } from '../en.ts';

/** The forms in which readers write to the desk, at its repository. */
export const forms: Words['forms'] = {
  public: 'Was Sie hier schreiben, kann jeder lesen, unter Ihrem Benutzernamen.',
  coverage: {
    name: 'Bericht vorschlagen',
    about: 'Ein Bericht oder ein amtliches Dokument, das hier fehlt.',
    labels: {
      url: 'Adresse des Berichts',
      title: 'Überschrift im Wortlaut',
      outlet: 'Medium oder Behörde',
      published: 'Tag und Uhrzeit, wie angegeben',
      author: 'Autorenzeile, wie angegeben',
      access: 'Zugang zum Bericht',
      why: 'Was er Neues bringt',
    },
    zone: 'Mit der Zeitzone, falls die Seite sie nennt.',
    own: 'In eigenen Worten; bitte nicht mehr als einen Satz zitieren.',
  },
  error: {
    name: 'Fehler melden',
    about: 'Auf einer Seite dieser Ausgabe stimmt etwas nicht.',
    labels: {
      page: 'Seite mit dem Fehler',
      says: 'Was dort steht',
      wrong: 'Was daran falsch ist',
      url: 'Wo das Richtige nachzulesen ist',
    },
  },
};
