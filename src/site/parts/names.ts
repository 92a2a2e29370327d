/** What a thing is called beside its caption. */
import type { Entity } from '../../model/thing.ts';
import type { Context } from '../context.ts';

export interface NameRow {
  readonly name: string;
  /** `undefined`: a further name in the language of the publication. */
  readonly lang: string | undefined;
}

export function listNames({ publication }: Context, { data }: Entity): NameRow[] {
  const own = publication.about.language.split('-')[0];
  return ('aliases' in data ? (data.aliases ?? []) : []).map(({ name, lang }) => ({
    name,
    lang: lang?.split('-')[0] === own ? undefined : lang,
  }));
}

/** The first name in another language, which stands beside the caption. */
export function findForeignName(context: Context, entity: Entity): NameRow | undefined {
  return listNames(context, entity).find(({ lang }) => lang !== undefined);
}
