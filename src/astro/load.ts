import type { Publication } from '../model/publication.ts';
import { toContext, type Context } from '../subjects/context.ts';
import type { Words } from '../words/en.ts';
import { getCurrentSession } from './current.ts';

const CONTEXTS = new WeakMap<Publication, Context>();

/** The content as last read, for the views. Throws if there is no usable `publication.yaml`. */
export function getContext(): Context {
  const session = getCurrentSession();
  const { publication } = session.read();
  if (publication === undefined) {
    throw new Error('no publication: mend the problems of publication.yaml that the check tells');
  }
  const known = CONTEXTS.get(publication);
  if (known !== undefined) return known;
  const context = toContext(publication, session.settings.siteUrl);
  CONTEXTS.set(publication, context);
  return context;
}

/** All that the interface says, in the language of the publication. Throws as `getContext` does. */
export function getWords(): Words {
  return getContext().words;
}
