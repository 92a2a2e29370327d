import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inSameSurroundings } from './start-bundling.ts';

/** Where workers are threads, as those of the tests may be, no folder can be changed. */
test('work sees the folder that was named and no variable that could change pages; then all is as before', async () => {
  const changed = { NODE_ENV: 'development', TZ: 'Asia/Tokyo', ASTRO_KEY: 'x' };
  for (const [name, value] of Object.entries(changed)) vi.stubEnv(name, value);
  const before = { ...process.env };
  const folder = process.cwd();
  const wanted = join(folder, 'src');
  process.chdir('/');
  try {
    await inSameSurroundings(wanted, () => {
      expect(process.cwd()).toBe(wanted);
      expect(process.env.NODE_ENV).toBe('production');
      expect(process.env.ASTRO_KEY).toBeUndefined();
      expect(process.env.PATH).toBe(before.PATH);
      expect(new Date(0).getHours()).toBe(0);
      return Promise.reject(new Error('even when it fails'));
    }).catch(() => undefined);
    expect(process.cwd()).toBe('/');
    expect(process.env).toMatchObject(before);
  } finally {
    process.chdir(folder);
    vi.unstubAllEnvs();
  }
});
