import { describe, expect, test } from 'vitest';
import { COMPONENTS, getRule, isComponentName, type ComponentName } from './components.ts';
import { toAddresses } from './checks.ts';

const names = Object.keys(COMPONENTS) as ComponentName[];

describe('the component table', () => {
  test.each(names)(
    '%s has a capital letter, a sentence for itself and for each attribute',
    (name) => {
      expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
      const rule = getRule(name);
      for (const sentence of [
        rule.describe,
        ...Object.values(rule.attributes).map(({ describe }) => describe),
      ]) {
        expect(sentence).toMatch(/^[A-Z].+\.$/);
      }
    },
  );

  test.each(names)('%s holds only components that there are, in words', (name) => {
    const { holds = [], children } = getRule(name);
    for (const held of holds) expect(isComponentName(held)).toBe(true);
    if (holds.length > 0) expect(children).not.toBe('none');
  });

  test.each(['constructor', '__proto__', 'quote', ''])('%s is no component', (name) => {
    expect(isComponentName(name)).toBe(false);
  });

  test.each<[ComponentName, string, string, boolean]>([
    ['Entity', 'id', 'xi-jinping', true],
    ['Entity', 'id', 'Xi Jinping', false],
    ['Entity', 'id', 'a--b', false],
    ['Quote', 'by', 'anonymous', true],
    ['Quote', 'lang', 'zh-Hans', true],
    ['Quote', 'lang', 'Chinese', false],
    ['Quote', 'cite', 'https://example.org/a', true],
    ['Quote', 'cite', '/a', false],
    ['Quote', 'cite', 'javascript:x', false],
    ['Figure', 'src', './a b.jpg', true],
    ['Figure', 'src', 'é.webp', true],
    ['Figure', 'src', '../a.jpg', false],
    ['Figure', 'src', './a/../b.jpg', false],
    ['Figure', 'src', 'https://a.b/c.jpg', false],
    ['Figure', 'src', './a.svg', false],
    ['SeeAlso', 'ids', '/topics/a questions/b coverage/2025/02/c#d', true],
    ['SeeAlso', 'ids', '/topics/a B', false],
    ['Chart', 'of', 'coverage', true],
    ['Chart', 'from', '2025-02', true],
    ['Chart', 'from', '2025-02-30', false],
  ])('%s %s="%s": %s', (name, attribute, value, fits) => {
    expect(getRule(name).attributes[attribute]?.check?.(value) === undefined).toBe(fits);
  });

  test('addresses have a slash in front', () => {
    expect(toAddresses(' /a  b/c#d ')).toEqual(['/a', '/b/c#d']);
  });
});
