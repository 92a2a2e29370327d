/** The page of a measure in the words of schema.org, which has none for a measure: a list of its steps. */
import type { WebPageLeaf } from 'schema-dts';
import type { Thing } from '../../model/thing.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toPageNode } from '../parts/json-ld/breadcrumb.ts';
import type { StepRow } from './step-rows.ts';

interface Input {
  readonly title: string;
  readonly description: string;
  readonly path: string;
}

/** `says` gives a step in words: “5 Apr 2025: 10%.” */
export function toMeasureNode(
  context: Context,
  input: Input,
  thing: Thing<'measure'>,
  { steps, says }: { steps: readonly StepRow[]; says: (step: StepRow) => string },
): WebPageLeaf {
  return {
    ...toPageNode(context, input, thing),
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      numberOfItems: steps.length,
      itemListElement: steps.map((step) => ({
        '@type': 'ListItem',
        position: step.number,
        name: says(step),
        ...(step.cause !== undefined && { description: step.cause }),
        url: toAbsolute(context, `${thing.url}#step-${String(step.number)}`),
      })),
    },
  };
}
