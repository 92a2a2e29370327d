/** The outlets of the week, each a site of its own on this machine: its feed as it is at an hour, and its pages. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readPage, REPORTS, STORY, type StoryOutlet } from './story.ts';

export interface Outlets {
  /** Host and port. */
  readonly toHost: (outlet: string) => string;
  /** Feeds have what was published until then. */
  readonly setTime: (now: number) => void;
  readonly close: () => void;
}

export async function openOutlets(): Promise<Outlets> {
  let now = 0;
  const servers = new Map<string, Server>();
  for (const outlet of STORY.outlets) {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      const report = REPORTS.find(({ served }) => served === path);
      if (path === outlet.feed) {
        response.setHeader('Content-Type', 'application/xml');
        response.end(readFeed(outlet, request.headers.host ?? '', now));
      } else if (report === undefined) response.writeHead(404).end();
      else {
        // One outlet says the letters of its pages in the pages alone.
        const letters = outlet.id === 'oller-bote' ? '' : '; charset=utf-8';
        response.setHeader('Content-Type', `text/html${letters}`);
        response.end(readPage(report));
      }
    });
    servers.set(outlet.id, server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return {
    toHost: (outlet) => {
      const address = servers.get(outlet)?.address() as AddressInfo | null | undefined;
      return `127.0.0.1:${String(address?.port)}`;
    },
    setTime: (time) => {
      now = time;
    },
    close: () => {
      for (const server of servers.values()) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

const ENTRY = /[ \t]*<(item|entry|url)\b[^>]*>[\s\S]*?<\/\1>\n?/g;
const DATE =
  /<(?:pubDate|published|updated|dc:date|news:publication_date)>([^<]+)<|"date_published": "([^"]+)"/;

/** Byte for byte but for the host, and for entries of later. */
function readFeed({ feed_file: file }: StoryOutlet, host: string, now: number): Buffer {
  const whole = readFileSync(join(import.meta.dirname, 'feeds', file), 'latin1');
  const isLater = (entry: string) => {
    const [, tagged, given] = DATE.exec(entry) ?? [];
    const time = Date.parse(tagged ?? given ?? '');
    return time > now;
  };
  const text = whole.replaceAll('{{HOST}}', host);
  if (!file.endsWith('.json'))
    return Buffer.from(
      text.replace(ENTRY, (entry) => (isLater(entry) ? '' : entry)),
      'latin1',
    );
  const feed = JSON.parse(Buffer.from(text, 'latin1').toString()) as { items: object[] };
  const items = feed.items.filter((one) => !isLater(JSON.stringify(one, undefined, 1)));
  return Buffer.from(JSON.stringify({ ...feed, items }));
}
