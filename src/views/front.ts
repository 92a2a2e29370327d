/** The front page. */
import type { Thing } from '../model/thing.ts';
import type { Context } from './context.ts';
import { toFrame, type Frame } from './frame.ts';
import { toHead, type Head } from './head.ts';
import { listSiteNodes } from './json-ld/site.ts';
import { toLink, type Link } from './link.ts';
import { toRiver, type RiverItem } from './river.ts';
import { toSourceCounts, type SourceCounts } from './source-counts.ts';
import { toStrip, type Strip } from './strip.ts';

export interface TopicLine extends Link {
  readonly summary: string;
  readonly count: number;
}

export interface FrontView {
  readonly frame: Frame;
  readonly head: Head;
  readonly scope: string;
  readonly lead: RiverItem | undefined;
  readonly latest: readonly RiverItem[];
  readonly total: number;
  readonly topics: readonly TopicLine[];
  readonly strip: Strip;
  readonly sources: SourceCounts;
}

const LATEST = 20;

/** The topic that the story is about, then the others by name. */
function toLeadFirst({ publication }: Context, topics: readonly Thing[]): Thing[] {
  const isLead = ({ id }: Thing) => id === publication.about.lead;
  return [...topics.filter(isLead), ...topics.filter((topic) => !isLead(topic))];
}

export function toFrontView(context: Context): FrontView {
  const { about, items, things, coverage } = context.publication;
  const [lead, ...latest] = toRiver(context, items.slice(0, LATEST + 1));
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: about.name,
      description: about.scope,
      path: '/',
      nodes: listSiteNodes(context),
    }),
    scope: about.scope,
    lead,
    latest,
    total: items.length,
    topics: toLeadFirst(context, things.get('topic') ?? []).map((topic) => ({
      ...toLink(topic),
      summary: 'summary' in topic.data ? topic.data.summary : '',
      count: coverage.get(topic.url)?.length ?? 0,
    })),
    strip: toStrip(context, items),
    sources: toSourceCounts(items),
  };
}
