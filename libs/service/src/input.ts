import { z } from 'zod';
import { fromId, type IdPrefix } from './ids.ts';

/** One field that a form can mark; `problem` is a key of the texts, further fields fill its placeholders. */
export interface FieldIssue {
  readonly path: readonly string[];
  readonly problem: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface InvalidInput {
  readonly __typename: 'InvalidInput';
  readonly fields: readonly FieldIssue[];
}

export const invalidInput = (...fields: FieldIssue[]): InvalidInput => ({ __typename: 'InvalidInput', fields });

/** The answer to an id that is unknown, or not the viewer's: the same for both. */
export const unknownId = (...path: string[]): InvalidInput => invalidInput({ path, problem: 'unknown_id' });

/** A TypeID of that kind, read as its UUID. */
export const idOf = (prefix: IdPrefix) =>
  z.string().transform((id, context) => {
    const uuid = fromId(prefix, id);
    if (uuid !== null) return uuid;
    context.addIssue({ code: 'custom', message: 'wrong_kind_of_id' });
    return z.NEVER;
  });

export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: InvalidInput };

/** Reads a mutation's input. A custom issue's message is a text key; zod's own issues are mapped to shared ones. */
export function readInput<Value>(schema: z.ZodType<Value>, input: unknown): Read<Value> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: invalidInput(...result.error.issues.map(fieldIssue)) };
}

function fieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'custom':
      return { path, problem: issue.message };
    case 'too_small':
      return {
        path,
        problem: issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_small',
        minimum: Number(issue.minimum),
      };
    case 'too_big':
      return {
        path,
        problem: issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_large',
        maximum: Number(issue.maximum),
      };
    case 'invalid_type':
      return { path, problem: issue.input === undefined || issue.input === null ? 'required' : 'invalid_value' };
    case 'invalid_format':
      return {
        path,
        problem: issue.format === 'email' ? 'not_an_email' : issue.format === 'uuid' ? 'not_a_uuid' : 'invalid_value',
      };
    default:
      return { path, problem: 'invalid_value' };
  }
}
