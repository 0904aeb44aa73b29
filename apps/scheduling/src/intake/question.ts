import { z } from 'zod';
import { localized, type Localized } from './localized.ts';

export const questionTypes = [
  'TEXT',
  'LONG_TEXT',
  'YES_NO',
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'DATE',
  'NUMBER',
  'CONSENT',
] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface Choice {
  readonly key: string;
  readonly labels: Localized;
}

/** One question of a version of a form; its key stays the same from version to version. */
export interface Question {
  readonly key: string;
  readonly type: QuestionType;
  readonly labels: Localized;
  readonly hints: Localized | null;
  readonly required: boolean;
  /** Shown to those alone who may read answers. */
  readonly sensitive: boolean;
  /** What may be chosen; none where nothing is. */
  readonly choices: readonly Choice[];
  /** Of a number its value, of a text its length, of several choices how many. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export const mostQuestions = 100;
const mostChoices = 50;

/** How long an answer may be where the question does not say. */
export const longestText = { TEXT: 200, LONG_TEXT: 4_000 } as const;

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

const atLeastOne = (longest: number) =>
  localized(longest).refine((texts) => Object.keys(texts).length > 0, { error: 'required' });

const choiceInput = z
  .object({ key, label: atLeastOne(200) })
  .transform(({ key, label }): Choice => ({ key, labels: label }));

const isOneOf = (type: QuestionType, ...types: QuestionType[]): boolean => types.includes(type);

/** Which fields of a question make sense for its type. */
const takes = {
  choices: (type: QuestionType) => isOneOf(type, 'SINGLE_CHOICE', 'MULTIPLE_CHOICE'),
  limits: (type: QuestionType) => isOneOf(type, 'TEXT', 'LONG_TEXT', 'NUMBER', 'MULTIPLE_CHOICE'),
  dates: (type: QuestionType) => type === 'DATE',
};

export const questionInput = z
  .object({
    key,
    type: z.enum(questionTypes),
    label: atLeastOne(1_000),
    hint: orNull(localized(1_000)),
    required: z.boolean().default(false),
    sensitive: z.boolean().default(false),
    choices: z
      .array(choiceInput)
      .max(mostChoices)
      .nullish()
      .transform((choices) => choices ?? []),
    minimum: orNull(z.number().min(-1e12).max(1e12)),
    maximum: orNull(z.number().min(-1e12).max(1e12)),
    earliest: orNull(z.iso.date()),
    latest: orNull(z.iso.date()),
  })
  .superRefine((question, { addIssue }) => {
    const problem = (field: string, message: string) => addIssue({ code: 'custom', message, path: [field] });
    const { type, choices, minimum, maximum, earliest, latest } = question;
    if (takes.choices(type) && choices.length === 0) problem('choices', 'required');
    if (!takes.choices(type) && choices.length > 0) problem('choices', 'not_of_this_type');
    if (new Set(choices.map((choice) => choice.key)).size < choices.length) problem('choices', 'key_twice');
    if (!takes.limits(type) && minimum !== null) problem('minimum', 'not_of_this_type');
    if (!takes.limits(type) && maximum !== null) problem('maximum', 'not_of_this_type');
    if (!takes.dates(type) && earliest !== null) problem('earliest', 'not_of_this_type');
    if (!takes.dates(type) && latest !== null) problem('latest', 'not_of_this_type');
    if (minimum !== null && maximum !== null && minimum > maximum) problem('maximum', 'limits_crossed');
    if (earliest !== null && latest !== null && earliest > latest) problem('latest', 'limits_crossed');
    for (const [field, limit] of Object.entries({ minimum, maximum })) {
      if (limit !== null && !isPossible(type, limit, choices.length)) problem(field, 'limit_impossible');
    }
  })
  .transform(({ label: labels, hint: hints, ...question }): Question => ({ ...question, labels, hints }));

/** Whether a limit is one that answers of this type can meet: lengths and counts are whole, and not endless. */
function isPossible(type: QuestionType, limit: number, choices: number): boolean {
  switch (type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return Number.isInteger(limit) && limit >= 1 && limit <= longestText[type];
    case 'MULTIPLE_CHOICE':
      return Number.isInteger(limit) && limit >= 1 && limit <= choices;
    default:
      return true;
  }
}

export const questionsInput = z
  .array(questionInput)
  .min(1)
  .max(mostQuestions)
  .superRefine((questions, { addIssue }) => {
    questions.forEach(({ key }, place) => {
      if (questions.findIndex((other) => other.key === key) < place) {
        addIssue({ code: 'custom', message: 'key_twice', path: [place, 'key'] });
      }
    });
  });
