/** What is made of a body says so: else an edit of the body alone would leave it as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchReads } from '../src/model/reads.ts';
import type { Publication } from '../src/model/publication.ts';
import { joinOutputs, toOutputs } from '../src/outputs/all-outputs.ts';
import { toEntryFrame } from '../src/build/frame.ts';
import { openSession } from '../src/build/session.ts';
import { toContext } from '../src/site/context.ts';
import { listAllPages } from '../src/site/subjects.ts';
import { toTestSettings } from './support/settings.ts';

const CONTENT = 'test/publications/april-2025/content';
const session = openSession(toTestSettings(CONTENT));
const { entries, publication } = session.read();

interface Made {
  /** Texts by what they are of. */
  readonly texts: Map<string, string>;
  readonly bodies: Map<string, ReadonlySet<string>>;
}

/** All pages and outputs. */
function make(of: Publication | undefined): Made {
  if (of === undefined) throw new Error('no publication');
  const context = toContext(of);
  const pages = listAllPages(context);
  const outputs = toOutputs(context, pages, 0);
  const list: [string, () => unknown][] = [
    ...pages.map(({ url, view }): [string, () => unknown] => [url, view]),
    ...Object.entries(outputs).map(([name, files]): [string, () => unknown] => [
      `output ${name}`,
      () => [...joinOutputs({ [name]: files })],
    ]),
  ];
  const texts = new Map<string, string>();
  const bodies = new Map<string, ReadonlySet<string>>();
  for (const [name, one] of list) {
    const watched = watchReads(() => JSON.stringify(one()));
    texts.set(name, watched.made);
    bodies.set(name, new Set(watched.reads));
  }
  return { texts, bodies };
}

const before = make(publication);

test.for(['coverage', 'event', 'person', 'topic', 'question'] as const)(
  'where words of the body of a thing of the kind %s are printed, its file is named',
  (kind) => {
    const entry = entries.find((one) => one.kind === kind && one.data.status !== 'draft');
    if (entry === undefined) throw new Error(`nothing of the kind ${kind}`);
    const { inside } = entry;
    const text = readFileSync(join(CONTENT, inside), 'utf8');
    const changes = new Map([[inside, Buffer.from(`${text}\nThe quay was empty.\n`)]]);
    const tried = session.try(changes).read();
    const edited = tried.entries.find((one) => one.inside === inside);
    expect(edited && toEntryFrame(edited)).toBe(toEntryFrame(entry));
    const { texts } = make(tried.publication);
    const others = [...texts].filter(([name, made]) => made !== before.texts.get(name));
    const unnamed = others.filter(
      ([name]) => before.bodies.get(name)?.has(`body ${inside}`) !== true,
    );
    expect(others.length).toBeGreaterThan(0);
    expect(unnamed.map(([name]) => name)).toEqual([]);
  },
);
