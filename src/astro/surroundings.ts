/**
 * The same surroundings for every build: the tools that render read variables and the current folder, and would make
 * other pages for another shell. What a build may depend on is in the settings.
 */
/** By these programs find their way on a machine. */
const KEPT =
  /^(PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|COMSPEC|NODE_OPTIONS|NODE_COMPILE_CACHE)$/i;

const FIXED = { NODE_ENV: 'production', TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' };

/** The variables that a build has, from those of a shell. */
export function toVariables(shell: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(shell).filter(([name]) => KEPT.test(name));
  return { ...Object.fromEntries(kept), ...FIXED };
}

/** Runs `work` in `folder` with no other variables; gives back the folder and the variables after it. */
export async function inSameSurroundings<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const [before, variables] = [process.cwd(), { ...process.env }];
  setVariables(toVariables(variables));
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
    setVariables(variables);
  }
}

/** In place: a plain object instead of `process.env` would not reach the clock or child processes. */
function setVariables(wanted: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env))
    if (!(name in wanted)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, wanted);
}
