/** A middleware of Astro for the dev server: writes the base into the pages that it renders. */
import type { MiddlewareHandler } from 'astro';
import { printInHtml } from '../../model/addresses/print-in.ts';
import { toBase } from '../../model/addresses/print.ts';
import { getContext } from '../load.ts';
import { isOfVite } from './place.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  const html = printInHtml(await response.text(), toBase(getContext()), isOfVite);
  return new Response(html, response);
};
