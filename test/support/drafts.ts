/** One entry of every kind with every field, each with a unique word; they refer to each other. */
import {
  address,
  archive,
  corrections,
  HAN,
  MARK,
  names,
  say,
  SECRET,
  type Marked,
} from './marked.ts';
import { CLAIM, ITEM } from './marked-item.ts';
import { toMdx } from './publication.ts';

/** Front matter and body by path; `publishing` are the fields `status` and `withdrawn`. `added` is of 2025-05-20. */
export function toMarkedFiles(
  publishing: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(toMarked()).map(([path, { data, body }]) => {
      const all = { ...data, ...publishing };
      if (!path.endsWith('.yaml')) return [path, toMdx(all, body)];
      return [path, toMdx(all).replaceAll('---\n', '').trim() + '\n'];
    }),
  );
}

/** Of a portrait or a scene. */
const PICTURE = {
  alt: say('alt'),
  caption: say('caption'),
  credit: say('credit'),
  rights: say('rights'),
  focus: [25, 75],
};

export function toMarked(): Readonly<Record<string, Marked>> {
  return {
    [`people/${MARK}-person.mdx`]: {
      data: {
        name: `${MARK} Person`,
        family: MARK,
        aliases: [{ name: HAN, lang: 'zh-Hans' }, ...names('alias')],
        party: 'north',
        portrait: { src: `./${MARK}-portrait.png`, ...PICTURE },
        roles: [
          {
            title: say('role'),
            organization: `${MARK}-body`,
            from: '2025-01-02',
            to: '2025-06-01',
            source: address('role'),
          },
        ],
        sameAs: [address('same')],
        redirects: [`/old/${MARK}-person`],
        corrections,
      },
      body: say('words'),
    },
    [`organizations/${MARK}-body.mdx`]: {
      data: {
        name: `${MARK} Body`,
        short: say('short'),
        aliases: names('alias'),
        party: 'south',
        country: 'ZW',
        parent: 'ministry',
        sameAs: [address('same')],
        redirects: [`/old/${MARK}-body`],
        corrections,
      },
      body: say('words'),
    },
    [`places/${MARK}-place.mdx`]: {
      data: {
        name: `${MARK} Place`,
        aliases: names('alias'),
        country: 'ZW',
        zone: 'Africa/Harare',
        coordinates: ['-17.83', '31.05'],
        image: { src: `./${MARK}-place.png`, ...PICTURE },
        sameAs: [address('same')],
        redirects: [`/old/${MARK}-place`],
        corrections,
      },
      body: say('words'),
    },
    [`events/${MARK}-event.mdx`]: {
      data: {
        title: `${MARK} Event`,
        date: '2025-05-03',
        place: `${MARK}-place`,
        participants: [`${MARK}-person`],
        outcome: 'held',
        interval: 'lasted',
        image: { src: `./${MARK}-event.png`, ...PICTURE },
        sameAs: [address('same')],
        redirects: [`/old/${MARK}-event`],
        corrections,
      },
      body: say('words'),
    },
    [`outlets/${MARK}-outlet.yaml`]: {
      data: {
        name: `${MARK} Outlet`,
        homepage: address(''),
        feed: [address('feed'), `https://feeds.example/${SECRET}`],
        type: 'news',
        aliases: names('alias'),
        country: 'ZW',
        ownership: {
          type: say('type'),
          owner: say('owner'),
          source: address('owner'),
          note: say('note'),
        },
        sameAs: [address('same')],
        redirects: [`/old/${MARK}-outlet`],
        corrections,
      },
      body: '',
    },
    [`topics/${MARK}-topic.mdx`]: {
      data: {
        title: `${MARK} Topic`,
        also: [say('also')],
        summary: say('summary'),
        scope: { in: [say('in')], out: [say('out')] },
        parent: 'harbour',
        players: [{ entity: `${MARK}-person`, role: say('player') }],
        turningPoints: [{ on: '2025-05-03', what: say('turn'), event: `${MARK}-event` }],
        questions: [`${MARK}-question`],
        series: ['dues'],
        asOf: '2025-05-20',
        revisions: [{ on: '2025-05-10', summary: say('revision') }],
        corrections,
        aliases: [`/old/${MARK}-topic`],
      },
      body: say('words'),
    },
    [`questions/${MARK}-question.mdx`]: {
      data: {
        title: `${MARK} Question?`,
        definition: say('definition'),
        window: '2025-01-01/..',
        series: 'dues',
        positions: { yes: say('yes'), no: say('no') },
        was: { [`${MARK}-old`]: 'yes' },
        parties: ['north', 'south'],
        topics: ['harbour', `${MARK}-topic`],
        settle: say('settle'),
        verdict: { text: say('verdict'), on: '2025-05-20' },
        mistaken: say('mistaken'),
        related: [`${MARK}-other`],
        answered: {
          by: `coverage/2025/05/${MARK}-item#${MARK}-statement`,
          on: '2025-05-20',
          position: 'yes',
          why: say('why'),
        },
        override: { status: 'known', why: say('why'), by: say('judge'), on: '2025-05-20' },
        redirects: [`/old/${MARK}-question`],
        corrections,
      },
      body: say('words'),
    },
    [`questions/${MARK}-other.mdx`]: {
      data: {
        title: `${MARK} Other?`,
        definition: say('definition'),
        positions: { yes: say('yes'), no: say('no') },
        topics: [`${MARK}-topic`],
      },
      body: '',
    },
    [`measures/${MARK}-measure.mdx`]: {
      data: {
        title: `${MARK} Measure`,
        also: [say('also')],
        actor: `${MARK}-body`,
        party: 'north',
        target: `${MARK}-person`,
        instrument: `${MARK}instrument`,
        goods: say('goods'),
        label: say('label'),
        finding: say('finding'),
        history: [
          {
            status: 'in-force',
            on: '2025-05-01',
            effective: '2025-05-02',
            rate: '7',
            until: '2025-08-01',
            cause: say('cause'),
            item: `2025/05/${MARK}-item`,
            event: `${MARK}-event`,
            authority: say('authority'),
            source: {
              outlet: `${MARK}-outlet`,
              title: say('source'),
              url: address('source'),
              unlinked: say('unlinked'),
              published: '2025-05-01',
              access: 'free',
              official: 'yes',
              archive: archive('source'),
            },
            note: say('note'),
            id: `${MARK}-step`,
            was: [`${MARK}-old-step`],
          },
        ],
        amends: [`${MARK}-amended`],
        supersedes: [`${MARK}-amended`],
        series: 'dues',
        unit: say('unit'),
        redirects: [`/old/${MARK}-measure`],
        corrections,
      },
      body: say('words'),
    },
    [`measures/${MARK}-amended.mdx`]: {
      data: {
        title: `${MARK} Amended`,
        actor: 'ministry',
        history: [{ status: 'in-force', on: '2025-04-01', rate: '3' }],
        series: 'dues',
      },
      body: '',
    },
    [`measures/${MARK}-followed.mdx`]: {
      data: {
        title: `${MARK} Followed`,
        actor: 'ministry',
        history: [{ status: 'in-force', on: '2025-04-01' }],
        followed: '2025-05-20',
        beside: 'dues',
      },
      body: '',
    },
    'days/2025-05-03.mdx': {
      data: { title: `${MARK} Day`, summary: say('summary'), corrections },
      body: say('words'),
    },
    [`pages/${MARK}-page.mdx`]: {
      data: {
        title: `${MARK} Page`,
        summary: say('summary'),
        nav: say('nav'),
        corrections,
        aliases: [`/old/${MARK}-page`],
      },
      body: `## ${say('heading')}\n\n${say('words')}`,
    },
    [`coverage/2025/05/${MARK}-item.mdx`]: ITEM,
    [`coverage/2025/05/${MARK}-claim.mdx`]: CLAIM,
  };
}
