/** The world that maps are drawn from. */
import { createRequire } from 'node:module';
import { later } from '../../../content/problems/memoize.ts';
import type { Atlas } from './world.ts';

const require = createRequire(import.meta.url);

/** Read when the first map is drawn: as an import it would be read by all who load a template. */
export const getAtlas = later(() => require('world-atlas/countries-50m.json') as Atlas);
