import type { Words } from '../en.ts';
import { formsOf } from '../plural.ts';
import { at, count, on } from './say.ts';

const forms = (one: string, other: string) => formsOf('fr', { one, many: other, other });

export const search: Words['search'] = {
  title: 'Recherche',
  description: (publication) =>
    `Chercher dans les synthèses, déclarations, questions, fils, personnes, organisations, lieux et sources de «\u00a0${publication}\u00a0».`,
  shortcut: 'La touche {key} mène ici depuis toutes les pages.',
  shortcutSwitch: 'Raccourci /',
  needsScript:
    'La recherche a besoin de JavaScript. Tout se trouve aussi sans elle, par mois et par fil.',
  needsScriptNoTopics:
    'La recherche a besoin de JavaScript. Tout se trouve aussi sans elle, par mois.',
  nothingYet: 'Rien n’est publié ici.',
  beingMade: 'L’index est en cours de création. Rechargez cette page dans quelques secondes.',
  narrowLabel: 'Affiner les résultats',
  narrowBy: 'Affiner par',
  inUse: ' (actif)',
  all: 'Tout',
  results: 'Résultats',
  offers: 'Accès direct',
  rate: 'Taux',
  stillSearching: 'La recherche se poursuit dans les mois plus anciens.',
  renewed: 'Le site a peut-être changé depuis l’ouverture de cette page. {link}.',
  loadAgain: 'La recharger',
  nothing: (n, shown) =>
    `Rien trouvé dans les titres, résumés, textes, déclarations et noms de ${count(n, `${shown} entrée`, `${shown} entrées`)}. Essayez avec moins de mots, ou sous une autre forme.`,
  scripts: 'Les noms se trouvent dans chacune de leurs écritures\u00a0: {name}, {other}.',
  pages: 'Pages de résultats',
  byMonth: 'Par mois',
  byTopic: 'Par fil',
  allTopics: 'Tous les fils',
  statement: { one: 'Déclaration', many: 'Déclarations' },
  facets: {
    kind: 'Type',
    side: 'Camp',
    status: 'Statut',
    month: 'Mois des faits',
    year: 'Année',
    topic: 'Fil',
    person: 'Personne',
    organization: 'Organisation',
    place: 'Lieu',
    outlet: 'Média',
    access: 'Accès',
  },
};

export const records: Words['records'] = {
  happened: (day) => `faits ${on(day)}`,
  claimed: (day) => `faits allégués ${on(day)}`,
  published: (day) => `publié ${on(day)}`,
  added: (day) => `ajouté ici ${on(day)}`,
  title: (name, day) => `${name}, ${day}`,
  titleTo: (name, to, day) => `${name}, ${at(to)}, ${day}`,
  said: (day) => `Dit ${on(day)}`,
  saidAndPublished: (day) => `Dit et publié ${on(day)}`,
  saidPublished: (said, published) => `Dit ${on(said)}, publié ${on(published)}`,
};

export const scripts: Words['scripts'] = {
  search: {
    searching: 'Recherche en cours',
    failed: 'La recherche n’a pas répondu',
    results: forms('# résultat', '# résultats'),
    resultsFor: '{results} pour «\u00a0{words}\u00a0»',
    pageTitle: '{words} | {title}',
    all: 'Tout ({n})',
    sorts: {
      match: 'Pertinence',
      happened: 'Date des faits',
      published: 'Date de publication',
    },
    next: 'Suivant',
    nearest: 'Vouliez-vous dire {words}\u202f?',
    before: 'dernière entrée avant le {day}',
    outletAccess: '{outlet}, {access}. ',
    outlet: '{outlet}. ',
    outletStopped: '{outlet} ',
    open: '«',
    date: '{date}. ',
    sides: '{sides}. ',
    on: 'Sur\u00a0: {question} ',
    original: 'Original\u00a0: {text}',
  },
  since: {
    new: 'Nouveau',
    brief: 'Nouveau\u00a0: {counts}.',
    whole: 'Nouveau depuis votre visite\u00a0: {counts}.',
    wholeMore: 'Nouveau depuis votre visite\u00a0: {counts} et plus.',
    mark: 'Tout marquer comme vu',
    marked: 'Tout est marqué comme vu.',
    between: ', ',
    counts: {
      item: forms('# synthèse', '# synthèses'),
      statement: forms('# déclaration', '# déclarations'),
      correction: forms('# rectificatif', '# rectificatifs'),
      status: forms('# changement de statut', '# changements de statut'),
    },
  },
};
