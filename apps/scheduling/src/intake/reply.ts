import type { FieldIssue } from '@openslot/service';
import { z } from 'zod';
import { longestText, mostQuestions, type Question, type QuestionType } from './question.ts';

/** What was answered: a text, the name of who signed, a date as it is written, yes or no, a number, keys of choices. */
export type Reply = string | boolean | number | readonly string[];

/** By the keys of the questions; what was left open is not there. */
export type Replies = Readonly<Record<string, Reply>>;

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

export const replyInput = z.object({
  question: z.string().max(40),
  text: orNull(z.string().trim().max(longestText.LONG_TEXT)),
  yes: orNull(z.boolean()),
  choices: orNull(z.array(z.string().max(40)).max(50)),
  date: orNull(z.iso.date()),
  number: orNull(z.number()),
  signature: orNull(z.string().trim().max(120)),
});
export const repliesInput = z.array(replyInput).max(mostQuestions);
export type ReplyInput = z.infer<typeof replyInput>;

/** By which field of the input questions of a type are answered. */
export const fieldOf = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  YES_NO: 'yes',
  SINGLE_CHOICE: 'choices',
  MULTIPLE_CHOICE: 'choices',
  DATE: 'date',
  NUMBER: 'number',
  CONSENT: 'signature',
} as const satisfies Record<QuestionType, keyof ReplyInput>;

type Problem = Omit<FieldIssue, 'path'>;

export type ReadReplies =
  | { readonly ok: true; readonly replies: Replies; readonly isSigned: boolean }
  | { readonly ok: false; readonly problems: readonly FieldIssue[] };

/** Holds what was sent against the questions; each problem is at `replies` and the key of its question. */
export function readReplies(questions: readonly Question[], sent: readonly ReplyInput[]): ReadReplies {
  const problems: FieldIssue[] = [];
  const tell = (key: string, problem: Problem) => problems.push({ path: ['replies', key], ...problem });
  const known = new Set(questions.map(({ key }) => key));
  const byKey = Map.groupBy(sent, ({ question }) => question);
  for (const [key, some] of byKey) {
    if (!known.has(key)) tell(key, { problem: 'no_such_question' });
    else if (some.length > 1) tell(key, { problem: 'answered_twice' });
  }

  const replies: Record<string, Reply> = {};
  for (const question of questions) {
    const read = readReply(question, byKey.get(question.key)?.[0]);
    if (read.problem) tell(question.key, read.problem);
    else if (read.reply !== null) replies[question.key] = read.reply;
  }
  if (problems.length > 0) return { ok: false, problems };
  const isSigned = questions.some(({ key, type }) => type === 'CONSENT' && replies[key] !== undefined);
  return { ok: true, replies, isSigned };
}

type Read = { readonly reply: Reply | null; readonly problem?: undefined } | { readonly problem: Problem };

function readReply(question: Question, sent: ReplyInput | undefined): Read {
  const field = fieldOf[question.type];
  const { question: _, ...fields } = sent ?? { question: question.key };
  if (Object.entries(fields).some(([name, value]) => name !== field && value !== null)) {
    return { problem: { problem: 'answered_otherwise' } };
  }
  const value = sent?.[field] ?? null;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return question.required ? { problem: { problem: 'required' } } : { reply: null };
  }
  const problem = problemOf(question, value);
  return problem ? { problem } : { reply: value };
}

/** What is wrong with an answer that is there; null: nothing. */
function problemOf({ type, minimum, maximum, earliest, latest, choices }: Question, value: Reply): Problem | null {
  switch (type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return outOf(String(value).length, minimum, maximum ?? longestText[type], 'too_short', 'too_long');
    case 'NUMBER':
      return outOf(Number(value), minimum, maximum, 'too_small', 'too_large');
    case 'SINGLE_CHOICE':
      return notChosenFrom(choices, value) ?? outOf(countOf(value), 1, 1, 'too_short', 'too_long');
    case 'MULTIPLE_CHOICE':
      return notChosenFrom(choices, value) ?? outOf(countOf(value), minimum, maximum, 'too_short', 'too_long');
    case 'DATE':
      if (earliest !== null && String(value) < earliest) return { problem: 'date_too_early' };
      return latest !== null && String(value) > latest ? { problem: 'date_too_late' } : null;
    default:
      return null;
  }
}

function outOf(
  size: number,
  minimum: number | null,
  maximum: number | null,
  below: string,
  above: string,
): Problem | null {
  if (minimum !== null && size < minimum) return { problem: below, minimum };
  return maximum !== null && size > maximum ? { problem: above, maximum } : null;
}

const countOf = (value: Reply): number => (Array.isArray(value) ? value.length : 1);

function notChosenFrom(choices: Question['choices'], value: Reply): Problem | null {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  if (new Set(chosen).size < chosen.length) return { problem: 'key_twice' };
  return chosen.every((key) => choices.some((choice) => choice.key === key)) ? null : { problem: 'no_such_choice' };
}
