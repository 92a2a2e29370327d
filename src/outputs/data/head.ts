/** What every data file says of itself before it says anything else. */
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toPresentDay } from '../../model/present-day.ts';
import { toAbsolute, type Context } from '../context.ts';
import { address, text } from './schema-parts.ts';

/** `schema` is the address of its JSON Schema. */
export function toHead(context: Context, schema: string) {
  const { about } = context.publication;
  const until = toPresentDay(context.publication);
  return {
    $schema: toAbsolute(context, schema),
    publication: about.name,
    url: toAbsolute(context, FRONT_URL),
    licence: about.licence,
    ...(until !== '' && { until }),
    ...(about.ended !== undefined && { ended: about.ended }),
  };
}

export const HEAD_SCHEMA = {
  $schema: address('This schema.'),
  publication: text('Name of the publication.'),
  url: address('Its address.'),
  licence: text('Licence of these data: an SPDX identifier or an address.'),
  until: text('The day up to which the record goes; absent from an empty one.'),
  ended: text('The day on which the record ended; absent while it goes on.'),
};

export const HEAD_OPTIONAL = ['until', 'ended'];
