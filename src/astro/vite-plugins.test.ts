import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ENGINE_DIR } from '../build/engine.ts';
import { leaveEngineOut } from './vite-plugins.ts';

const TEMPLATE = join(ENGINE_DIR, 'src/site/topic/Topic.astro');
const MODULE = {
  id: pathToFileURL(join(ENGINE_DIR, 'src/site/parts/links.ts')).href,
  external: true,
};

/** What Vite is told of the module that `importer` names so, in what is made for `environment`. */
function resolve(id: string, importer: string | undefined, environment = 'prerender'): unknown {
  const { resolveId } = leaveEngineOut();
  const { handler } = resolveId as { handler: (this: unknown, ...given: unknown[]) => unknown };
  return handler.call({ environment: { name: environment } }, id, importer);
}

test('a module that a template of the engine imports stays where it lies', () => {
  expect(resolve('../parts/links.ts', TEMPLATE)).toEqual(MODULE);
  expect(resolve('../parts/links.ts', `/@fs${TEMPLATE}`)).toEqual(MODULE);
});

test.each([
  ['what a browser gets', '../parts/link.ts', TEMPLATE, 'client'],
  ['a script of a template', './script.ts', `${TEMPLATE}?astro&type=script&index=0&lang.ts`],
  ['what a publisher imports', './link.ts', '/publication/src/pages/own.astro'],
  ['what a page of a checkout imports', '../own.ts', join(ENGINE_DIR, 'src/pages/own.astro')],
  ['what another module imports', './markup.ts', join(ENGINE_DIR, 'src/astro/printer/runtime.ts')],
  ['where a bundle begins', './own.ts', undefined],
])('%s is bundled', (_, id, importer, environment?: string) => {
  expect(resolve(id, importer, environment)).toBeUndefined();
});
