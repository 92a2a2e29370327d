/** Frames in scripts whose letters the build measures roughly: in a browser they are whole, with little left blank. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { run } from '../support/build.ts';
import { toFramedContent, type FramedWords } from '../support/framed-content.ts';
import { CORPORA } from './corpora.ts';
import { findMisfits, listTold } from './framed.ts';
import { launchBrowser } from './launch.ts';

vi.setConfig({ testTimeout: 120_000 });

const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ['الشمال', 'الجنوب', 'سميرة حدّاد', 'هيئة الميناء', 'مدير المرفأ والملاحة الساحلية'],
  'zh-Hans': ['海澜', '马尔萨', '陆海声', '海港局局长', '海湾渡轮管理委员会主任'],
};
/** Without marks of quotation and nested ones, which the content would read as its own. */
const toWords = (language: string): FramedWords => {
  const texts = CORPORA.find((one) => one.language === language)?.texts ?? [];
  const said = texts.flatMap(({ summary, body }) => [summary, body]).join(' ');
  return {
    language,
    name: NAMES[language]?.[4] ?? '',
    names: NAMES[language] ?? [],
    titles: texts.flatMap(({ title, summary }) => [title, `${title}${summary.slice(0, 40)}`]),
    sentences: said.match(/[^.。]+[.。]/g)?.map((one) => one.trim()) ?? [],
  };
};

/** Without a font of the script there is nothing to measure. */
const hasFont = (language: string) => {
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`, 'family']);
  return status === 0 && stdout.length > 0;
};

test.for(Object.keys(NAMES))('frames in %s are whole at each width', async (language, { skip }) => {
  skip(
    !hasFont(language === 'zh-Hans' ? 'zh-cn' : language),
    'NOT RUN: no font has its letters (Debian: fonts-noto-cjk)',
  );
  const dir = mkdtempSync(join(tmpdir(), 'dateline-frames-'));
  const desk = {
    contentDir: join(dir, 'content'),
    outDir: join(dir, 'out'),
    cacheDir: join(dir, 'cache'),
  };
  for (const [path, text] of Object.entries(toFramedContent(toWords(language)))) {
    mkdirSync(dirname(join(desk.contentDir, path)), { recursive: true });
    writeFileSync(join(desk.contentDir, path), text);
  }
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const { url, server } = await servePreview({ dir: desk.outDir, port: 0 });
  const { browser } = await launchBrowser();
  try {
    const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
    const told = listTold({ url, files: listAllFiles(desk.outDir), read });
    expect(told.length).toBeGreaterThan(20);
    const body = told.map(({ html }) => html.replaceAll(' loading="lazy"', '')).join('\n');
    expect(await findMisfits(browser, { style: '', body, count: told.length })).toEqual([]);
  } finally {
    await browser.close();
    server.close();
    rmSync(dir, { recursive: true });
  }
});
