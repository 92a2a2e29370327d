import type { Words } from '../en.ts';

export const share: Words['share'] = {
  label: 'Faire circuler',
  share: 'Partager',
  copied: 'Lien copié',
  cite: 'Citer',
  embed: 'Intégrer',
  embedHow:
    'Copiez ceci dans une de vos pages. On y lit toujours ce qui figure ici, sans script ni cookie.',
  embedCode: 'Code à copier',
  embedSee: 'Voir à part',
  embedFigure: 'Le graphique à part',
  copyStatement: 'Copier le lien vers cette déclaration',
  onDay: '{day:on}',
  reportedBy: (names) => `Rapporté par ${names}`,
  recordOf: (names) => `Document de ${names}`,
  rateBefore: (rate) => `Avant\u00a0: ${rate}.`,
  rateAfter: (rate) => `Après\u00a0: ${rate}.`,
  allStatements: 'Toutes les déclarations',
  wholeReport: 'La synthèse complète',
  rateInFull: 'Comment on en est venu à ce taux',
  question: 'Sur la question\u00a0:',
  asMarkdown: (end) =>
    `Chaque synthèse existe aussi en Markdown\u00a0: à son adresse suivie de ${end}.`,
};
