import type { DeskTimes } from '../desk.ts';
import type { DevTimes } from '../dev.ts';
import type { Options } from '../options.ts';
import type { Facts } from './facts.ts';
import { findMedian, findShare } from './median.ts';
import { divide, type Verdict } from './verdicts.ts';

/** Promises about more than the usual builds stand only in a trial that was asked for them. */
export function listBuildVerdicts(
  facts: Facts,
  { statements, scale, huge, example }: Pick<Options, 'statements' | 'scale' | 'huge' | 'example'>,
): Verdict[] {
  return [
    ...listAgainstHugo(facts, statements > 0),
    ...listOwn(facts),
    ...(example ? listOfExample(facts) : []),
    ...(scale ? listOfScale(facts) : []),
    ...(huge ? listOfHuge(facts) : []),
  ];
}

function listAgainstHugo(facts: Facts, withStatements: boolean): Verdict[] {
  const { dateline, hugoCold, astroCold } = facts;
  const against = (value: number | undefined) => divide(value, hugoCold);
  const [most, goal] = withStatements ? [1.9, 1.5] : [1.25, 1];
  return [
    atMost('cold, against a cold Hugo + Pagefind', 'ratio', against(dateline.cold), most, goal),
    atMost('one edit of a body', 'ratio', against(dateline.body), 0.3, 0.2),
    atMost('one edit of a title', 'ratio', against(dateline.title), 0.45, 0.3),
    atMost('a name that some 250 of 10,000 bear', 'ratio', against(dateline.name), 0.9, 0.5),
    atMost('nothing changed', 'ratio', against(dateline.unchanged), 0.1),
    {
      promise: 'stock Astro, cold, against our cold build',
      value: divide(astroCold, dateline.cold),
      unit: 'ratio',
      bound: 'at least',
      limit: 3.3,
      goal: 4,
    },
  ];
}

function listOwn({ peakProcess, peakTree, views, largestPage }: Facts): Verdict[] {
  const page = atMost('largest page', 'bytes', largestPage?.bytes, 500_000);
  return [
    atMost('memory of the largest process', 'bytes', peakProcess, 1e9),
    atMost('memory of all processes', 'bytes', peakTree, 1.6e9),
    atMost('graph and views', 'seconds', views, 1.5),
    { ...page, at: largestPage?.path },
  ];
}

function listOfExample({ exampleCold, exampleEdit }: Facts): Verdict[] {
  return [
    atMost('the example, cold', 'seconds', exampleCold, 4),
    atMost('the example, one edit', 'seconds', exampleEdit, 1.5),
  ];
}

function listOfScale({ dateline, doubleCold, views, doubleViews }: Facts): Verdict[] {
  return [
    atMost('twice the items, cold', 'ratio', divide(doubleCold, dateline.cold), 2.1),
    atMost('graph and views of twice the items', 'ratio', divide(doubleViews, views), 2.2),
  ];
}

function listOfHuge({ dateline, hugeCold, hugePeak }: Facts): Verdict[] {
  return [
    atMost('ten times the items, cold', 'ratio', divide(hugeCold, dateline.cold), 12),
    atMost('memory of all their processes', 'bytes', hugePeak, 3e9),
  ];
}

/** `times` are those with a warm cache. */
export function listDevVerdicts(times: DevTimes | undefined): Verdict[] {
  return [
    atMost('dev: first page, warm cache', 'seconds', times?.firstByte, 3),
    atMost('dev: an edit on the page, median', 'seconds', times?.medianEdit, 0.5),
    atMost('dev: an edit on the page, worst', 'seconds', times?.worstEdit, 1),
  ];
}

export function listDeskVerdicts(times: DeskTimes | undefined): Verdict[] {
  const median = (seconds: readonly number[] = []) => findMedian(seconds);
  return [
    atMost('desk: the check of one file', 'seconds', median(times?.fieldChecks), 0.2),
    atMost('desk: the check of everything', 'seconds', median(times?.modelChecks), 1),
    atMost('desk: from save to the page', 'seconds', median(times?.saves), 1),
    atMost('desk: the first save after the start', 'seconds', times?.firstSave, 1),
  ];
}

/** By CPU where it is known: what else the machine does counts less. */
export function listMemoryVerdicts(
  measured: readonly {
    readonly id: string;
    readonly seconds: number;
    readonly cpuSeconds: number | undefined;
  }[],
): Verdict[] {
  const [once, twice] = ['said-200', 'said-400'].map((id) => {
    const found = measured.find((one) => one.id === id);
    return found?.cpuSeconds ?? found?.seconds;
  });
  return [atMost('twice the statements on one question', 'ratio', divide(twice, once), 2.3)];
}

/** `seconds` are those of searches on an open page. */
export function listSearchVerdicts(seconds: readonly number[] = []): Verdict[] {
  const value = findShare(seconds, 0.95);
  return [atMost('search: first results, 95th of 100', 'seconds', value, 0.15, 0.1)];
}

function atMost(
  promise: string,
  unit: Verdict['unit'],
  value: number | undefined,
  limit: number,
  goal?: number,
): Verdict {
  return { promise, value, unit, bound: 'at most', limit, goal };
}
