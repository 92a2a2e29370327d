/** What hosts take of one site on their smallest plan, each figure with the page of the host that says so. */

/** What is counted. */
export type Counted =
  'files' | 'folder' | 'bytes' | 'file' | 'redirects' | 'redirect' | 'rules' | 'header';

interface Limit {
  readonly most: number;
  readonly source: string;
}

interface HostLimits {
  readonly title: string;
  readonly limits: Readonly<Partial<Record<Counted, Limit>>>;
}

const CLOUDFLARE = 'https://developers.cloudflare.com/pages/platform/limits/';
const GITLAB = 'https://gitlab.com/gitlab-org/gitlab/-/issues/405048';

export const HOST_LIMITS: Readonly<Record<string, HostLimits>> = {
  'github-pages': {
    title: 'GitHub Pages',
    limits: {
      bytes: {
        most: 1e9,
        source:
          'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
      },
    },
  },
  'cloudflare-pages': {
    title: 'Cloudflare Pages',
    limits: {
      files: { most: 20_000, source: CLOUDFLARE },
      file: { most: 25 * 2 ** 20, source: CLOUDFLARE },
      redirects: { most: 2000, source: CLOUDFLARE },
      redirect: {
        most: 1000,
        source: 'https://developers.cloudflare.com/pages/configuration/redirects/',
      },
      rules: { most: 100, source: CLOUDFLARE },
      header: { most: 2000, source: CLOUDFLARE },
    },
  },
  netlify: {
    title: 'Netlify',
    limits: {
      folder: { most: 54_000, source: 'https://docs.netlify.com/site-deploys/overview' },
      redirects: { most: 10_000, source: 'https://docs.netlify.com/routing/redirects' },
    },
  },
  vercel: {
    title: 'Vercel',
    limits: {
      redirects: {
        most: 2048,
        source: 'https://vercel.com/docs/redirects/configuration-redirects',
      },
    },
  },
  'gitlab-pages': {
    title: 'GitLab Pages',
    limits: {
      files: { most: 200_000, source: GITLAB },
      bytes: { most: 1e9, source: GITLAB },
      redirects: {
        most: 1000,
        source: 'https://gitlab.com/gitlab-org/gitlab-pages/-/merge_requests/555',
      },
    },
  },
};

export type Counts = Readonly<Partial<Record<Counted, number>>>;

/** How a count is told: “20,000 files”. */
export const TELL_COUNT: Readonly<Record<Counted, (count: string) => string>> = {
  files: (count) => `${count} files`,
  folder: (count) => `${count} files in one folder`,
  bytes: (count) => `${count} bytes in all`,
  file: (count) => `${count} bytes in one file`,
  redirects: (count) => `${count} redirects`,
  redirect: (count) => `${count} characters in one redirect`,
  rules: (count) => `${count} rules for headers`,
  header: (count) => `${count} characters in one header`,
};

export const toFigure = (count: number): string => count.toLocaleString('en-US');

/** What the host does not take, each as “23,114 files (Cloudflare Pages takes 20,000)”. */
export function listOutgrown(name: string, counts: Counts): string[] {
  const { title = name, limits = {} } = HOST_LIMITS[name] ?? {};
  return (Object.entries(limits) as [Counted, Limit][]).flatMap(([counted, { most }]) => {
    const count = counts[counted] ?? 0;
    if (count <= most) return [];
    return [`${TELL_COUNT[counted](toFigure(count))} (${title} takes ${toFigure(most)})`];
  });
}

/** The counts of what hosts read. */
export function countRules(headers: string, redirects: string): Counts {
  const lines = redirects.split('\n').filter((line) => line !== '');
  const longest = (some: readonly string[]) => Math.max(0, ...some.map(({ length }) => length));
  const rules = headers.split('\n').filter((line) => line !== '');
  return {
    redirects: lines.length,
    redirect: longest(lines),
    rules: rules.filter((line) => line.startsWith('/')).length,
    header: longest(rules),
  };
}

/** The counts of files, from their sizes by path. */
export function countFiles(sizes: Readonly<Record<string, number>>): Counts {
  const folders = new Map<string, number>();
  let [bytes, file] = [0, 0];
  for (const [path, size] of Object.entries(sizes)) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    bytes += size;
    file = Math.max(file, size);
  }
  return {
    files: Object.keys(sizes).length,
    folder: [...folders.values()].reduce((most, count) => Math.max(most, count), 0),
    bytes,
    file,
  };
}
