/**
 * Memory that fits the publication. Node lets garbage grow to gigabytes before it collects. With a limit near what is
 * needed, 10,000 items build in less than a gigabyte, and no slower. It is told at the start of a process, so the process
 * starts itself again with it, once, where the system allows that.
 */
import { listFiles } from '../disk/list-files.ts';
import type { Settings } from '../session/settings.ts';

/** Megabytes: what the tools take, and what is held of an entry while pages are made, with room for garbage. */
const BASE = 300;
const PER_ENTRY = 0.04;
/**
 * Of an archive of many entries nobody knows beforehand how much each of them says, so its limit is a wide one, and garbage
 * is looked for when so many hundredths were added to what was left the last time.
 */
const MANY = 20_000;
const GROWTH = 30;
/** Before so much has grown old, nobody looks for what of it is garbage: of a small publication most is kept to the end. */
const OLD = 150;
/**
 * Pages are made of short-lived objects; with room for more of them, half as many are moved before they die. A small
 * publication would take longer to touch so much memory than to move them.
 */
const YOUNG = { few: 32, many: 64 };
const FEW = 2000;

const MARK = 'DATELINE_HEAP';

export function startWithFittingHeap({ contentDir }: Settings): void {
  const isChosen =
    process.env[MARK] !== undefined ||
    (process.env.NODE_OPTIONS ?? '').includes('max-old-space-size');
  if (!('execve' in process) || isChosen || process.execArgv.length > 0) return;
  const entries = listFiles(contentDir).length;
  const limit = Math.ceil(BASE + PER_ENTRY * entries);
  const young = entries < FEW ? YOUNG.few : YOUNG.many;
  const [script = '', ...args] = process.argv.slice(1);
  const options = [
    `--max-old-space-size=${String(limit)}`,
    `--initial-old-space-size=${String(OLD)}`,
    `--max-semi-space-size=${String(young)}`,
    `--min-semi-space-size=${String(young)}`,
    ...(entries > MANY ? [`--heap-growing-percent=${String(GROWTH)}`] : []),
    script,
    ...args,
  ];
  process.execve(process.execPath, [process.execPath, ...options], {
    ...process.env,
    [MARK]: String(limit),
  });
}
