/** A request of the desk's page: a schema reads it, since nothing in it is trusted. */
import { z } from 'zod';
import type { Session } from '../build/session.ts';
import { AskError } from './requests.ts';
import type { WatchWorld } from './watch/get.ts';

export interface RoutedDesk {
  readonly session: Session;
  readonly onSaved: () => void;
  /** Tests alone give it, to ask servers of this machine. */
  readonly world?: Partial<WatchWorld> | undefined;
}

/** Returns the answer. Throws AskError, EditError, PathError, PageError. */
export type DeskRoute<Answer = unknown> = (desk: RoutedDesk, asked: unknown) => Answer;

export function route<Shape extends z.ZodRawShape, Answer>(
  shape: Shape,
  answer: (desk: RoutedDesk, asked: z.output<z.ZodObject<Shape>>) => Answer,
): DeskRoute<Answer> {
  const schema = z.strictObject(shape);
  return (desk, asked) => answer(desk, read(schema, asked));
}

export function read<Shape>(schema: z.ZodType<Shape>, asked: unknown): Shape {
  const { data, error } = schema.safeParse(asked);
  if (error !== undefined)
    throw new AskError(
      400,
      error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '),
    );
  return data;
}
