import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBody } from './bodies.arbitrary.ts';
import { PROSE_CODES } from './finding.ts';
import { factsOf } from './facts.ts';
import { parseProse } from './parse-prose.ts';
import { toProseText } from './text.ts';

describe('any body', () => {
  test('gives a tree and problems, never an exception; places are in the file; all of it is plain data', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const { tree, problems } = parseProse(body, { path: 'a.mdx', firstLine: 7 });
        const lines = body.split('\n');
        for (const { line, column, code, message, remedy } of problems) {
          expect(lines[line - 7]).toBeDefined();
          expect(column).toBeGreaterThan(0);
          expect(column - 1).toBeLessThanOrEqual(lines[line - 7]?.length ?? 0);
          expect(PROSE_CODES[code]).toBeDefined();
          expect(message + remedy).not.toMatch(/[\p{Cc}\p{Co}\p{Cs}]/u);
        }
        const facts = factsOf(tree);
        expect(JSON.parse(JSON.stringify({ tree, facts }))).toEqual({ tree, facts });
      }),
    );
  });

  test('without problems loses no word', () => {
    const words = fc.array(
      fc.constantFrom(
        '',
        ' ',
        '\n',
        '\n\n',
        '- ',
        '> ',
        '## ',
        '| ',
        '|-|\n',
        '[',
        ']',
        '](/a) ',
        ']: ',
        '`',
        '```',
        '~~~',
        '*',
        '<Quote by="a">',
        '</Quote>',
        '\t',
        '---',
        '\\',
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(words, (marks) => {
        const body = marks.map((mark, index) => `${mark}word${String(index)}w`).join('');
        const { tree, problems } = parseProse(body, { path: 'a.mdx', firstLine: 1 });
        if (problems.length > 0) return;
        const kept = toProseText(tree) + JSON.stringify(tree);
        marks.forEach((_, index) => {
          expect(kept).toContain(`word${String(index)}w`);
        });
      }),
    );
  });

  test('says where each of its components and links stands', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const facts = factsOf(parseProse(body, { path: 'a.mdx', firstLine: 1 }).tree);
        const lines = body.split('\n');
        const at = ({ place }: { place: { line: number; column: number } }) =>
          lines[place.line - 1]?.slice(place.column - 1) ?? '';
        for (const quote of facts.quotes) expect(at(quote)).toMatch(/^<Quote/);
        for (const mention of facts.mentions) expect(at(mention)).toMatch(/^<(Quote|Entity)/);
        for (const heading of facts.headings) expect(at(heading)).toMatch(/^\S/);
        for (const link of facts.links) expect(at(link)).toMatch(/^(\[|www\.|http|[\w.+-]+@)/);
      }),
    );
  });
});
