import { describe, expect, it } from 'vitest';
import { printBytes, printGigabytes, printRatio, printSeconds, printTable } from './table.ts';

describe('printTable', () => {
  it('is a Markdown table with names left, numbers right, and all columns even', () => {
    expect(
      printTable({
        names: ['who'],
        numbers: ['wall', 'ratio'],
        rows: [
          ['Dateline', '9.61 s', '1.2'],
          ['x', '10.00 s', ''],
        ],
      }),
    ).toBe(
      [
        '| who      |    wall | ratio |',
        '| -------- | ------: | ----: |',
        '| Dateline |  9.61 s |   1.2 |',
        '| x        | 10.00 s |       |',
      ].join('\n'),
    );
  });

  it('prints what was not measured as such', () => {
    expect([printSeconds(undefined), printGigabytes(undefined), printRatio(undefined)]).toEqual([
      'n/a',
      'n/a',
      'n/a',
    ]);
    expect([printSeconds(1.234), printGigabytes(1.2e9), printRatio(0.6)]).toEqual([
      '1.23 s',
      '1.20 GB',
      '0.60 ×',
    ]);
    expect([printBytes(312_400), printBytes(1.3e9), printBytes(undefined)]).toEqual([
      '312 KB',
      '1.30 GB',
      'n/a',
    ]);
  });
});
