/** Small files that programs and curious people look for at fixed addresses. */
import {
  HUMANS_URL,
  LLMS_URL,
  ROBOTS_URL,
  SECURITY_URL,
  SITEMAP_INDEX_URL,
  toPath,
} from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toAbsolute, type Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { toOneLine } from '../citations/one-line.ts';
import { toLlms } from './llms.ts';
import { toSecurity } from './security.ts';

/** `now` is the clock of the build, for `security.txt`, which is left out without it or without a contact. */
export function listSiteFiles(context: Context, now?: number): OutputFile[] {
  const security = now === undefined ? undefined : toSecurity(context, now);
  return [
    { path: toPath(ROBOTS_URL), body: toRobots(context) },
    { path: toPath(HUMANS_URL), body: toHumans(context) },
    { path: toPath(LLMS_URL), body: toLlms(context) },
    ...(security === undefined ? [] : [{ path: toPath(SECURITY_URL), body: security }]),
  ];
}

/** RFC 9309. Everything may be read. */
function toRobots(context: Context): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${toAbsolute(context, SITEMAP_INDEX_URL)}\n`;
}

/** https://humanstxt.org */
function toHumans(context: Context): string {
  const { about } = context.publication;
  const editors = (about.editors ?? []).map(({ name, url }) =>
    [name, url].filter((part) => part !== undefined).join(', '),
  );
  return [
    '/* TEAM */',
    ...editors.map((editor) => `Editor: ${toOneLine(editor)}`),
    ...(about.contact === undefined ? [] : [`Contact: ${toOneLine(about.contact)}`]),
    '',
    '/* SITE */',
    `Name: ${toOneLine(about.name)}`,
    `Language: ${about.language}`,
    `Licence: ${toOneLine(about.licence)}`,
    `About: ${toAbsolute(context, about.policies?.ownership ?? FRONT_URL)}`,
    '',
  ].join('\n');
}
