import type { Words } from '../en.ts';
import { count } from './say.ts';

const notes =
  (one: string, many: string, about: string) =>
  (n: number): string =>
    count(n, `# ${one}. ${about}`, `# ${many}. ${about}`);

export const kinds: Words['kinds'] = {
  coverage: {
    one: 'Synthèse',
    many: 'Synthèses',
    all: 'Toutes les synthèses',
    file: 'Synthèses',
    note: notes('synthèse', 'synthèses', 'Notre bref résumé du travail d’un média.'),
  },
  topic: {
    one: 'Fil',
    many: 'Fils',
    all: 'Tous les fils',
    file: 'Fils',
    note: notes('fil', 'fils', 'Un volet de l’affaire, avec son résumé et son périmètre.'),
  },
  question: {
    one: 'Question',
    many: 'Questions',
    all: 'Toutes les questions',
    file: 'Questions',
    note: notes(
      'question',
      'questions',
      'Un point qui reçoit des réponses différentes, ou aucune.',
    ),
  },
  measure: {
    one: 'Mesure',
    many: 'Mesures',
    all: 'Toutes les mesures',
    file: 'Mesures',
    note: notes(
      'mesure',
      'mesures',
      'Un droit, un contrôle ou une taxe, et ce qu’il en est advenu.',
    ),
  },
  day: {
    one: 'Jour',
    many: 'Jours',
    all: 'Tous les jours',
    file: 'Jours',
    note: notes('jour', 'jours', 'Ce que la rédaction dit d’un jour de l’affaire.'),
  },
  person: {
    one: 'Personne',
    many: 'Personnes',
    all: 'Toutes les personnes',
    file: 'Personnes',
    note: notes('personne', 'personnes', 'Quelqu’un qui agit ou s’exprime dans l’affaire.'),
  },
  organization: {
    one: 'Organisation',
    many: 'Organisations',
    all: 'Toutes les organisations',
    file: 'Organisations',
    note: notes(
      'organisation',
      'organisations',
      'Un gouvernement, un ministère, une entreprise ou un organisme de l’affaire.',
    ),
  },
  place: {
    one: 'Lieu',
    many: 'Lieux',
    all: 'Tous les lieux',
    file: 'Lieux',
    note: notes('lieu', 'lieux', 'Où les choses se passent\u202f; son fuseau les date.'),
  },
  event: {
    one: 'Événement',
    many: 'Événements',
    all: 'Tous les événements',
    file: 'Événements',
    note: notes('événement', 'événements', 'Ce qui a eu lieu, est prévu, ou aurait eu lieu.'),
  },
  outlet: {
    one: 'Média',
    many: 'Médias',
    all: 'Tous les médias',
    file: 'Médias',
    note: notes('média', 'médias', 'Celui qui a publié les articles que nous résumons.'),
  },
  page: {
    one: 'Page',
    many: 'Pages',
    all: 'Toutes les pages',
    file: 'Pages',
    note: notes(
      'page',
      'pages',
      'Ce que la rédaction dit d’elle-même\u00a0: qui elle est, comment elle travaille et rectifie.',
    ),
  },
};
