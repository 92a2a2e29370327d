import { expect, test } from 'vitest';
import { listProjectFiles } from './project-files.ts';
import { toSides } from './sides.ts';

test.for(['none', 'Council,Crews,Line'])(
  'with the sides %s every place of the folder is filled in, and nothing is of the engine’s own',
  (sides) => {
    const files = listProjectFiles(
      {
        name: 'The Fish Record',
        language: 'en',
        zone: 'Europe/Oslo',
        url: 'https://fish.example/',
        sides: toSides(sides, 'Europe/Oslo'),
        today: '2026-02-12',
        engine: '0.1',
      },
      {
        spec: 'file:vendor/dateline-0.1.0.tgz',
        vendored: undefined,
        needs: { version: '0.1.0', peers: {}, node: {} },
      },
      '/fish',
    );
    const texts = Object.entries(files).map(([path, text]) => `${path}\n${text}`);
    expect(texts.filter((text) => /\{\{[A-Z_]+\}\}|test\/publications/.test(text))).toEqual([]);
    expect(files['.npmrc']).toContain('ignore-scripts=true');
  },
);
