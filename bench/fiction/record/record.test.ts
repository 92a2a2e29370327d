import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listPublicationFiles, writeFiles } from '../../generate.ts';
import { readEntries } from '../../views/read-entries.ts';
import { buildFiction, type Fiction } from '../fiction.ts';
import { buildItem } from '../item.ts';
import { listNumbersOf } from './claim.ts';
import { judgePublication } from '../../../test/support/judged.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function build(fiction: Fiction) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  folders.push(folder);
  await writeFiles(folder, listPublicationFiles(fiction));
  const { about, entries, broken } = readEntries(folder);
  return judgePublication(about, entries, broken);
}

const fiction = buildFiction('test', 400, 300);
const { publication, findings } = await build(fiction);
const { statements, questions, series } = publication.record;
const share = (count: number) => count / statements.length;
const count = (is: (statement: (typeof statements)[number]) => boolean) =>
  share(statements.filter(is).length);

describe('the record of the generated publication', () => {
  test('has nothing wrong, and as many statements as asked', () => {
    expect(findings).toEqual([]);
    expect(statements).toHaveLength(300);
  });

  test('has statements of every sort', () => {
    const shares = {
      quoted: count(({ kind }) => kind === 'quote'),
      anonymous: count(({ onRecord }) => !onRecord),
      organizations: count(({ speaker }) => speaker?.kind === 'organization'),
      asked: count(({ about }) => about !== undefined),
      positions: count(({ position }) => position !== undefined),
      related: count(({ relations }) => relations.length > 0),
      hedged: count(({ hedges }) => hedges.length > 0),
      second: count(({ sources }) => sources.includes(1)),
    };
    for (const [name, found] of Object.entries(shares)) expect(found, name).toBeGreaterThan(0.02);
    expect(
      new Set(statements.flatMap(({ relations }) => relations.map(({ type }) => type))).size,
    ).toBeGreaterThan(5);
  });

  test('never relates to what was said later, or on another question', () => {
    const relations = statements.flatMap((statement) => statement.relations);
    for (const { from, to } of relations) {
      expect(to.about).toBe(from.about);
      expect(to.said.when.text.slice(0, 10) < from.said.when.text.slice(0, 10)).toBe(true);
    }
  });

  test('has questions on which both sides speak and rarely change their mind', () => {
    expect(questions.size).toBe(12);
    for (const { state } of questions.values())
      expect(state.held.map(({ party }) => party)).toEqual(['north', 'south']);
    const changes = fiction.questions.flatMap(({ held }) =>
      [held.north, held.south].map((phases) => phases.length - 1),
    );
    expect([Math.min(...changes), Math.max(...changes)]).toEqual([3, 6]);
  });

  test('has two series that change', () => {
    expect(series.map(({ changes }) => changes.length > 5)).toEqual([true, true]);
  });
});

test('without statements there is no record', async () => {
  const { record } = (await build(buildFiction('test', 20, 0))).publication;
  expect([record.statements.length, record.questions.size, record.measures.size]).toEqual([
    0, 0, 0,
  ]);
});

test('an item holds more than one where there are more of them than items', () => {
  const dense = buildFiction('test', 10, 34);
  const numbers = Array.from({ length: 10 }, (_, index) => listNumbersOf(dense, index));
  expect(numbers.flat()).toEqual(Array.from({ length: 34 }, (_, number) => number));
  const blocks = buildItem(dense, 4).blocks.filter(({ kind }) => kind === 'statement');
  expect(blocks).toHaveLength(numbers[4]?.length ?? 0);
});
