import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';

const PATH = 'coverage/2025/04/a.mdx';

function read(attributes: Readonly<Record<string, string>>) {
  const { publication, findings } = buildFiles({ [PATH]: item(say('x', attributes)) });
  return { findings, record: publication.record, joint: publication.record.statements[0] };
}

describe('a joint statement', () => {
  test('is one statement of all for whom it speaks', () => {
    const { joint, record } = read({ by: 'bo', 'on-behalf-of': 'office bo' });
    expect(record.statements).toHaveLength(1);
    expect(joint).toMatchObject({ speakerLabel: 'Office and Bo', parties: ['north', 'east'] });
    for (const url of ['/organizations/office', '/people/bo'])
      expect(record.of.get(url)).toEqual([joint]);
  });

  test('of somebody who speaks for two others is told under his name', () => {
    const { joint } = read({ by: 'dee', 'on-behalf-of': 'office bo' });
    expect(joint).toMatchObject({ speakerLabel: 'Dee', parties: ['north', 'east'] });
  });

  test('has the clock of the desk, as it is that of no side', () => {
    expect(read({ by: 'bo', 'on-behalf-of': 'office bo' }).joint?.said.zone).toBe('UTC');
    expect(read({ by: 'bo' }).joint?.said.zone).toBe('Asia/Shanghai');
  });

  test('that names somebody we do not have is a problem at its place', () => {
    const { findings } = read({ by: 'bo', 'on-behalf-of': 'bo offise' });
    expect(findings.map(({ at, code, remedy }) => ({ at, code, remedy }))).toEqual([
      {
        at: { line: 10, column: 1 },
        code: 'reference.dangling',
        remedy: expect.stringContaining('office') as string,
      },
    ]);
  });
});
