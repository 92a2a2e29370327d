/**
 * What compiled templates ask of `astro/compiler-runtime`, from where Astro has it. For `runtime.ts` alone, which is loaded
 * by templates that were bundled for the printer.
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
