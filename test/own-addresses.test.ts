/** The model knows the site’s own addresses by their form; here they are compared with all that the site makes. */
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnAddress } from '../src/site/addresses/things.ts';
import { listOutputs } from '../src/outputs/all-outputs.ts';
import { openSession } from '../src/build/session.ts';
import { listAllPages } from '../src/site/subjects.ts';
import { toContext } from '../src/site/context.ts';
import { toTestSettings } from './support/settings.ts';

const ROOT = 'test/publications';
/** What an alias can be written as. */
const ALIAS = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

test.each(['april-2025', 'corrections', 'one-story', 'order-not-known'])(
  'no page and no output of %s can be taken by an old address',
  (name) => {
    const { publication } = openSession(toTestSettings(join(ROOT, name, 'content'))).read();
    if (publication === undefined) throw new Error('no publication');
    const context = toContext(publication);
    const paths = [
      ...listAllPages(context).map(({ url }) => url.slice(1)),
      ...listOutputs(context, []).map(({ path }) => dirname(path)),
    ];
    const isOfThing = (path: string) =>
      path
        .split('/')
        .some((_, index, parts) =>
          publication.byUrl.has(`/${parts.slice(0, index + 1).join('/')}`),
        );
    const free = paths.filter(
      (path) => ALIAS.test(path) && !isOfThing(path) && !isOwnAddress(path),
    );
    expect([...new Set(free)]).toEqual([]);
    expect(paths.length).toBeGreaterThan(20);
  },
);
