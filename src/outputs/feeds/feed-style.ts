import type { Words } from '../../words/words.ts';
/**
 * How a feed looks when somebody opens it in a browser: a list of titles and summaries, with a line on what it is.
 * CSS, because browsers are removing XSLT (https://chromestatus.com/feature/4709671889534976). CSS cannot make links.
 */

export const toFeedStyle = ({
  outputs,
}: Words): string => `@namespace atom url(http://www.w3.org/2005/Atom);
@namespace content url(http://purl.org/rss/1.0/modules/content/);
@namespace dc url(http://purl.org/dc/elements/1.1/);

:root {
  color-scheme: light dark;
  background: light-dark(#fdfdfc, #131517);
  color: light-dark(#14171a, #e8e7e3);
  font: 1.0625rem/1.5 Georgia, serif;
}

/* XML has no viewport meta: a phone lays the feed out as wide as a desk and shows it small. */
@media (max-device-width: 37.5rem) {
  :root {
    font-size: 2.6rem;
  }
}

rss, atom|feed {
  display: block;
  max-width: 38rem;
  margin: 0 auto;
  padding: 2rem 1rem 4rem;
}

rss::before, atom|feed::before {
  content: '${outputs.feedHelp.replace(/['\\]/g, '\\$&')}';
  display: block;
  margin-bottom: 2rem;
  padding: 0.75rem 1rem;
  border: 1px solid;
  font: 0.9375rem/1.5 system-ui, sans-serif;
}

channel, item, title, description, link, pubDate, atom|entry, atom|title, atom|subtitle, atom|summary, atom|published {
  display: block;
}

channel > title, atom|feed > atom|title {
  font-size: 2rem;
  line-height: 1.2;
  font-weight: bold;
}

item, atom|entry {
  margin-top: 1.5rem;
  padding-top: 1.5rem;
  border-top: 1px solid light-dark(#d6d9d6, #34393d);
}

item > title, atom|entry > atom|title {
  font-size: 1.3125rem;
  line-height: 1.3;
  font-weight: bold;
}

link, pubDate, atom|published, atom|link[rel='alternate']::after {
  font: 0.8125rem/1.5 system-ui, sans-serif;
  color: light-dark(#474e54, #b4b8ba);
  overflow-wrap: anywhere;
}

atom|link[rel='alternate'] {
  display: block;
}

atom|link[rel='alternate']::after {
  content: attr(href);
}

guid, language, copyright, lastBuildDate, category, source, content|*, dc|*,
atom|id, atom|updated, atom|author, atom|rights, atom|category, atom|content, atom|link:not([rel='alternate']) {
  display: none;
}
`;
