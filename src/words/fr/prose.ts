import type { Words } from '../en.ts';

export const prose: Words['prose'] = {
  hedges: 'Les mots soulignés en pointillé sont des réserves exprimées par l’auteur des propos.',
  hedgesShown: '{example} sont des réserves exprimées par l’auteur des propos.',
  hedgesExample: 'Les mots soulignés en pointillé',
  noCorrections: 'Aucun.',
  policy: '{policy}.',
  notice: '{type}, {on}',
  corrections: {
    correction: 'Rectificatif',
    clarification: 'Précision',
    update: 'Mise à jour',
    retraction: 'Retrait',
  },
  background: 'Contexte',
  seeAlso: 'À lire aussi',
  speaker: '{name}, {role}',
};
