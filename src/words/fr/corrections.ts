import type { Words } from '../en.ts';
import { count } from './say.ts';

export const corrections: Words['corrections'] = {
  title: 'Rectificatifs',
  summary:
    'Toute modification de sens, avec ce qui était écrit auparavant et pourquoi. L’orthographe se corrige sans mention\u202f; les faits, jamais.',
  order: (notes, pages) =>
    `${count(notes, '# rectificatif', '# rectificatifs')} sur ${count(pages, '# page', '# pages')}, du plus récent au plus ancien`,
  followBy: 'À suivre par {feeds}.',
  empty: 'Aucun.',
  was: 'Avant',
  now: 'Remplacé par',
  why: 'Motif',
  bySources: 'Modifié par les sources',
  bySourcesNote:
    'Ce que des médias ont changé dans les articles que nous avons repris. Il ne s’agit pas de rectificatifs de notre part\u00a0: lorsque notre texte a changé aussi, cela figure plus haut.',
  moreInData: (n) => `${n} de plus dans {data}.`,
  data: 'les données',
  howLabel: 'Notre façon de rectifier',
  kinds: 'Quatre sortes',
  about: {
    correction: 'Nous nous sommes trompés.',
    clarification: 'Nous pouvions être mal compris.',
    update: 'Un élément a été connu après la rédaction.',
    retraction: 'Il ne faut plus se fier à cette page. Son adresse demeure.',
  },
  tellUs: 'Nous écrire',
  writeTo: 'Écrivez à {contact} en indiquant l’adresse de la page et l’erreur relevée.',
};

export const withdrawn: Words['withdrawn'] = {
  notice: {
    item: 'Nous avons retiré cette synthèse.',
    page: 'Nous avons retiré cette page.',
  },
  corrections: {
    item: 'Rectificatifs à cette synthèse',
    page: 'Rectificatifs à cette page',
  },
  onIt: 'Ce que nous avons sur le sujet',
  where: 'Où elle se trouvait',
};

export const notFound: Words['notFound'] = {
  title: 'Il n’y a rien à cette adresse',
  lede: 'L’adresse est peut-être ancienne ou mal saisie. Cherchez ce que vous vouliez lire, ou reprenez le fil ci-dessous.',
  latest: 'Dernières synthèses',
  empty: 'Aucune synthèse.',
};
