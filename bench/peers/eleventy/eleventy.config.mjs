import names from './_data/names.json' with { type: 'json' };

const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export default function configure(eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('dayInWords', (date) => words.format(date));
  eleventy.addFilter('feedDate', (date) => date.toUTCString());
  eleventy.addFilter('first', (list, count) => list.slice(0, count));
  eleventy.addCollection('latest', (api) => latestOf(api));
  eleventy.addCollection('byTopic', (api) => groupBy(latestOf(api), 'topics'));
  eleventy.addCollection('byEntity', (api) => groupBy(latestOf(api), 'entities'));
  return { markdownTemplateEngine: false, dir: { input: '.', output: 'public' } };
}

function latestOf(api) {
  return api.getFilteredByTag('coverage').reverse();
}

function groupBy(items, field) {
  const groups = new Map();
  for (const item of items) {
    for (const id of item.data[field]) {
      if (!groups.has(id)) groups.set(id, { id, name: names[field][id], items: [] });
      groups.get(id).items.push(item);
    }
  }
  return [...groups.values()];
}
