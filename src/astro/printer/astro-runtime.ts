/**
 * The parts of `astro/compiler-runtime` that compiled templates call. Imported only by `runtime.ts`, which templates
 * bundled for the printer load.
 */
export {
  addAttribute,
  createAstro,
  createComponent,
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  HTMLString,
  maybeRenderHead,
  mergeSlots,
  render,
  renderComponent,
  renderHead,
  renderScript,
  renderSlot,
  renderTransition,
  spreadAttributes,
  templateEnter,
  templateExit,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
