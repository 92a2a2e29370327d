import type { Words } from '../en.ts';
import { count } from './say.ts';

export const statements: Words['statements'] = {
  title: 'Déclarations',
  titleOf: (filter) => `Déclarations\u00a0: ${filter}`,
  byPublication: (title) => `${title}, par date de publication`,
  counted: {
    said: (n) =>
      count(
        n,
        '# déclaration.',
        '# déclarations, par date des propos, de la plus récente à la plus ancienne.',
      ),
    published: (n) =>
      count(
        n,
        '# déclaration.',
        '# déclarations, par date de publication, de la plus récente à la plus ancienne.',
      ),
  },
  part: (first, last) => `Déclarations ${first} à ${last}.`,
  dates: 'Les dates sont celles du lieu où les propos ont été tenus.',
  year: (year) => `Toutes les dates sont de ${year}.`,
  lede: 'Qui a dit quoi, quand cela a été dit, quand cela a été publié, et à quelle déclaration cela répond.',
  pastFilters: (n) =>
    count(
      n,
      'Passer les filtres et aller à la déclaration',
      'Passer les filtres et aller aux # déclarations',
    ),
  empty: 'Aucune déclaration n’est au dossier.',
  note: '{hedges} La même chose sous forme de {data}.',
  data: 'données',
  columns: {
    said: 'Dit',
    published: 'Publié',
    speaker: 'Auteur',
    words: 'Propos',
    where: 'À qui, où',
    relation: 'Lien',
    source: 'Source',
  },
  addedHere: 'Inconnu, ajouté ici {day:on}',
  reconstructed: 'Inconnu, reconstitué à la date {day:of}',
  sameDay: 'Le même jour',
  joint: 'Commune',
  noSide: 'Sans camp',
  unnamed: 'Anonyme',
  filters: {
    side: 'Camp',
    speaker: 'Auteur',
    question: 'Question',
    venue: 'Cadre',
    month: 'Mois des propos',
    order: 'Ordre',
  },
  allPeople: 'Toutes les personnes',
  allQuestions: 'Toutes les questions',
  whenSaid: 'Date des propos',
  whenPublished: 'Date de publication',
  listed: {
    said: (n) =>
      count(
        n,
        '# déclaration\u00a0: qui a dit quoi, à qui, et à quelle déclaration cela répond.',
        '# déclarations, par date des propos, de la plus récente à la plus ancienne\u00a0: qui a dit quoi, à qui, et à quelle déclaration cela répond.',
      ),
    published: (n) =>
      count(
        n,
        '# déclaration\u00a0: qui a dit quoi, à qui, et à quelle déclaration cela répond.',
        '# déclarations, par date de publication, de la plus récente à la plus ancienne\u00a0: qui a dit quoi, à qui, et à quelle déclaration cela répond.',
      ),
  },
};
