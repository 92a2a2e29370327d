/** What the manual says of a suggestion by a reader is what `clip` prints of it. */
import { expect, test } from 'vitest';
import { toKnown } from '../src/desk/clip/known.ts';
import { makeClip } from '../src/desk/clip/make-clip.ts';
import { printReport } from '../src/cli/clip.ts';
import { ABOUT, toEntries } from '../src/model/entries.fixture.ts';
import { listBlocks } from './support/doc-blocks.ts';

const show = (info: string) =>
  listBlocks('docs/editors/suggestions.md').find((block) => block.info === info)?.text ?? '';

const KNOWN = toKnown(
  ABOUT,
  toEntries({
    'outlets/northport-post.yaml': 'name: Northport Post\nhomepage: https://post.example/\n',
    'topics/night-ferries.mdx': '---\ntitle: Night ferries\nsummary: They end.\n---\n',
  }),
);

test('the example of a form is read as it is said to be', async () => {
  const { clip } = await makeClip(Buffer.from(show('issue')), KNOWN);
  expect(printReport('issue.md', clip)).toBe(`${show('report')}\n`);
});
