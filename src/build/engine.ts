import { extname, join } from 'node:path';

/** The engine's folder: the checkout or the installed package. Never written to. */
export const ENGINE_DIR = join(import.meta.dirname, '../..');

/** The extension of the engine's modules: `.ts` in the checkout, `.js` in the package. */
export const MODULE = extname(import.meta.filename);
