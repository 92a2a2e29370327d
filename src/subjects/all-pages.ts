/** Every page of the site by route: the one list from which pages, sitemap and checks are made. */
import { KIND_NAMES } from '../kinds/kinds.ts';
import { isKind } from '../model/thing.ts';
import { isPublished } from '../model/visible.ts';
import type { AddressedView } from './addressed.ts';
import { listArchivePages } from './lists/archive.ts';
import type { Context } from './context.ts';
import { toCoverageItemView, type CoverageItemView } from './item/item.ts';
import {
  listCoveragePages,
  listCoveragePagesOf,
  type AddressedList,
} from './lists/coverage-list.ts';
import { toEntityView, type EntityView } from './entity/entity.ts';
import { INDEXED_KINDS, listKindIndexPages, type KindIndexView } from './lists/kind-index.ts';
import { listCorrectionsPages } from './corrections/corrections.ts';
import { listLedgerPages } from './statements/ledger.ts';
import { listMeasurePages } from './measures/measure.ts';
import { listMeasuresPages } from './measures/measures.ts';
import { listQuestionIndexPages } from './questions/question-index.ts';
import { listQuestionOnPages } from './question/question-on.ts';
import { listQuestionPages } from './question/question.ts';
import { listRateDayPages, listSeriesPages } from './rates/rate-pages.ts';
import { listTopicOnPages } from './topic/topic-on.ts';
import { listTimelinePages } from './timeline/timeline.ts';
import { LATEST, toTopicView, type TopicView } from './topic/topic.ts';
import { listWithdrawnPages } from './withdrawn/withdrawn.ts';

export function listItemPages(context: Context): AddressedView<CoverageItemView>[] {
  return context.publication.items.map((item) => ({
    url: item.url,
    view: () => toCoverageItemView(context, item),
  }));
}

export function listTopicPages(context: Context): AddressedView<TopicView>[] {
  return (context.publication.things.get('topic') ?? []).flatMap((thing) =>
    isKind(thing, 'topic') ? [{ url: thing.url, view: () => toTopicView(context, thing) }] : [],
  );
}

export function listEntityPages(context: Context): AddressedView<EntityView>[] {
  return [...context.publication.entities.values()].filter(isPublished).map((entity) => ({
    url: entity.url,
    view: () => toEntityView(context, entity),
  }));
}

export function listIndexPages(context: Context): AddressedView<KindIndexView>[] {
  return INDEXED_KINDS.flatMap((kind) => listKindIndexPages(context, kind));
}

export function listListPages(context: Context): AddressedList[] {
  const things = KIND_NAMES.flatMap((kind) =>
    kind === 'coverage' ? [] : (context.publication.things.get(kind) ?? []),
  );
  return [
    ...listCoveragePages(context),
    ...listArchivePages(context),
    ...things.flatMap((thing) => listCoveragePagesOf(context, thing, LATEST)),
  ];
}

/** The pages that are planned by their views; the front page, search and the like are made each time. */
export function listAllPages(context: Context): AddressedView<unknown>[] {
  return [
    ...listItemPages(context),
    ...listTopicPages(context),
    ...listEntityPages(context),
    ...listIndexPages(context),
    ...listListPages(context),
    ...listTopicOnPages(context),
    ...listQuestionOnPages(context),
    ...listCorrectionsPages(context),
    ...listQuestionIndexPages(context),
    ...listQuestionPages(context),
    ...listLedgerPages(context),
    ...listMeasuresPages(context),
    ...listMeasurePages(context),
    ...listSeriesPages(context),
    ...listRateDayPages(context),
    ...listTimelinePages(context),
    ...listWithdrawnPages(context),
  ];
}
