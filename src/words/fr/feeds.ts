import type { Words } from '../en.ts';
import { count, of, on, the } from './say.ts';

export const feeds: Words['feeds'] = {
  title: 'Flux et données',
  summary:
    'Suivez tout le dossier ou un seul fil, inscrivez ses événements à votre agenda, ou emportez l’ensemble sous forme de données.',
  feeds: 'Flux',
  feed: 'Flux',
  newWhen: 'Ce qu’il apporte',
  feedsOrder: (has) =>
    [
      'le tout',
      ...(has.days ? ['les jours'] : []),
      ...(has.topics ? ['les fils par ordre alphabétique'] : []),
      ...(has.corrections ? ['les rectificatifs'] : []),
      ...(has.questions ? ['les questions par ordre alphabétique'] : []),
      'les listes de flux',
    ].join(', '),
  calendars: 'Calendriers',
  calendarsHow:
    'Abonnez votre agenda à une adresse\u202f: les événements s’y affichent dès que nous les ajoutons.',
  calendar: 'Calendrier',
  holds: 'Contenu',
  calendarsOrder: 'le tout, puis les fils par ordre alphabétique',
  data: 'Données',
  dataFiles: 'Fichiers de données',
  file: 'Fichier',
  dataOrder: 'ce qu’écrit la rédaction, puis ce qui en est déduit',
  formats: 'Formats',
  fileOf: (name) => `\u00a0: ${name}`,
  lines: (n, order) => count(n, `# ligne\u00a0: ${order}.`, `# lignes\u00a0: ${order}.`),
  using: 'Mode d’emploi',
  usingFeeds:
    'Pour suivre un flux, copiez l’adresse de l’un de ses formats dans un lecteur de flux. Les trois se valent\u00a0: mêmes entrées, chacune avec le texte intégral et un lien vers l’article qu’elle résume. Un flux contient les cinquante dernières entrées ajoutées.',
  usingBuilds:
    'Une nouvelle version du site ne fait jamais passer une entrée ancienne pour nouvelle\u00a0: les dates viennent des entrées, non de la machine. La date de modification d’une entrée ne bouge que si le changement compte.',
  usingData:
    'Dans les données, une heure porte son décalage par rapport à l’UTC. Une date connue seulement entre deux bornes s’écrit comme un intervalle (EDTF)\u00a0: {example}. Chaque fichier nomme son schéma, et tout y suit un ordre stable, si bien que deux versions se comparent ligne à ligne. La page {page} explique chaque colonne et chaque relation.',
  licence: 'Notre texte\u00a0: {licence}. Les citations appartiennent à leurs auteurs.',
  everything: 'Le tout',
  everythingNote: 'Chaque synthèse, dès qu’elle est ajoutée ou modifiée sur le fond.',
  topicNote: 'Chaque synthèse de ce fil, dès qu’elle est ajoutée ou modifiée sur le fond.',
  allAtOnce: 'Tous ces flux à la fois',
  allAtOnceNote: 'La liste de ces flux, qu’un lecteur de flux importe d’un coup.',
  allEvents: 'Tous les événements du dossier et la fin des mesures',
  topicEvents: 'Ceux que citent ses synthèses ou ses tournants, et la fin de ses mesures',
  eachTopicEvents:
    'Ses événements et la fin de ses mesures\u202f; le calendrier est indiqué sur sa page',
  corrections: 'Rectificatifs',
  correctionsNote:
    'Tout ce que nous corrigeons, précisons, mettons à jour ou retirons, avec la raison.',
  questionNote: 'Chaque nouvelle déclaration à son sujet, et chaque changement de statut.',
  eachTopic: 'Chaque fil',
  eachTopicNote: 'Chaque synthèse d’un fil\u202f; le flux est indiqué sur sa page.',
  eachQuestion: 'Chaque question',
  eachQuestionNote:
    'Chaque nouvelle déclaration sur une question, et chaque changement de statut\u202f; le flux est indiqué sur sa page.',
  eachSpeaker: 'Chaque personne ou organisation qui s’est exprimée',
  eachSpeakerNote: 'Chacune de ses nouvelles déclarations\u202f; le flux est indiqué sur sa page.',
};

