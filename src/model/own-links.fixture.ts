/** Every way for one thing to link to another by an address of the site that is not written as the site writes it. */
import { item } from './entries.fixture.ts';

/** Each of them `/people/hid` to a browser and a web server. */
const WRITTEN = [
  '/people/h%69d',
  '/people/hid.html',
  '/people/hid/',
  '/topics/story/../../people/hid',
  '/topics/story/%2e%2E/..//people%2Fhid',
  'http://test.example/people/hid',
  'https://TEST.example/people/hid',
  'https://test.example.:443/people/hid?x=1#y',
];
const OWN = 'https://test.example/people/hid';

type Row = readonly [file: string, field: string, toText: (status: string) => string];

const ROWS: readonly Row[] = [
  ...WRITTEN.map((url): Row => [
    'coverage/2025/04/a.mdx',
    'link',
    (status) => item(`[so](${url})`, { more: status }),
  ]),
  [
    'coverage/2025/04/a.mdx',
    'Quote.cite',
    (status) => item(`<Quote by="ann" cite="${OWN}">So</Quote>`, { more: status }),
  ],
  [
    'coverage/2025/04/a.mdx',
    'sources[0].url',
    (status) => item('', { more: status, sources: `sources: [{ outlet: post, url: "${OWN}" }]` }),
  ],
  [
    'people/eve.mdx',
    'roles[0].source',
    (status) => `---\nname: Eve\n${status}\nroles: [{ title: Head, source: "${OWN}" }]\n---\n`,
  ],
  [
    'people/eve.mdx',
    'sameAs[0]',
    (status) => `---\nname: Eve\n${status}\nsameAs: ["${OWN}"]\n---\n`,
  ],
];

export const LINK_WAYS = ROWS.map(([file, field, toText]) => ({
  file,
  named: 'hid',
  toText,
  field,
  isAddress: true,
}));
