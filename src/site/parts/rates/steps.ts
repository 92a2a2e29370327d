/** The steps of a measure as far as the record goes, and what readers are told of each. */
import { listSteps, type MeasureStep } from '../../../model/measures/steps.ts';
import { once } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toPresentDay } from './present-day.ts';

/** Made once for a measure: its own page, the ledger and every rate that it is part of ask for them. */
export const getSteps = once((context, measure: Parameters<typeof listSteps>[0]) =>
  listSteps(measure, toPresentDay(context) || LAST),
);

/** Without a record all that is written is known. */
const LAST = '9999-12-31';

export interface Cause {
  /** Why, in a sentence. */
  readonly cause: string | undefined;
  readonly item: Link | undefined;
  readonly event: Link | undefined;
}

export function toCause(step: MeasureStep | undefined): Cause {
  return {
    cause: step?.cause,
    item: step?.item && toLink(step.item),
    event: step?.event && toLink(step.event),
  };
}

/** The act that made a step: its authority, of the decision or of the entry that says that it took effect. */
export function findAct({ change, begun }: MeasureStep): string | undefined {
  return change.data.authority ?? begun?.data.authority;
}
