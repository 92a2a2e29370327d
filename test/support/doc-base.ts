/** Entries that examples in the documentation refer to but do not show. */
import { publication } from '../../src/content/kinds/publication.ts';
import type { MadeFiles } from './doc-blocks.ts';

export const DOC_ABOUT = publication.parse({
  name: 'Examples',
  tagline: 'Those of the manual',
  url: 'https://examples.example',
  language: 'en',
  zone: 'Europe/London',
  licence: 'CC0-1.0',
  scope: 'Examples.',
  parties: [
    { id: 'washington', name: 'Washington', zone: 'America/New_York' },
    { id: 'beijing', name: 'Beijing', zone: 'Asia/Shanghai' },
  ],
  series: [{ id: 'us-on-china', title: 'Duties', unit: 'percent', party: 'washington' }],
});

const OUTLETS = [
  ...['xinhua', 'peoples-daily-online', 'mofcom-gov-cn', 'agence-france-presse', 'getty-images'],
  ...['new-york-times', 'federal-register', 'akin'],
];

const item = (added: string, fields: Record<string, unknown> = {}) => ({
  title: 'A report',
  summary: 'Somebody reports something.',
  dates: { added },
  sources: [{ outlet: 'xinhua', url: `https://xinhua.example/${added}`, published: added }],
  topics: ['tariffs'],
  ...fields,
});

/** Front matter by path in the content folder. */
const BASE: Readonly<Record<string, Record<string, unknown>>> = {
  ...Object.fromEntries(
    OUTLETS.map((id) => [
      `outlets/${id}.yaml`,
      { name: id, homepage: `https://${id}.example/`, country: 'CN' },
    ]),
  ),
  'topics/us-china-relations.mdx': { title: 'Relations', summary: 'They go on.' },
  'topics/tariffs.mdx': { title: 'Tariffs', summary: 'They stand.' },
  'places/beijing.mdx': {
    ...{ name: 'Beijing', country: 'CN', zone: 'Asia/Shanghai' },
    coordinates: [39.9042, 116.4074],
  },
  'places/busan.mdx': {
    ...{ name: 'Busan', country: 'KR', zone: 'Asia/Seoul' },
    coordinates: [35.1796, 129.0756],
  },
  'people/lin-jian.mdx': { name: 'Lin Jian', party: 'beijing' },
  'people/he-lifeng.mdx': { name: 'He Lifeng', party: 'beijing' },
  'people/scott-bessent.mdx': { name: 'Scott Bessent', party: 'washington' },
  'organizations/chinese-ministry-of-commerce.mdx': { name: 'Ministry', party: 'beijing' },
  'organizations/us-government.mdx': { name: 'Government', party: 'washington' },
  'events/geneva-talks-2025-05.mdx': {
    title: 'Geneva talks',
    date: '2025-05-10/2025-05-11',
    outcome: 'held',
  },
  'events/busan-meeting-2025-10-30.mdx': {
    title: 'Busan meeting',
    date: '2025-10-30',
    outcome: 'held',
  },
  ...Object.fromEntries(
    [
      'were-there-tariff-talks-in-april',
      'was-the-geneva-truce-broken',
      'who-placed-the-january-call',
    ].map((id) => [
      `questions/${id}.mdx`,
      { title: 'Was it so?', definition: 'It counts.', positions: { yes: 'Yes.', no: 'No.' } },
    ]),
  ),
  'questions/who-asked-for-geneva.mdx': {
    title: 'Who asked?',
    definition: 'It counts.',
    positions: { 'us-asked': 'One.', 'china-asked': 'The other.' },
  },
  'questions/will-they-meet.mdx': {
    title: 'Will they meet?',
    definition: 'It counts.',
    positions: { yes: 'Yes.', no: 'No.' },
  },
  'measures/us-fee-on-ships.mdx': {
    title: 'A fee',
    actor: 'us-government',
    history: [{ status: 'announced', on: '2025-04-17' }],
  },
  'coverage/2025/05/beijing-agrees-to-meet-in-switzerland.mdx': item('2025-05-07'),
  'coverage/2025/05/new-words.mdx': item('2025-05-02'),
  'coverage/2025/04/an-interview.mdx': item('2025-04-25'),
  'coverage/2025/03/a-report.mdx': item('2025-03-03'),
  'coverage/2025/02/a-report.mdx': item('2025-02-12'),
  'coverage/2025/11/some-chips.mdx': item('2025-11-06'),
};

export function toDocBase(): MadeFiles {
  return new Map(Object.entries(BASE).map(([path, fields]) => [path, { fields, body: '' }]));
}
