import { expect, test } from 'vitest';
import { CROWDS, listCrowdFiles } from './crowd.ts';

test.each(CROWDS)('$name: as many as it says, each file once', (crowd) => {
  const small = { ...crowd, items: 3 };
  const files = [...listCrowdFiles(small)];
  const items = files.filter(([path]) => path.startsWith('coverage/')).map(([, text]) => text);
  expect(new Set(files.map(([path]) => path)).size).toBe(files.length);
  expect(items).toHaveLength(3);
  for (const text of items) {
    expect(text.split('<Statement').length - 1).toBe(crowd.statements);
    const named = /^entities: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
    const known = named.filter((id) => files.some(([path]) => path === `people/${id}.mdx`));
    expect(new Set(known).size).toBe(crowd.entities);
    expect(named.length > known.length).toBe(crowd.isWrong);
    expect(text.includes('no-such-topic')).toBe(crowd.isWrong);
  }
});
