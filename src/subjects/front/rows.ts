/** Which blocks the front page has, and which stand side by side. */
import type { FrontBlock } from '../../kinds/frame-fields.ts';

type Main = 'lead' | 'record' | 'latest';

export interface FrontRow {
  /** What fills most of the row, or all of it. */
  readonly main: Main | undefined;
  /** What stands beside it, from top to bottom. */
  readonly sides: readonly FrontBlock[];
}

/** Of a publication that names none. Without other questions the topics stand in full beside what leads. */
const BLOCKS: readonly FrontBlock[] = [
  'lead',
  'questions',
  'record',
  'latest',
  'rates',
  'on-record',
  'corrections',
  'topics',
  'follow',
  'scope',
];
const BLOCKS_BY_TOPIC: readonly FrontBlock[] = BLOCKS.flatMap((block) =>
  block === 'questions' ? ['topics'] : block === 'topics' ? [] : [block],
);

/** Lists the rows of the blocks that have something to say; `asked` is the order of `publication.yaml`. */
export function listRows(
  asked: readonly FrontBlock[] | undefined,
  has: Readonly<Record<FrontBlock, boolean>>,
): FrontRow[] {
  const order = asked ?? (has.questions ? BLOCKS : BLOCKS_BY_TOPIC);
  const rows: { main: Main | undefined; sides: FrontBlock[] }[] = [];
  for (const block of order.filter((one) => has[one])) {
    const last = rows.at(-1);
    if (isMain(block)) rows.push({ main: block, sides: [] });
    // What fills the whole width has nothing beside it.
    else if (last === undefined || last.main === 'record')
      rows.push({ main: undefined, sides: [block] });
    else last.sides.push(block);
  }
  return rows;
}

function isMain(block: FrontBlock): block is Main {
  return block === 'lead' || block === 'record' || block === 'latest';
}
