/** The world that maps are drawn from. As code its coordinates would be 80,000 lines for whoever bundles it. */
import text from 'world-atlas/countries-50m.json?raw';
import { later } from '../../../problems/later.ts';
import type { Atlas } from './world.ts';

export const getAtlas = later(() => JSON.parse(text) as Atlas);
