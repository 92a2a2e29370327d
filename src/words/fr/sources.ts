import { toFrenchNumber } from '../../time/words/french.ts';
import type { Words } from '../en.ts';
import { count } from './say.ts';

const toSentence = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
const reports = (n: number) => `${toFrenchNumber(n, false)} ${count(n, 'article', 'articles')}`;

export const sources: Words['sources'] = {
  access: {
    free: 'Accès libre',
    registration: 'Sur inscription',
    metered: 'Quelques articles gratuits',
    subscription: 'Réservé aux abonnés',
  },
  words: {
    free: 'accès libre',
    registration: 'sur inscription',
    metered: 'accès limité',
    subscription: 'abonnés',
  },
  archived: 'Archivé',
  archivedWord: 'archivé',
  changedBySource: 'Modifié par la source',
  was: 'Avant',
  now: 'Remplacé par',
  which: 'Quel article vient de quelle origine',
  together: 'Ensemble',
  isShared:
    'Les articles issus d’un même point de presse, document, dépêche ou entretien comptent pour une seule origine.',
  isUnrecorded:
    'Lorsque aucune origine n’est renseignée, un article n’est pas compté comme indépendant.',
  otherOrigins: (n) => count(n, '# autre origine', '# autres origines'),
  singleOrigins: (n) =>
    count(n, '# origine à un seul article', '# origines à un seul article chacune'),
  originNotRecorded: 'Origine non renseignée',
  noOrigin: (n) => toSentence(`${reports(n)}, origine non renseignée.`),
  origins: (n, origins) =>
    toSentence(
      `${reports(n)}, ${toFrenchNumber(origins, true)} ${count(origins, 'origine', 'origines')}.`,
    ),
  someOrigins: (n, origins, unrecorded) =>
    toSentence(
      `${reports(n)}, ${toFrenchNumber(origins, true)} ${count(origins, 'origine citée', 'origines citées')}\u202f; origine non renseignée\u00a0: ${unrecorded}.`,
    ),
  free: (n) => `Accès libre\u00a0: ${n}`,
  walled: (n) => `compte ou paiement requis\u00a0: ${n}`,
  accesses: (parts) => `${toSentence(parts.join('\u202f; '))}.`,
  official: (n) =>
    ` ${count(n, 'Un document officiel parmi eux', '# documents officiels parmi eux')}.`,
  reportAt: (publisher, at) => `${publisher}, ${at}`,
  noDate: 'sans date',
  by: (names) => `Par ${names}`,
  noAddress: 'Aucune adresse publique connue : nous avons lu une copie enregistrée.',
  officialRecord: 'Document officiel',
  done: {
    author: (name) => `Par ${name}`,
    reporter: (name) => `Enquête\u00a0: ${name}`,
    contributor: (name) => `Avec ${name}`,
    curator: (name) => `Rédaction\u00a0: ${name}`,
    editor: (name) => `Édition\u00a0: ${name}`,
    photographer: (name) => `Photo\u00a0: ${name}`,
    illustrator: (name) => `Dessin\u00a0: ${name}`,
    translator: (name) => `Traduction\u00a0: ${name}`,
  },
  via: (name) => `via ${name}`,
};
