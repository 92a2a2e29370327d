import type { Words } from '../en.ts';

/** The forms in which readers write to the desk, at its repository. */
export const forms: Words['forms'] = {
  public: 'Ce que vous écrivez ici est visible de tous, sous votre nom d’utilisateur.',
  coverage: {
    name: 'Proposer un article',
    about: 'Un article ou un document officiel qui manque ici.',
    labels: {
      url: 'Adresse de l’article',
      title: 'Titre exact',
      outlet: 'Média ou institution',
      published: 'Date et heure de parution, telles qu’indiquées',
      author: 'Signature, telle qu’indiquée',
      access: 'Conditions de lecture',
      why: 'Ce qu’il apporte',
    },
    zone: 'Avec le fuseau horaire, si la page le donne.',
    own: 'Avec vos propres mots, sans citer plus d’une phrase.',
  },
  error: {
    name: 'Signaler une erreur',
    about: 'Une page de ce site contient une erreur.',
    labels: {
      page: 'Page concernée',
      says: 'Ce qu’elle dit',
      wrong: 'Ce qui est inexact',
      url: 'Où vérifier ce qui est exact',
    },
  },
};
