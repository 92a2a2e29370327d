/** A thread that prints its share of the pages: see `print-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { toPlan } from '../../build/publish/plan.ts';
import { toContentRecord } from '../../build/content-record.ts';
import { openSession } from '../../build/session.ts';
import { toPageContext } from '../../site/context.ts';
import { listAllPages } from '../../site/subjects.ts';
import { setCurrent } from '../current.ts';
import { openPageFiles, toFinish } from '../page-files.ts';
import { openBundle } from './kept-bundle.ts';
import type { PrintedShare, Share } from './print-apart.ts';
import { printRoutes } from './print-routes.ts';

const share = workerData as Share;
const { content, dir, heads, key, now, routes } = share;
const settings = { ...share.settings, clock: () => now };
const session = openSession(settings);
const { publication } = session.read();
const isSame = JSON.stringify(toContentRecord(session)) === JSON.stringify(content);
if (publication === undefined || !isSame)
  throw new Error('the content was changed while it was printed: build again');
const context = toPageContext(publication, settings.siteUrl);
const pages = listAllPages(context);
const plan = toPlan({
  pages,
  content,
  frameOf: (inside) => session.frames().get(inside),
  known: undefined,
  isIntact: () => false,
});
setCurrent({ session, plan });
const bundle = await openBundle(settings, key);
if (bundle === undefined) throw new Error('the bundle of templates is gone: build again');
const files = openPageFiles(dir, toFinish(context));
const left = await printRoutes({ ...bundle, heads }, routes, files.write);
const printed: PrintedShare = { left, assets: files.assets, views: plan.views };
parentPort?.postMessage(printed);
