/** Which blocks the front page has, and which stand side by side. */
import type { FrontBlock } from '../../content/kinds/publication-fields.ts';

const MAINS = ['stand', 'lead', 'record', 'latest'] as const;
type Main = (typeof MAINS)[number];

/** They fill the whole width. */
const WHOLE: readonly (Main | undefined)[] = ['stand', 'record'];

interface FrontRow {
  /** What fills most of the row, or all of it. */
  readonly main: Main | undefined;
  /** What stands beside it, from top to bottom. */
  readonly sides: readonly FrontBlock[];
}

/**
 * Of a publication that names none. The record month by month stands there where no question leads; `rates`,
 * `on-record` and `follow` are for those who ask for them.
 */
const BLOCKS: readonly FrontBlock[] = [
  'stand',
  'lead',
  'changes',
  'record',
  'latest',
  'days',
  'questions',
  'corrections',
  'topics',
  'scope',
];
/** Where nothing changes the topics stand in full beside what leads. */
const BLOCKS_BY_TOPIC: readonly FrontBlock[] = BLOCKS.flatMap((block) =>
  block === 'changes' ? ['topics'] : block === 'topics' ? [] : [block],
);

/** Lists the rows of the blocks that have something to say; `asked` is the order of `publication.yaml`. */
export function listRows(
  asked: readonly FrontBlock[] | undefined,
  has: Readonly<Record<FrontBlock, boolean>>,
): FrontRow[] {
  const order = asked ?? (has.changes ? BLOCKS : BLOCKS_BY_TOPIC);
  const rows: { main: Main | undefined; sides: FrontBlock[] }[] = [];
  for (const block of order.filter((one) => has[one])) {
    const last = rows.at(-1);
    if (isMain(block)) rows.push({ main: block, sides: [] });
    else if (last === undefined || WHOLE.includes(last.main))
      rows.push({ main: undefined, sides: [block] });
    else last.sides.push(block);
  }
  return rows;
}

function isMain(block: FrontBlock): block is Main {
  return (MAINS as readonly FrontBlock[]).includes(block);
}
