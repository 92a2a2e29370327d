import { toSchemaUrl } from '../../site/addresses/files.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toHead } from './head.ts';
import { eachLine } from './print-lines.ts';
import { listOfKind, toRecord } from './records.ts';

/** A head, then one record a line, so that two versions can be compared line by line. */
export function eachKindLine(context: Context, kind: KindName): Generator<string> {
  const { withdrawn } = context.publication;
  const head = {
    ...toHead(context, toSchemaUrl(kind)),
    withdrawn: withdrawn
      .filter((thing) => thing.kind === kind)
      .map(({ id, url, data }) => ({
        id,
        url: toAbsolute(context, url),
        why: data.withdrawn ?? '',
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return eachLine(head, getKind(kind).folder, eachRecord(context, kind));
}

function* eachRecord(context: Context, kind: KindName): Generator<object> {
  for (const thing of listOfKind(context, kind)) yield toRecord(context, thing);
}
