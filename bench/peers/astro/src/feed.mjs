const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);

/** RSS of the first fifty items, with what the collection keeps of their bodies. */
export function feed(name, path, items) {
  const entries = items.slice(0, 50).map(({ id, body, data }) => {
    const link = `https://bench.example/coverage/${id}/`;
    return `<item><title>${escape(data.title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${data.date.toUTCString()}</pubDate><description>${escape(body)}</description></item>`;
  });
  const head = `<title>${escape(name)}</title><link>https://bench.example${path}</link><description>${escape(name)}</description>`;
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>${head}\n${entries.join('\n')}</channel></rss>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml' } });
}
