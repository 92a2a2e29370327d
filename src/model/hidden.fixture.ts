/** One thing of each kind that readers do not see, or see no more. */
import type { KindName } from '../content/kinds/kinds.ts';
import { item, say, type Files } from './entries.fixture.ts';

export const DRAFT = 'status: draft';
export const WITHDRAWN = 'status: withdrawn\nwithdrawn: It was wrong.';
const ITEM = 'coverage/2025/04/hidden.mdx';

/** One of each kind, of a status, with a correction and, where the kind has any, an old address. */
export function toHidden(status: string): Files {
  const old = (name: string) => `redirects: [/old/${name}]`;
  const noted = 'corrections: [{ on: 2026-01-02, type: update, why: News. }]';
  const more = (name: string) => `${status}\n${old(name)}\n${noted}`;
  const files: Readonly<Record<KindName, readonly [path: string, text: string]>> = {
    coverage: [ITEM, item(say('x'), { more: `${status}\naliases: [/old/item]\n${noted}` })],
    person: ['people/hid.mdx', `---\nname: Hid\n${more('person')}\n---\n`],
    organization: [
      'organizations/hid-body.mdx',
      `---\nname: Hid body\n${more('organization')}\n---\n`,
    ],
    place: [
      'places/hid-place.mdx',
      `---\nname: Hid place\ncountry: US\nzone: UTC\n${more('place')}\n---\n`,
    ],
    event: [
      'events/hid-event.mdx',
      `---\ntitle: Hid event\ndate: 2025-04-01\n${more('event')}\n---\n`,
    ],
    outlet: [
      'outlets/hid-outlet.yaml',
      `name: Hid outlet\nhomepage: https://hid.example/\n${more('outlet')}\n`,
    ],
    topic: [
      'topics/hid-topic.mdx',
      `---\ntitle: Hid topic\nsummary: Hidden.\n${status}\naliases: [/old/topic]\n${noted}\n---\n`,
    ],
    day: ['days/2025-04-02.mdx', `---\ntitle: Hid day\n${status}\n${noted}\n---\n`],
    page: [
      'pages/hid-page.mdx',
      `---\ntitle: Hid page\nsummary: Hidden.\n${status}\naliases: [/old/page]\n${noted}\n---\n`,
    ],
    question: [
      'questions/hid-question.mdx',
      `---\ntitle: Hid?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n${more('question')}\n---\n`,
    ],
    measure: [
      'measures/hid-measure.mdx',
      `---\ntitle: Hid measure\nactor: office\nhistory: [{ status: in-force, on: 2025-02-01, rate: '10' }]\nseries: duties\n${more('measure')}\n---\n`,
    ],
  };
  return Object.fromEntries(Object.values(files));
}
