/** Finishes pages of the dev server as a build does; a middleware for those that Astro renders. */
import type { MiddlewareHandler } from 'astro';
import { printInHtml, toBase } from '../../site/addresses/print.ts';
import { toJoinStops, toMarkLanguages } from '../page-files.ts';
import { getPageContext } from '../current.ts';
import { isOfVite } from './requests.ts';

/** Throws like `getPageContext`. */
export function finishPage(html: string): string {
  const context = getPageContext();
  const joined = toJoinStops(context.language)?.(html) ?? html;
  const marked = toMarkLanguages(context)?.(joined) ?? joined;
  return printInHtml(marked, toBase(context), isOfVite);
}

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  return new Response(finishPage(await response.text()), response);
};
