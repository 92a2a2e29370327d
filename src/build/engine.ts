/** Where the engine lies, and how its modules end. */
import { extname, join } from 'node:path';

/** The folder of the engine: the checkout, or the installed package. Nothing is ever written there. */
export const ENGINE_DIR = join(import.meta.dirname, '../..');

/** How the engine’s own modules end: `.ts` in the checkout, `.js` in the package. */
export const MODULE = extname(import.meta.filename);
