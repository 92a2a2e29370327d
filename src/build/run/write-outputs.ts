/** Writes outputs to the next site, except those that an edit cannot have changed. */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { watchBodies, watchReads } from '../../model/reads.ts';
import {
  CLOCKED,
  joinOutputs,
  type NamedOutput,
  type Outputs,
  readsFew,
} from '../../outputs/all-outputs.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import type { Leaves, OutputRecord } from '../publish/record.ts';
import { joinTexts } from '../publish/write-whole.ts';

export type OutputRecords = Readonly<Record<string, OutputRecord>>;

export interface Before {
  /** Outputs of the last build by the same code. */
  readonly outputs: OutputRecords;
  readonly leaves: Pick<Leaves, 'isGreen'>;
  /** The path of a file that is as it was published; else `undefined`. */
  readonly findIntact: (path: string) => string | undefined;
}

/** For a build that keeps nothing. */
export const NOTHING_BEFORE: Before = {
  outputs: {},
  leaves: { isGreen: () => false },
  findIntact: () => undefined,
};

/** Returns all outputs, made or kept. */
export function writeOutputs(next: string, outputs: Outputs, before: Before): OutputRecords {
  const stays = (name: string, known: OutputRecord | undefined): known is OutputRecord =>
    name !== CLOCKED &&
    known !== undefined &&
    before.leaves.isGreen(known.reads) &&
    known.files.every((path) => before.findIntact(path) !== undefined);
  const records: Record<string, OutputRecord> = {};
  const wanted: Record<string, Outputs[string]> = {};
  for (const [name, list] of Object.entries(outputs)) {
    const known = before.outputs[name];
    if (stays(name, known)) records[name] = known;
    else wanted[name] = list;
  }
  for (const [name, record] of makeOutputs(next, wanted, before)) records[name] = record;
  return records;
}

function makeOutputs(next: string, outputs: Outputs, before: Before): Map<string, OutputRecord> {
  const made = new Map<string, { files: string[]; reads: Set<string> }>(
    Object.keys(outputs).map((name) => [
      name,
      // All that entries say is one leaf for those that read nearly all of it.
      { files: [], reads: new Set(readsFew(name) ? ['settings', 'structure'] : ['frames']) },
    ]),
  );
  const files: Iterator<NamedOutput, undefined> = joinOutputs(outputs) as never;
  for (;;) {
    const { made: value, reads } = watchBodies(() => files.next().value);
    if (value === undefined) break;
    const { output, file } = value;
    const watch = readsFew(output) ? watchReads : watchBodies;
    const written = watch(() => {
      writeOutput(next, file.path, eachPart(file), before);
    });
    const record = made.get(output);
    record?.files.push(file.path);
    for (const read of [...reads, ...written.reads]) record?.reads.add(read);
  }
  return new Map([...made].map(([name, { files, reads }]) => [name, { files, reads: [...reads] }]));
}

function* eachPart(file: OutputFile): Generator<Buffer> {
  for (const part of file.parts ? joinTexts(file.parts()) : [file.body]) yield Buffer.from(part);
}

/** Skips a file whose bytes are already published. */
export function writeOutput(
  next: string,
  path: string,
  parts: Iterable<Uint8Array>,
  { findIntact }: Pick<Before, 'findIntact'>,
): void {
  const old = findIntact(path);
  const bytes = old === undefined ? parts : [...parts];
  if (old !== undefined && isSame(readFileSync(old), bytes)) return;
  const target = join(next, path);
  mkdirSync(dirname(target), { recursive: true });
  const file = openSync(target, 'w');
  try {
    for (const part of bytes) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

function isSame(old: Buffer, parts: Iterable<Uint8Array>): boolean {
  let end = 0;
  for (const part of parts) {
    const begin = end;
    end += part.length;
    if (!old.subarray(begin, end).equals(part)) return false;
  }
  return end === old.length;
}
