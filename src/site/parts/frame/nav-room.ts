/** Which links of the navigation have room in its one row: on a phone, on a tablet, at a desk. The row does not wrap. */
import { DAYS_URL, FRONT_URL, MEASURES_URL, QUESTIONS_URL } from '../../addresses/pages.ts';
import { SEARCH_URL } from '../../addresses/search.ts';
import type { Words } from '../../../words/words.ts';
import type { Link } from '../link.ts';
import { toBreadth } from './breadth.ts';

export interface NavLink extends Link {
  /** The smallest on which it stands in the row; below that it is in the foot alone. */
  readonly from: 'phone' | 'tablet' | 'desk';
}

export interface Nav {
  readonly links: readonly NavLink[];
  /** The largest on which a word leads on to the foot, since the row leaves links out. */
  readonly moreUpTo: 'phone' | 'tablet' | undefined;
  /** The topic that the story is about, where a desk has room for it in the row. */
  readonly story: Link | undefined;
}

/** In letters of the usual breadth, as the row is in the type and with the gaps of `frame.css`. */
const ROOM = { phone: 42, tablet: 84, desk: 122 } as const;
const GAP = { phone: 1, tablet: 2 } as const;
/** What is read at a glance. */
const MOST_ON_PHONE = 4;

/** What readers on a phone ask for first; in a navigation of the publisher’s own the order is theirs, and search is kept. */
const FIRST = {
  ours: [DAYS_URL, QUESTIONS_URL, MEASURES_URL, SEARCH_URL],
  own: [SEARCH_URL],
} as const;

export function placeNav(
  links: readonly Link[],
  whose: keyof typeof FIRST,
  words: Pick<Words['frame']['nav'], 'more' | 'story'>,
  story: Link | undefined,
): Nav {
  const first: readonly string[] = FIRST[whose];
  const ranked = [
    ...first.flatMap((url) => links.find((link) => link.url === url) ?? []),
    ...links.filter(({ url }) => !first.includes(url)),
  ];
  // The name above the row leads to the front page, too.
  const onPhone = new Set(
    listFitting(
      ranked.filter(({ url }) => url !== FRONT_URL),
      ROOM.phone - toBreadth(words.more) - GAP.phone,
      GAP.phone,
    ).slice(0, MOST_ON_PHONE),
  );
  const others = links.filter((link) => !onPhone.has(link));
  const fits = toSum(links, GAP.tablet) <= ROOM.tablet;
  const room =
    ROOM.tablet - toSum([...onPhone], GAP.tablet) - (fits ? 0 : toBreadth(words.more) + GAP.tablet);
  const onTablet = new Set(fits ? others : listFitting(others, room, GAP.tablet));
  const left = ROOM.desk - toSum(links, GAP.tablet);
  return {
    links: links.map((link) => ({
      ...link,
      from: onPhone.has(link) ? 'phone' : onTablet.has(link) ? 'tablet' : 'desk',
    })),
    moreUpTo: !fits ? 'tablet' : others.length > 0 ? 'phone' : undefined,
    story: story && toBreadth(words.story({ topic: story.text })) <= left ? story : undefined,
  };
}

/** As many as there is room for, in their order; one that is too long makes way for the next. */
function listFitting(links: readonly Link[], room: number, gap: number): Link[] {
  let left = room;
  return links.filter(({ text }) => {
    const breadth = toBreadth(text) + gap;
    if (breadth > left) return false;
    left -= breadth;
    return true;
  });
}

function toSum(links: readonly Link[], gap: number): number {
  return links.reduce((sum, { text }) => sum + toBreadth(text) + gap, 0);
}
