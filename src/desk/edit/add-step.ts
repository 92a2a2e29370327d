import { isDisordered } from '../../content/prose/checks.ts';
import { addToList } from './add-to-list.ts';
import { openFields, type EditFile } from './fields.ts';
import { getAt, type Value } from './value.ts';

/** The text of a measure with one more step, before the first that certainly came later. Throws EditError. */
export function addStep(file: EditFile, step: Readonly<Record<string, Value>>): string {
  const history = getAt(openFields(file).data, ['history']);
  const steps = Array.isArray(history) ? (history as unknown[]) : [];
  const later = steps.findIndex((one) => isDisordered(toDay(one), toDay(step)));
  return addToList(file, ['history'], step, later < 0 ? undefined : later);
}

function toDay(step: unknown): string | undefined {
  const on = getAt(step, ['on']);
  return typeof on === 'string' ? on : undefined;
}
