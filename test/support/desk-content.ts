/** An invented publication with two sides, and a saved page with a speaker and an outlet that it lacks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ABOUT = `name: The Quay Record
tagline: Who said what about the ferry dues
url: https://quay.example
language: en
zone: Europe/London
licence: CC-BY-4.0
scope: Everything that is said of the ferry dues between Norland and Sudmark.
parties:
  - id: norland
    name: Norland
    zone: Europe/Oslo
    city: Oslo
  - id: sudmark
    name: Sudmark
    zone: Europe/Copenhagen
    city: Copenhagen
series:
  - id: dues
    title: Dues of Norland on ferries of Sudmark
    unit: percent
    party: norland
`;

const FILES: Readonly<Record<string, string>> = {
  'publication.yaml': ABOUT,
  'people/mara-quist.mdx':
    '---\nname: Mara Quist\nparty: norland\nroles:\n  - title: President of Norland\n    from: 2023-01-10\n---\n',
  'people/ilan-vesper.mdx':
    '---\nname: Ilan Vesper\nparty: sudmark\nroles:\n  - title: President of Sudmark\n    from: 2022-05-01\n---\n',
  'outlets/harbour-times.yaml': 'name: The Harbour Times\nhomepage: https://times.example/\n',
  'topics/ferry-dues.mdx':
    '---\ntitle: Ferry dues\nsummary: Norland asks more of the ferries of Sudmark.\nplayers:\n  - entity: mara-quist\n    role: She asks for more.\n  - entity: ilan-vesper\n    role: He wants a call.\n---\n',
  'questions/have-they-spoken.mdx': `---
title: Have Quist and Vesper spoken since the dues began?
definition: A conversation of the two themselves, at whatever length.
window: 2025-02
positions:
  spoke: They have spoken
  not-yet: They have not spoken yet
parties: [norland, sudmark]
topics: [ferry-dues]
---
`,
  'measures/ferry-dues.mdx': `---
title: Dues on the ferries of Sudmark
actor: mara-quist
series: dues
history:
  - on: 2025-02-01
    status: in-force
    rate: "10"
    source:
      url: https://times.example/2025/02/01/dues
      outlet: harbour-times
---
`,
  'coverage/2025/02/vesper-says-they-spoke.mdx': `---
title: Vesper says that they have spoken
summary: The president of Sudmark says that he has spoken with Mara Quist. The Harbour Times reports it.
dates:
  added: 2025-02-10
sources:
  - outlet: harbour-times
    title: “We talked,” Vesper says
    url: https://times.example/2025/02/09/we-talked
    published: 2025-02-09
credits:
  - role: curator
    name: The desk
entities: [ilan-vesper, mara-quist]
topics: [ferry-dues]
---

He was asked at the quay.

<Statement id="we-talked" by="ilan-vesper" said="2025-02-09" about="have-they-spoken" position="spoke">We talked, and it was a good talk</Statement>
`,
};

export const SAVED_PAGE = `<!doctype html>
<html lang="en">
<head>
<title>Quist waits for a call - The Portsea Post</title>
<link rel="canonical" href="https://post.example/2025/02/12/quist-waits?utm_source=feed">
<meta property="og:site_name" content="The Portsea Post">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quist waits for a call","datePublished":"2025-02-12T07:58:00+01:00","isAccessibleForFree":true,"author":{"@type":"Person","name":"Rui Alder"}}
</script>
<script>document.title = 'the page has run'; fetch('https://evil.example/');</script>
</head>
<body>
<article>
<h1>Quist waits for a call</h1>
<p>PORTSEA — Mara Quist has asked Ilan Vesper for nothing so far, and the dues go on.</p>
<p>“There has been no talk of any kind,” Quist said on Monday at the quay of Portsea, asked if they had spoken since the dues began.</p>
<p>“The captains have lost a winter over this,” said Tomas Ebb, a captain of forty years, on Tuesday.</p>
<img src="https://evil.example/pixel.png" onerror="document.title='run'">
</article>
</body>
</html>
`;

/** More entries: the coverage of an unpublished item, and what became of the dues. */
export const SAVED_PAGES: Readonly<Record<string, string>> = {
  'call.html': `<!doctype html>
<html lang="en">
<head>
<title>Quist asks for a call</title>
<link rel="canonical" href="https://times.example/2025/02/12/a-call">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quist asks for a call","datePublished":"2025-02-12T09:00:00+01:00"}
</script>
</head>
<body><article><h1>Quist asks for a call</h1>
<p>Mara Quist wants a call from Ilan Vesper.</p>
<p>“I have not heard his voice,” Quist said on Tuesday, asked if they had spoken since the dues began.</p>
</article></body>
</html>
`,
  'double.html': `<!doctype html>
<html lang="en">
<head>
<title>Dues of Norland double</title>
<link rel="canonical" href="https://times.example/2025/02/14/dues-double">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Dues of Norland double","datePublished":"2025-02-14T08:00:00+01:00"}
</script>
</head>
<body><article><h1>Dues of Norland double</h1>
<p>The dues on the ferries of Sudmark are twenty percent from today, Mara Quist said on Friday.</p>
</article></body>
</html>
`,
};

/** Written after the release. */
export const NOT_RELEASED: Readonly<Record<string, string>> = {
  'coverage/2025/02/quist-asks-for-a-call.mdx': `---
title: Quist asks for a call
summary: The president of Norland says that she has not heard of Ilan Vesper. The Harbour Times reports it.
dates:
  added: 2025-02-12
sources:
  - outlet: harbour-times
    title: Quist asks for a call
    url: https://times.example/2025/02/12/a-call
    published: 2025-02-12T09:00+01:00
credits:
  - role: curator
    name: The desk
entities: [ilan-vesper, mara-quist]
topics: [ferry-dues]
---

She was asked in the morning.
`,
};

/** Writes it to `dir`, the content folder of a publication. */
export function putDeskContent(dir: string): void {
  for (const [inside, text] of Object.entries(FILES)) {
    const path = join(dir, inside);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
