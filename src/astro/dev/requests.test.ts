import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { enterBase } from './requests.ts';

/** What is asked for below the base, or the status of the answer that was given at once. */
function enter(url: string, base: string, accept = 'text/html'): string | number | undefined {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers: { accept } });
  const response = new ServerResponse(request);
  return enterBase(request, response, base, process.cwd()) ? request.url : response.statusCode;
}

test.each([
  ['/fish/', '/fish', '/'],
  ['/fish/coverage?x=/fish/', '/fish', '/coverage?x=/fish/'],
  ['/fish/fish/', '/fish', '/fish/'],
  ['/coverage/coverage', '/coverage', '/coverage'],
  ['/%E9%B1%BC/a', '/%E9%B1%BC', '/a'],
  ['/', '/fish', 302],
  ['/fish', '/fish', 302],
  ['/fishes', '/fish', 404],
  ['/coverage', '', '/coverage'],
])('%s under “%s” is %s', (url, base, entered) => {
  expect(enter(url, base)).toBe(entered);
});

test('code keeps its address, also where the base is called as its folder is', () => {
  expect(enter('/@vite/client', '/fish', '*/*')).toBe('/@vite/client');
  expect(enter('/src/site/layouts/Page.astro?astro', '/src', '*/*')).toBe(
    '/src/site/layouts/Page.astro?astro',
  );
  expect(enter('/src/coverage', '/src')).toBe('/coverage');
});
