import type { Words } from '../en.ts';

export const frame: Words['frame'] = {
  skip: 'Aller au dossier',
  onThisPage: 'Sur cette page',
  nav: {
    label: 'Principal',
    latest: 'À la une',
    questions: 'Questions',
    statements: 'Déclarations',
    measures: 'Mesures',
    timeline: 'Chronologie',
    people: 'Personnes',
    corrections: 'Rectificatifs',
    search: 'Recherche',
    follow: 'Suivre',
    story: 'L’affaire\u00a0: {topic}',
  },
  asOf: 'État du dossier\u00a0: ',
  foot: {
    what: 'Nous résumons le travail d’autres journalistes, nous les citons et nous renvoyons vers eux. Nous disons quand une chose s’est produite, quand elle a été publiée et quand nous l’avons ajoutée.',
    aboutLabel: 'À propos',
    method: 'Méthode',
    listsLabel: 'Listes',
    browse: 'Parcourir',
    lists: {
      coverage: 'Synthèses',
      topics: 'Fils',
      organizations: 'Organisations',
      places: 'Lieux',
      events: 'Événements',
      outlets: 'Sources',
    },
    follow: 'Suivre',
    everything:
      'Tout ce que nous ajoutons\u00a0: {feeds}. Par fil, en calendrier ou en données\u00a0: {page}.',
    everythingAsData:
      'Tout ce que nous ajoutons\u00a0: {feeds}. L’ensemble en données\u00a0: {page}.',
    feedsAndData: 'flux et données',
    elsewhere: 'Ailleurs\u00a0: {links}',
    more: 'Plus',
    reuse: 'Réutilisation',
    licence: 'Notre texte\u00a0: {licence}. Citations et images appartiennent à leurs auteurs.',
  },
  policies: {
    work: 'Comment nous travaillons',
    corrections: 'Comment nous rectifions',
    desk: 'Qui nous sommes',
  },
  search: { label: 'Mots à chercher', submit: 'Rechercher' },
  noContact: 'aucune adresse dans cette édition',
  feedSeparators: { between: ', ', last: ' ou ' },
};
