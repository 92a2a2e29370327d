/** A middleware of Astro for the dev server: the last hand on the pages that it renders, as a build has it. */
import type { MiddlewareHandler } from 'astro';
import { printInHtml } from '../../model/addresses/print-in.ts';
import { toBase } from '../../model/addresses/print.ts';
import { toJoinStops } from '../../words/join-stops.ts';
import { getContext } from '../load.ts';
import { isOfVite } from './place.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  const context = getContext();
  const html = await response.text();
  const joined = toJoinStops(context.language)?.(html) ?? html;
  return new Response(printInHtml(joined, toBase(context), isOfVite), response);
};
