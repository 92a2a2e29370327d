import type { StarterTexts } from './starters.ts';

export const FR: StarterTexts = {
  tagline: 'Qui a dit quoi, quand, et sur la foi de qui',
  scope:
    'Cette publication est en préparation. Ce qu’elle couvre, et selon quelle règle, sera indiqué ici.',
  outlet: 'Un média d’exemple',
  topic: {
    title: 'Un fil d’exemple',
    summary:
      'Inventé, pour montrer à quoi ressemble un fil. Dites ici, en deux ou trois phrases, où en sont les choses.',
  },
  item: {
    title: 'Un exemple : voici à quoi ressemble une synthèse',
    summary:
      'Rien de ce qu’elle raconte n’a eu lieu. Elle évite à la une d’être vide, en attendant votre première synthèse.',
    body: 'Une synthèse rend compte en quelques lignes, avec vos propres mots, du travail d’une autre rédaction. Ses dates, sa source et sa signature figurent au-dessus de ce texte ; elles s’écrivent en tête du fichier.',
    unlinked: 'La source est inventée : il n’y a rien vers quoi renvoyer.',
  },
  pages: {
    about: {
      title: 'Qui sommes-nous',
      summary: 'Qui fait cette publication, ce qu’elle couvre et où nous écrire.',
      body: `## Qui la fait

TODO: Nommez les personnes qui choisissent et rédigent les synthèses, dites à qui appartient la publication et qui la finance.

## Ce qu’elle couvre

<Scope />

## Nous écrire

<Contact />`,
    },
    method: {
      title: 'Notre méthode',
      summary: 'Comment une synthèse est faite, et sur quelles lectures elle s’appuie.',
      body: `Une synthèse rend compte en quelques lignes, avec nos propres mots, du travail d’une autre rédaction. Elle nomme le média, renvoie à sa publication et distingue les dates : celle des faits, celle des propos, celle de la parution et celle de l’ajout ici.

TODO: Dites qui rédige et qui relit, ce que vous lisez en entier, ce que vous laissez de côté et comment vous traitez les sources anonymes.`,
    },
    'corrections-policy': {
      title: 'Nos rectificatifs',
      summary: 'Tout changement de sens est signalé sur la page, et la mention y reste.',
      body: `Chaque mention donne le texte d’avant, le texte d’après et la raison du changement. Toutes sont réunies dans [une seule liste](/corrections).

TODO: Dites qui en décide, dans quel délai vous répondez et dans quel cas une synthèse est retirée.

Pour nous signaler une erreur : <Contact />.`,
    },
  },
};
