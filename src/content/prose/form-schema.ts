/** The attributes of components as whoever fills in a form needs them: plain data, in the order of the manual. */
import type { FormValue } from '../kinds/form-schema.ts';
import { COMPONENTS, getRule, type AttributeRule, type ComponentName } from './components.ts';

export interface ComponentForm {
  readonly name: ComponentName;
  readonly describe: string;
  readonly attributes: readonly AttributeForm[];
}

export interface AttributeForm {
  readonly name: string;
  readonly describe: string;
  readonly required: boolean;
  readonly value: FormValue;
}

export function listComponentForms(): ComponentForm[] {
  return (Object.keys(COMPONENTS) as ComponentName[]).map((name) => {
    const { describe, attributes } = getRule(name);
    return { name, describe, attributes: Object.entries(attributes).map(toForm) };
  });
}

function toForm([name, rule]: [string, AttributeRule]): AttributeForm {
  const { describe, required } = rule;
  return { name, describe, required, value: toValue(rule) };
}

function toValue({ to, orWords, words, sort }: AttributeRule): FormValue {
  if (words !== undefined) return { form: 'choice', words };
  if (to !== undefined) return { form: 'reference', to };
  if (orWords !== undefined) return { form: 'reference', to: orWords, orWords: true };
  return { form: 'text', ...(sort !== undefined && { sort }) };
}
