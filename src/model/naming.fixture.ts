/** Every way in which one thing can name another. */
import { item, say } from './entries.fixture.ts';
import { LINK_WAYS } from './own-links.fixture.ts';

const HIDDEN = '/coverage/2025/04/hidden';

const person = (fields: string) => `---\nname: Eve\n${fields}\n---\n`;
const topic = (fields: string) => `---\ntitle: Other\nsummary: It goes on.\n${fields}\n---\n`;
const question = (fields: string) =>
  `---\ntitle: Asked?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n${fields}\n---\n`;
const measure = (fields: string) =>
  `---\ntitle: Duty\nhistory: [{ status: in-force, on: 2025-02-01 }]\n${fields}\n---\n`;
const source = (fields: string) => `sources: [{ url: https://post.example/a, ${fields} }]`;

export interface Way {
  /** The file that names. */
  readonly file: string;
  /** The last part of the id of the named thing. */
  readonly named: string;
  /** The text of the file, with lines of front matter that give its status. */
  readonly toText: (status: string) => string;
  readonly field: string;
  /** Whether it names the address of a page and nothing else. */
  readonly isAddress: boolean;
}

const ROWS: readonly (readonly [string, string, Way['toText'], string, boolean?])[] = [
  [
    'coverage/2025/04/a.mdx',
    'hid-place',
    (s) => item('', { place: 'hid-place', more: s }),
    'place',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid',
    (s) => item('', { more: `${s}\nentities: [hid]` }),
    'entities[0]',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-topic',
    (s) => item('', { more: s }).replace('[story]', '[hid-topic]'),
    'topics[0]',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-outlet',
    (s) => item('', { more: s, sources: source('outlet: hid-outlet') }),
    'sources[0].outlet',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-outlet',
    (s) => item('', { more: s, sources: source('outlet: post, via: hid-outlet') }),
    'sources[0].via',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-body',
    (s) => item('', { more: `${s}\ncredits: [{ role: author, organization: hid-body }]` }),
    'credits[0].organization',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-outlet',
    (s) => item('', { more: `${s}\ncredits: [{ role: author, via: hid-outlet }]` }),
    'credits[0].via',
  ],
  ['coverage/2025/04/a.mdx', 'hid', (s) => item('<Entity id="hid" />', { more: s }), 'Entity.id'],
  [
    'coverage/2025/04/a.mdx',
    'hid',
    (s) => item('<Quote by="hid">So</Quote>', { more: s }),
    'Quote.by',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid',
    (s) => item(say('a', { by: 'hid' }), { more: s }),
    'Statement.by',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-body',
    (s) => item(say('a', { 'on-behalf-of': 'hid-body' }), { more: s }),
    'Statement.on-behalf-of',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid',
    (s) => item(say('a', { to: 'hid' }), { more: s }),
    'Statement.to',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-question',
    (s) => item(say('a', { about: 'hid-question' }), { more: s }),
    'Statement.about',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hidden',
    (s) => item(say('a', { denies: 'coverage/2025/04/hidden#x' }), { more: s }),
    'Statement.denies',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-measure',
    (s) => item('<Chart of="measures/hid-measure" />', { more: s }),
    'Chart.of',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-question',
    (s) => item('<Chart of="questions/hid-question" />', { more: s }),
    'Chart.of',
  ],
  [
    'coverage/2025/04/a.mdx',
    'hidden',
    (s) => item('<SeeAlso ids="coverage/2025/04/hidden" />', { more: s }),
    'SeeAlso.ids',
    true,
  ],
  ['coverage/2025/04/a.mdx', 'hidden', (s) => item(`[so](${HIDDEN}#x)`, { more: s }), 'link', true],
  ['coverage/2025/04/a.mdx', 'hid', (s) => item('[so](/people/hid)', { more: s }), 'link', true],
  [
    'coverage/2025/04/a.mdx',
    'hid-topic',
    (s) => item('[so](/topics/hid-topic/timeline/known)', { more: s }),
    'link',
    true,
  ],
  [
    'coverage/2025/04/a.mdx',
    'hid-question',
    (s) => item('[so](https://test.example/questions/hid-question?x=1)', { more: s }),
    'link',
    true,
  ],
  [
    'people/eve.mdx',
    'hid-body',
    (s) => person(`${s}\nroles: [{ title: Head, organization: hid-body }]`),
    'roles[0].organization',
  ],
  ['organizations/eve.mdx', 'hid-body', (s) => person(`${s}\nparent: hid-body`), 'parent'],
  [
    'events/fair.mdx',
    'hid-place',
    (s) => `---\ntitle: Fair\ndate: 2025-04-01\nplace: hid-place\n${s}\n---\n`,
    'place',
  ],
  [
    'events/fair.mdx',
    'hid',
    (s) => `---\ntitle: Fair\ndate: 2025-04-01\nparticipants: [hid]\n${s}\n---\n`,
    'participants[0]',
  ],
  ['topics/other.mdx', 'hid-topic', (s) => topic(`${s}\nparent: hid-topic`), 'parent'],
  [
    'topics/other.mdx',
    'hid',
    (s) => topic(`${s}\nplayers: [{ entity: hid, role: One }]`),
    'players[0].entity',
  ],
  [
    'topics/other.mdx',
    'hid-question',
    (s) => topic(`${s}\nquestions: [hid-question]`),
    'questions[0]',
  ],
  [
    'topics/other.mdx',
    'hid-event',
    (s) => topic(`${s}\nturningPoints: [{ on: 2025-04-01, what: So., event: hid-event }]`),
    'turningPoints[0].event',
  ],
  ['questions/other.mdx', 'hid-topic', (s) => question(`${s}\ntopics: [hid-topic]`), 'topics[0]'],
  [
    'questions/other.mdx',
    'hid-question',
    (s) => question(`${s}\nrelated: [hid-question]`),
    'related[0]',
  ],
  [
    'questions/other.mdx',
    'hid-event',
    (s) => question(`${s}\nanswered: { by: hid-event, on: 2025-04-02, position: "yes", why: So. }`),
    'answered.by',
  ],
  [
    'questions/other.mdx',
    'hidden',
    (s) =>
      question(
        `${s}\nanswered: { by: 'coverage/2025/04/hidden#x', on: 2025-04-20, position: "yes", why: So. }`,
      ),
    'answered.by',
  ],
  ['measures/other.mdx', 'hid-body', (s) => measure(`${s}\nactor: hid-body`), 'actor'],
  [
    'measures/other.mdx',
    'hid-body',
    (s) => measure(`${s}\nactor: office\ntarget: hid-body`),
    'target',
  ],
  [
    'measures/other.mdx',
    'hid-measure',
    (s) => measure(`${s}\nactor: office\namends: [hid-measure]`),
    'amends[0]',
  ],
  [
    'measures/other.mdx',
    'hid-measure',
    (s) => measure(`${s}\nactor: office\nsupersedes: [hid-measure]`),
    'supersedes[0]',
  ],
  [
    'measures/other.mdx',
    'hid-outlet',
    (s) =>
      `---\ntitle: Duty\nactor: office\nhistory: [{ status: in-force, on: 2025-02-01, source: { outlet: hid-outlet, url: https://a.example } }]\n${s}\n---\n`,
    'history[0].source.outlet',
  ],
];

export const WAYS: readonly Way[] = [
  ...ROWS.map(([file, named, toText, field, isAddress = false]) => ({
    file,
    named,
    toText,
    field,
    isAddress,
  })),
  ...LINK_WAYS,
];
