import { toPageContext, type Context } from '../site/context.ts';
import { toDirection } from '../time/words/clocks.ts';
import type { Words } from '../words/words.ts';
import { getCurrentSession } from './current.ts';

/** The content as last read, for the views. Throws if there is no usable `publication.yaml`. */
export function getContext(): Context {
  const session = getCurrentSession();
  const { publication } = session.read();
  if (publication === undefined) {
    throw new Error('no publication: mend the problems of publication.yaml that the check tells');
  }
  return toPageContext(publication, session.settings.siteUrl);
}

/** All that the interface says, in the language of the publication. Throws as `getContext` does. */
export function getWords(): Words {
  return getContext().words;
}

/** What an element says of its own language: nothing where that is the one of the page. */
interface Language {
  readonly lang: string | undefined;
  /** Only where it is not that of the page. An element that has one is isolated from what is around it. */
  readonly dir: 'ltr' | 'rtl' | undefined;
}

/**
 * The attributes of an element whose text is content: in the language `lang`, else in that of the publication, which is
 * another than that of the page where there is no table of words for it. Throws as `getContext` does.
 */
export function inLanguage(lang?: string): Language {
  const { publication, isForeign, dir } = getContext();
  const own = lang ?? (isForeign ? publication.about.language : undefined);
  const direction = own === undefined ? undefined : toDirection(own);
  return { lang: own, dir: direction === dir ? undefined : direction };
}
