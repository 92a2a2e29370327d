/** The grade that MDN’s HTTP Observatory would give what is sent, by the points of its public table. */
import { expect, test } from 'vitest';
import { type Headers, toHeaderRules, toHeaders } from '../headers.ts';

const YEAR = { hsts: 31_536_000 };
const HALF_A_YEAR = 15_768_000;

type Rule = readonly [name: string, (headers: Headers) => number];

const parsePolicy = (headers: Headers): ReadonlyMap<string, string> =>
  new Map(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

const findSource = (headers: Headers, name: string) =>
  parsePolicy(headers).get(name) ?? parsePolicy(headers).get('default-src') ?? '*';

const isWide = (sources: string) => /'unsafe-|data:|\*|(^| )https?:( |$)/.test(sources);

const RULES: readonly Rule[] = [
  [
    'content policy',
    (headers) => {
      const policy = parsePolicy(headers);
      if (policy.size < 2) return -25;
      if ([...policy.values()].join(' ').includes('http:')) return -20;
      if (isWide(findSource(headers, 'script-src')) || isWide(findSource(headers, 'object-src')))
        return findSource(headers, 'script-src').includes("'unsafe-eval'") ? -10 : -20;
      if (isWide(findSource(headers, 'style-src'))) return 0;
      const isClosed =
        policy.get('default-src') === "'none'" &&
        /^'(none|self)'/.test(policy.get('form-action') ?? '');
      return isClosed ? 10 : 5;
    },
  ],
  ['cookies', (headers) => ('Set-Cookie' in headers ? -20 : 0)],
  ['sharing', (headers) => ('Access-Control-Allow-Credentials' in headers ? -50 : 0)],
  [
    'referrers',
    ({ 'Referrer-Policy': policy = '' }) =>
      /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(policy) ? 5 : -5,
  ],
  [
    'https alone',
    ({ 'Strict-Transport-Security': sent }) => {
      const age = Number(/max-age=(\d+)/.exec(sent ?? '')?.[1] ?? NaN);
      if (Number.isNaN(age)) return -20;
      return age < HALF_A_YEAR ? -10 : 0;
    },
  ],
  ['types', ({ 'X-Content-Type-Options': sent }) => (sent === 'nosniff' ? 0 : -5)],
  [
    'frames',
    (headers) => {
      const ancestors = parsePolicy(headers).get('frame-ancestors');
      return ancestors === undefined || isWide(ancestors) ? -20 : 5;
    },
  ],
];

/** Points beyond 100 count only for who has 90 without them. */
function grade(path: string, about: Parameters<typeof toHeaderRules>[0] = YEAR) {
  const headers = toHeaders(path, toHeaderRules(about));
  const points = RULES.map(([, toPoints]) => toPoints(headers));
  const lost = 100 + points.filter((one) => one < 0).reduce((sum, one) => sum + one, 0);
  const score = lost < 90 ? lost : 100 + points.reduce((sum, one) => sum + one, 0);
  return { score, isBest: score >= 100 };
}

test.each(['/', '/coverage/2025/02/first', '/404.html', '/data/coverage.csv', '/atom.xml'])(
  '%s gets A+ and all points that a site without cookies and with scripts of its own can have',
  (path) => {
    expect(grade(path)).toEqual({ score: 120, isBest: true });
  },
);

test('search gets A+, and may compile WebAssembly without being called unsafe', () => {
  const rules = toHeaderRules(YEAR);
  expect(findSource(toHeaders('/search', rules), 'script-src')).toBe("'self' 'wasm-unsafe-eval'");
  const scripts = findSource(toHeaders('/search', rules), 'script-src');
  expect(scripts.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe/);
});

test('frames may be framed, which costs 20 points, unless a publication names who may', () => {
  expect(grade('/embed/questions/a')).toEqual({ score: 80, isBest: false });
  const named = { ...YEAR, embeds: ['https://news.example'] };
  expect(grade('/embed/questions/a', named)).toEqual({ score: 120, isBest: true });
  expect(toHeaders('/embed/questions/a')['Content-Security-Policy']).not.toContain('script-src');
});

test('without the word on https it is B+, and A for a trial of it', () => {
  expect(grade('/', {})).toEqual({ score: 80, isBest: false });
  expect(grade('/', { hsts: 300 })).toEqual({ score: 110, isBest: true });
});
