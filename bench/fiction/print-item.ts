import type { Item, Source } from './item.ts';
import { dateline, markdown, printBody } from './print-body.ts';
import { quoted } from './text-file.ts';

/** A coverage file of Dateline. */
export function printCoverage(item: Item): string {
  return `---
title: ${quoted(item.title)}
summary: ${quoted(item.summary)}
dates:
  added: ${item.added}
  happened: ${item.happened}
place: ${item.place.id}
sources:
${item.sources.map(printSource).join('')}credits: [{ role: curator, name: ${quoted(item.curator)} }]
entities: [${item.entities.map(({ id }) => id).join(', ')}]
topics: [${item.topics.map(({ id }) => id).join(', ')}]
---

${printBody(dateline, item.blocks)}`;
}

/** The same item as a Markdown page of any other generator: names spelled out where Dateline looks them up. */
export function printPage(item: Item): string {
  const [source] = item.sources;
  return `---
title: ${quoted(item.title)}
summary: ${quoted(item.summary)}
date: ${item.added}
source:
  outlet: ${quoted(source.outlet.name)}
  title: ${quoted(source.title)}
  url: ${source.url}
  published: "${source.published}"
  author: ${quoted(source.author)}
curator: ${quoted(item.curator)}
entities: [${item.entities.map(({ id }) => id).join(', ')}]
topics: [${item.topics.map(({ id }) => id).join(', ')}]
---

${printBody(markdown, item.blocks)}`;
}

function printSource(source: Source): string {
  return `  - outlet: ${source.outlet.id}
    title: ${quoted(source.title)}
    url: ${source.url}
    published: ${source.published}
    access: ${source.access}
    credits: [{ role: author, name: ${quoted(source.author)} }]
`;
}
