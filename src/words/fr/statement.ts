import type { Words } from '../en.ts';
import { at } from './say.ts';
import { text } from './text.ts';

export const statement: Words['statement'] = {
  published: 'publié',
  addedHere: 'ajouté ici',
  said: 'Dit {said:on}',
  saidThen: 'Dit {said:on}, {verb} {on:on}',
  saidReconstructed: 'Dit {said:on}, reconstitué à la date {on:of}',
  saidThenLater: 'Dit {said:on}, {verb} {on:on}, {wait}',
  saidBy: '{speaker}. {dates}.',
  original: 'Original\u00a0: ',
  translatedBy: (name) => `Traduction\u00a0: ${name}.`,
  translatorUnnamed: (outlet) =>
    outlet === undefined
      ? 'Traducteur non nommé.'
      : `Traducteur non nommé\u202f; version parue dans ${outlet}.`,
  relations: {
    denies: { of: 'Dément', by: 'Démenti par' },
    disputes: { of: 'S’accorde mal avec', by: 'S’accorde mal avec' },
    confirms: { of: 'Confirme', by: 'Confirmé par' },
    qualifies: { of: 'Nuance', by: 'Nuancé par' },
    corrects: { of: 'Corrige', by: 'Corrigé par' },
    retracts: { of: 'Retire', by: 'Retiré par' },
    repeats: { of: 'Répète', by: 'Répété par' },
    'replies-to': { of: 'Répond à', by: 'Réponse de' },
    updates: { of: 'Fait suite à', by: 'Suivi de' },
  },
  relation: '{verb} {others}.',
  related: {
    plain: '{other}',
    later: '{other}, {lag}',
    before: '{other}, avant que ce soit public',
    laterBefore: '{other}, {lag}, avant que ce soit public',
  },
  moreRelations: (n) => `${n} autres s’y rapportent.`,
  to: (name) => at(name),
  venues: {
    interview: 'Entretien',
    briefing: 'Point de presse',
    remarks: 'Propos',
    post: 'Message en ligne',
    readout: 'Compte rendu',
    document: 'Déclaration écrite',
    anonymous: 'Sans nom',
  },
  readings: {
    first: 'Première position',
    same: 'Inchangée',
    softer: 'Plus conciliante',
    harder: 'Plus ferme',
    reversed: 'Revirement',
  },
  shortName: (names, day) => `${text.list(names)}, ${day}`,
  shortNameWhere: (names, day, where) => `${text.list(names)}, ${day}, ${where}`,
  hourIn: (time, city) => `${time} (${city})`,
};