export const data: Words['data'] = {
  title: 'Données',
  summary:
    'Tout le dossier sous forme de fichiers\u00a0: le sens de chaque colonne des tableaux et de chaque relation du graphe.',
  until: 'Le dossier va jusqu’{day:to}.',
  ended: 'Le dossier est clos depuis {day:the}.',
  licence: 'Notre texte\u00a0: {licence}\u202f; les citations appartiennent à leurs auteurs.',
  files: 'Fichiers',
  feedsAndCalendars: 'Flux et calendriers',
  tables: 'Tableaux',
  schema: 'Schéma',
  statements: 'Déclarations',
  statementsNote: (n) =>
    count(
      n,
      '# déclaration. Qui a dit quoi, quand cela a été dit, publié et connu, et le lien avec les autres',
      '# déclarations. Qui a dit quoi, quand cela a été dit, publié et connu, et le lien avec les autres',
    ),
  rates: 'Taux',
  ratesNote: (n) =>
    count(
      n,
      '# série. La somme des taux en vigueur à partir de chaque jour où elle a changé, avec ses composantes',
      '# séries. La somme des taux en vigueur à partir de chaque jour où elle a changé, avec ses composantes',
    ),
  corrections: 'Rectificatifs',
  correctionsNote: (n) =>
    count(
      n,
      '# rectificatif. Ce qui a été modifié après la publication',
      '# rectificatifs. Ce qui a été modifié après la publication',
    ),
  changes: 'Changements',
  changesNote:
    'Les plus récents\u00a0: votre navigateur en déduit lui-même ce qui est nouveau depuis votre dernière visite',
  inEnglish: 'Le sens de chaque colonne et de chaque relation est donné en anglais.',
  columns: 'Colonnes',
  heads: {
    columns: ['Colonne', 'Type', 'Contenu'],
    terms: ['Terme', 'Terme partagé', 'Sens'],
  },
  columnsOf: (file) => `Colonnes de ${file}`,
  termsOf: (file) => `Termes de ${file}`,
  columnsNote: 'Le sens de chaque colonne des tableaux, et jusqu’à quel jour ils vont',
  graph: 'Graphe',
  graphNote: 'Toutes les choses, et toutes les relations entre deux d’entre elles',
  citations: 'Références',
  citationsNote:
    'Chaque article repris et chacune de nos synthèses, pour les logiciels de bibliographie',
};

export const outputs: Words['outputs'] = {
  withdrawn: 'Cette synthèse a été retirée.',
  withdrawnTitle: (title) => `Retiré\u00a0: ${title}`,
  source: 'Source\u00a0: {outlet}\u00a0: {piece}',
  sourceUnlinked: 'Source\u00a0: {outlet}\u00a0: {piece}. {why}',
  sourceOnly: 'Source\u00a0: {outlet}. {why}',
  reported: 'D’après {outlet}\u00a0: {piece}',
  reportedUnlinked: 'D’après {outlet}\u00a0: {piece}. {why}',
  reportedOnly: 'D’après {outlet}. {why}',
  notice: (type, day) => `${type}, ${day}.`,
  before: ' Avant\u00a0: {was}',
  now: ' Remplacé par\u00a0: {now}',
  rights: (publication, licence) =>
    `${publication}\u00a0: ${licence}. Les articles repris appartiennent à leurs éditeurs.`,
  accounts: (licence) =>
    `Chaque synthèse rend compte, dans nos propres mots, d’un article publié ailleurs\u00a0: citez l’article pour les faits, la synthèse pour le récit. Notre texte est sous licence ${licence}.`,
  rules: 'Règles',
  feedsOf: (publication) => `Flux ${of(publication)}`,
  topics: 'Fils',
  questions: 'Questions',
  bySpeaker: 'Déclarations par auteur',
  corrections: 'Rectificatifs',
  correctionsAbout: 'Toute modification de sens, avec ce qui était écrit auparavant et pourquoi.',
  questionAbout: 'Les nouvelles déclarations sur cette question, et tout changement de son statut.',
  statementsOf: (name) => `Déclarations ${of(name)}`,
  speakerAbout: (name) => `Les propos publics ${of(name)}.`,
  titled: (label, title) => `${label}\u00a0: ${title}`,
  statusFrom: (day, status) => `Depuis ${the(day)}\u00a0: ${status}.`,
  onQuestion: 'Sur la question\u00a0: {question}',
  relation: '{verb}\u00a0: {other}',
  relations: {
    denies: 'Dément',
    disputes: 'S’accorde mal avec',
    confirms: 'Confirme',
    qualifies: 'Nuance',
    corrects: 'Corrige',
    retracts: 'Retire',
    repeats: 'Répète',
    'replies-to': 'Répond à',
    updates: 'Actualise',
  },
  inItem: 'Dans\u00a0: {item}',
  saidAdded: (said, added) =>
    `Dit ${on(said)}, ajouté ici ${on(added)}\u202f; date de publication inconnue.`,
  saidReconstructed: (said, day) =>
    `Dit ${on(said)}, reconstitué après coup à la date du ${day}\u202f; date de publication inconnue.`,
  saidPublished: (said, published) => `Dit ${on(said)}, publié ${on(published)}.`,
  feedHelp:
    'Ceci est un flux. Copiez son adresse depuis la barre d’adresse dans un lecteur de flux, qui vous montrera les nouveautés.',
  coverage: 'Synthèses',
  recordOf: (publisher) => `[Document\u00a0: ${publisher}]`,
  recordOfDay: (publisher, day) => `[Document\u00a0: ${publisher}, ${day}]`,
  reportBy: (publisher) => `[Article\u00a0: ${publisher}]`,
  reportByDay: (publisher, day) => `[Article\u00a0: ${publisher}, ${day}]`,
};
