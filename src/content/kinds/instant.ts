import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when-failure.ts';
import { isInstant } from '../../time/when.ts';
import type { FieldMeta } from './field-meta.ts';
import { checked, isFirmMoment, toDateRefusal } from './fields.ts';

/** A time with its offset, which may lie ahead. */
export function instant(describe: string) {
  return checked((value) => {
    const result = parseWhen(value);
    if (isFailure(result)) return toDateRefusal(result);
    return isInstant(result) && isFirmMoment(result)
      ? undefined
      : {
          message: `“${value}” is not one time that is certain`,
          code: 'date.invalid',
          remedy: 'write the time with its offset, as in 2025-02-12T06:00+00:00',
        };
  })
    .describe(`${describe} A time with its offset: 2025-02-12T06:00+00:00.`)
    .meta({ sort: 'instant' } satisfies FieldMeta);
}
