import { address, archive, corrections, MARK, say, SECRET, type Marked } from './marked.ts';

const picture = { alt: say('alt'), credit: say('credit'), rights: say('rights') };

export const ITEM: Marked = {
  data: {
    title: `${MARK} Item`,
    summary: say('summary'),
    dates: { added: '2025-05-20', happened: '2025-05-03', updated: '2025-05-22' },
    place: `${MARK}-place`,
    sources: [
      {
        outlet: `${MARK}-outlet`,
        title: say('source'),
        url: address('item'),
        unlinked: say('unlinked'),
        published: '2025-05-19',
        credits: [
          {
            role: 'author',
            name: `${MARK} Author`,
            family: MARK,
            organization: `${MARK}-body`,
            via: 'daily-post',
          },
        ],
        access: 'free',
        archive: archive('item'),
        via: `${MARK}-outlet`,
        origin: say('origin'),
        language: 'sw',
        official: 'yes',
        note: say('note'),
        changes: [{ on: '2025-05-21', was: say('was'), now: say('now'), note: say('note') }],
      },
    ],
    credits: [
      {
        role: 'curator',
        name: `${MARK} Curator`,
        family: MARK,
        organization: `${MARK}-body`,
        via: `${MARK}-outlet`,
      },
    ],
    entities: [`${MARK}-event`, `${MARK}-body`],
    topics: ['harbour', `${MARK}-topic`],
    image: { src: `./${MARK}.png`, caption: say('caption'), focus: [25, 75], ...picture },
    map: { places: [`${MARK}-place`], alt: say('map'), caption: say('mapped') },
    corrections,
    aliases: [`/old/${MARK}-item`],
    language: 'sw',
  },
  body: [
    `${say('words')} <Entity id="${MARK}-person" /> [${MARK}](/topics/${MARK}-topic).`,
    `<Statement id="${MARK}-statement" by="${MARK}-person" as="${MARK}role" on-behalf-of="${MARK}-body" to="${MARK}-outlet" said="2025-05-03" venue="remarks" about="${MARK}-question" position="yes" step="first" note="${SECRET}">${say('said')}</Statement>`,
    `<Quote by="${MARK}-person" as="${MARK}role">${say('quoted')}</Quote>`,
    `<Figure src="./${MARK}-figure.png" alt="${MARK}" caption="${MARK}" credit="${MARK}" rights="${MARK}" />`,
    `<Chart of="measures/${MARK}-measure" />`,
    `<SeeAlso ids="people/${MARK}-person" />`,
  ].join('\n\n'),
};

export const CLAIM: Marked = {
  data: {
    title: `${MARK} Claim`,
    summary: say('summary'),
    dates: { added: '2025-05-20', claimed: '2025-05-03' },
    sources: [{ outlet: `${MARK}-outlet`, url: address('claim') }],
    topics: [`${MARK}-topic`],
  },
  body: say('words'),
};
