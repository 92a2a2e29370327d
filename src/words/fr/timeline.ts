import { toFrenchNumber } from '../../time/words/french.ts';
import type { Words } from '../en.ts';
import { at, count, of, ofDay, on } from './say.ts';

const ORDINALS = [
  ...['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième'],
  ...['huitième', 'neuvième', 'dixième', 'onzième', 'douzième', 'treizième', 'quatorzième'],
];
const ordinal = (rank: number) => ORDINALS[rank - 1] ?? `${rank}e`;
/** In the feminine, for a place. */
const place = (rank: number) => (rank === 1 ? 'première' : ordinal(rank));

export const timeline: Words['timeline'] = {
  title: 'Chronologie',
  titleOf: (name) => `Chronologie\u00a0: ${name}`,
  crumb: '{timeline}, {of}',
  titles: {
    happened: (title) => `${title}, dans l’ordre des faits`,
    known: (title) => `${title}, dans l’ordre des révélations`,
  },
  tabs: { happened: 'Dans l’ordre des faits', known: 'Dans l’ordre des révélations' },
  counted: {
    happened: (n) =>
      count(
        n,
        '# entrée.',
        '# entrées, dans l’ordre des faits et des propos, de la plus ancienne à la plus récente.',
      ),
    known: (n) =>
      count(
        n,
        '# entrée.',
        '# entrées, dans l’ordre des révélations, de la plus ancienne à la plus récente.',
      ),
  },
  part: (first, last) => `Entrées ${first} à ${last}.`,
  listed: {
    happened: (n) =>
      count(
        n,
        '# entrée\u00a0: événements, déclarations et articles, avec ce que l’on sait de leurs dates.',
        '# entrées dans l’ordre des faits, de la plus ancienne à la plus récente\u00a0: événements, déclarations et articles, avec ce que l’on sait de leurs dates.',
      ),
    known: (n) =>
      count(
        n,
        '# entrée\u00a0: événements, déclarations et articles, avec ce que l’on sait de leurs dates.',
        '# entrées dans l’ordre des révélations, de la plus ancienne à la plus récente\u00a0: événements, déclarations et articles, avec ce que l’on sait de leurs dates.',
      ),
  },
  lede: 'Les événements ont deux ordres\u00a0: celui dans lequel ils se sont produits, et celui dans lequel on a pu les apprendre.',
  bothOrders: 'Les mêmes jours dans les deux ordres\u00a0: {link}',
  story: 'L’affaire',
  data: 'Données',
  empty: 'Rien au dossier.',
  whole: 'La chronologie complète',
  sameInTime: 'Les mêmes déclarations dans le temps',
  whoWhen: 'Qui a parlé quand',
  lanes: (n, late) =>
    `${count(n, '# déclaration', '# déclarations')}\u202f; publiées un jour ultérieur\u00a0: ${late === 0 ? 'aucune' : String(late)}.`,
  lanesKey:
    'Cercle\u00a0: dit. Rond plein\u00a0: publié, ou dit et publié le même jour. Trait épais\u00a0: dit, pas encore public. Trait fin\u00a0: heure ou jour inconnus.',
  lanesStretch:
    'Les numéros sont ceux de la liste «\u00a0Dans l’ordre des faits\u00a0». Lorsque leurs traits fins ne se recouvrent pas, un rond plein à gauche d’un autre était public avant lui.',
  lanesAll: 'Toutes les déclarations figurent dans la liste ci-dessus.',
  others: 'Autres',
  allSaid: 'Déclarations',
  gap: (span) => `${span} sans entrée`,
  speakerTo: (name, to) => `${name}, ${at(to)}`,
  asideLabel: 'Se repérer',
  months: 'Mois',
  mostIn: (month, n) =>
    `Le mois le plus chargé\u00a0: ${month}, ${count(n, '# entrée', '# entrées')}`,
  ordered: 'L’ordre suivi',
  order: {
    happened:
      'Par jour, compté là où la chose s’est produite ou a été dite. Dans un même jour\u00a0: les événements, les changements de taux, les propos, les articles\u202f; enfin ce qui n’est connu qu’entre deux bornes.',
    known:
      'Par jour, compté là où la chose a été publiée. Dans un même jour\u00a0: les événements, les déclarations dans l’ordre où elles ont été faites, les changements de taux, les articles\u202f; enfin ce qui n’est connu qu’entre deux bornes. Un événement est connu avec le premier article qui le cite.',
  },
  orderNote:
    'Cet ordre à l’intérieur d’un jour est le nôtre lorsque aucune heure n’est connue. Ce que des heures connues, ou des jours distincts, rendent certainement antérieur vient toujours d’abord. Un article qui est seul à rapporter un événement de son jour prend sa place et le nomme.',
  orderNoteSides:
    'À côté d’une heure figure la date dans les villes des autres camps, lorsque le jour diffère.',
  otherTimelines: 'Autres chronologies',
  key: {
    happened: 'Produit, décidé ou en vigueur',
    claimed: 'Se serait produit',
    said: 'Dit',
    published: 'Publié, ou dit et publié le même jour',
    added: 'Ajouté ici ou reconstitué à cette date\u202f; publication inconnue',
    dashed: 'Trait discontinu\u00a0: date connue seulement entre deux bornes',
    solid: 'Trait plein à côté des repères\u00a0: les jours que cela a duré',
  },
  doubts: { planned: 'Prévu', cancelled: 'Annulé', disputed: 'Contesté' },
  rateSteps: {
    up: (from, to) => `en hausse, de ${from} à ${to}`,
    down: (from, to) => `en baisse, de ${from} à ${to}`,
    level: (to) => `toujours ${to}`,
  },
  labels: {
    happened: 'Faits',
    claimed: 'Faits allégués',
    said: 'Dit',
    published: 'Publié',
    added: 'Ajouté ici',
    reconstructed: 'Reconstitué à cette date',
    decided: 'Décidé',
    'in force': 'En vigueur',
  },
  saidAndPublished: 'Dit et publié',
  borrowed: {
    happened: 'date des faits',
    claimed: 'date avancée',
    said: 'dit',
    published: 'publié',
    added: 'ajouté ici',
    reconstructed: 'reconstitué à cette date',
    decided: 'décidé',
    'in force': 'en vigueur',
  },
  other: {
    happened: (day) => `faits ${ofDay(day)}`,
    claimed: (day) => `faits allégués ${ofDay(day)}`,
    said: (day) => `dit ${on(day)}`,
    published: (day) => `publié ${on(day)}`,
    added: (day) => `ajouté ici ${on(day)}`,
    reconstructed: (day) => `reconstitué à la date du ${day}`,
    decided: (day) => `décidé ${on(day)}`,
    'in force': (day) => `en vigueur ${on(day)}`,
    within: (day) => `faits situés ${on(day)}`,
  },
  publishedHour: (hour) => `publié à ${hour}`,
  limits: 'entre ces bornes',
  uncertain: 'date incertaine',
  noStart: 'Début inconnu',
  two: 'Les mêmes jours, deux ordres',
  twoNote: (n, name, from, to) =>
    `Les ${toFrenchNumber(n, true)} mêmes déclarations, d’abord telles qu’elles ont été faites, puis telles qu’on a pu les lire. L’affirmation ${of(name)} passe de la ${place(from)} à la ${place(to)} place. Deux déclarations d’un même jour gardent leur ordre, sauf si des heures connues les départagent.`,
  twoQuestion: 'La question\u00a0: {question}',
  becameKnown: (rank) => `Connu en ${ordinal(rank)}`,
  wasSaid: (rank) => `Dit en ${ordinal(rank)}`,
  addedHere: 'ajouté ici',
  publicationUnknown: 'publication inconnue',
};
