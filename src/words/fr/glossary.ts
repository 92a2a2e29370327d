import type { Words } from '../en.ts';

export const glossary: Words['glossary'] = {
  title: 'Glossaire',
  lede: 'Les mots qui ont ici un sens précis, chacun en une phrase.',
  link: 'Les mots expliqués',
  see: 'Dans le glossaire\u00a0: {terms}.',
  names: {
    dateline: 'Lieu et date',
    'four-dates': 'Quatre dates',
    hedge: 'Réserve',
    measure: 'Mesure',
    origin: 'Origine',
    paraphrase: 'Paraphrase',
    'past-day': 'L’état du dossier à une date',
    position: 'Position',
    reading: 'Appréciation',
    side: 'Camp',
    statement: 'Déclaration',
  },
  meanings: {
    announced:
      'Une mesure a été rendue publique et ne s’applique pas encore\u202f; il se peut qu’elle ne s’applique jamais.',
    claimed: 'Quelqu’un dit que cela s’est produit, et rien de connu ne le confirme.',
    dateline:
      'Le lieu et le jour en tête d’une synthèse\u00a0: où et quand les faits rapportés se sont produits, à l’heure de ce lieu.',
    denies: 'Une déclaration parle d’une autre et dit qu’il n’en est rien.',
    disputed: 'Les dernières réponses à une question ne concordent pas.',
    'four-dates':
      'Quand une chose s’est produite, quand quelqu’un en a parlé, quand ces propos ont été publiés et quand nous les avons ajoutés\u00a0: souvent quatre jours différents.',
    'hard-to-fit-with':
      'Deux déclarations peuvent difficilement être vraies ensemble, bien que la seconde ne parle pas de la première.',
    hedge:
      'Une limite que l’auteur met à ses propres mots, comme «\u00a0à ma connaissance\u00a0»\u202f; nous la gardons, soulignée en pointillé.',
    'in-force': 'Une mesure s’applique.',
    known:
      'Ceux qui ont répondu à une question, deux au moins, disent la même chose, ou la rédaction a désigné et signé ce qui l’a tranchée.',
    measure:
      'Un droit, une redevance, un contrôle ou une interdiction que l’on brandit, annonce ou met en vigueur.',
    'official-record':
      'Un texte publié par un gouvernement ou un autre organisme lui-même\u00a0: un décret, une transcription, une déclaration.',
    origin:
      'Le point de presse, le document, la dépêche ou l’entretien dont un article est tiré\u202f; dix articles sur un même point de presse ont une seule origine.',
    paraphrase: 'Ce que quelqu’un a dit, en d’autres mots que les siens.',
    'past-day':
      'Une page telle qu’elle aurait été à la fin de ce jour\u00a0: ce qui a été publié plus tard n’y figure pas.',
    position:
      'La réponse que nous lisons dans une déclaration, parmi celles qu’admet une question.',
    qualifies: 'Une déclaration en limite une autre, ou en parle sans dire oui ni non.',
    reading:
      'Ce qu’est une déclaration, selon la rédaction, par rapport à ce que la même voix disait avant\u00a0: inchangée, plus conciliante, plus ferme ou un revirement.',
    readout:
      'Le bref récit d’un appel ou d’une rencontre qu’un gouvernement publie lui-même par la suite.',
    side: 'L’une des parties de l’affaire\u202f; la page d’une personne ou d’un organisme dit auquel il appartient.',
    statement:
      'Ce que quelqu’un a dit ou écrit, avec le jour, le lieu, l’interlocuteur et la source.',
    unknown: 'Personne n’a répondu à la question, ou une seule voix l’a fait.',
  },
};
