import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { birthday, phoneNumber, tags } from '../customer/customer-record.ts';
import { emailAddress, line, locale, personName } from '../user/user.ts';
import type { Column, ImportField } from './customer-import.ts';

/** A row as it stands in the file: what the named columns say. */
export type RawRow = Readonly<Partial<Record<ImportField, string>>>;

/**
 * The rows of one part: a document of its own, for CSV with the line of headings first. Null where it is none. A line of
 * JSON that is no object is a row that says nothing.
 */
export function readRows(format: 'CSV' | 'JSONL', content: string, columns: readonly Column[]): RawRow[] | null {
  const objects = format === 'CSV' ? readCsv(content) : readJsonLines(content);
  return objects?.map((object) => pick(object, columns)) ?? null;
}

function readCsv(content: string): Record<string, unknown>[] | null {
  try {
    return parse(content, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch {
    return null;
  }
}

const readJsonLines = (content: string): Record<string, unknown>[] =>
  content
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
      } catch {
        return {};
      }
    });

function pick(object: Record<string, unknown>, columns: readonly Column[]): RawRow {
  const said = columns.flatMap(({ column, field }) => {
    const text = textOf(object[column]);
    return text === '' ? [] : [[field, text]];
  });
  return Object.fromEntries(said) as RawRow;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const wish = z
  .object({
    externalId: line(200).optional(),
    name: personName,
    given: line(100).optional(),
    family: line(100).optional(),
    kana: personName.optional(),
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    birthday: birthday.optional(),
    locale: locale.optional(),
    tags: tags.optional(),
  })
  .refine(({ email, phone }) => email || phone, { error: 'unreachable', path: ['email'] });
/** What a sound row says of a customer. */
export type ImportWish = z.infer<typeof wish>;

/** What is wrong with a row: the first thing found. */
export interface RowError {
  readonly field: ImportField | null;
  readonly code: string;
}

const fieldOf: Readonly<Record<string, ImportField>> = {
  ...{ externalId: 'EXTERNAL_ID', name: 'NAME', given: 'GIVEN', family: 'FAMILY', kana: 'KANA' },
  ...{ email: 'EMAIL', phone: 'PHONE', birthday: 'BIRTHDAY', locale: 'LOCALE', tags: 'TAGS' },
};

export function readRow(row: RawRow): ImportWish | RowError {
  const name = row.NAME ?? [row.FAMILY, row.GIVEN].filter(Boolean).join(' ');
  const read = wish.safeParse({
    ...{ externalId: row.EXTERNAL_ID, name, given: row.GIVEN, family: row.FAMILY, kana: row.KANA },
    ...{ email: row.EMAIL, phone: row.PHONE, birthday: row.BIRTHDAY, locale: row.LOCALE },
    tags: row.TAGS?.split(/[,;、]/).flatMap((tag) => tag.trim() || []),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return { field: fieldOf[String(issue?.path[0])] ?? null, code: codeOf(issue) };
}

export const isError = (row: ImportWish | RowError): row is RowError => 'code' in row;

function codeOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'custom') return issue.message.toUpperCase();
  if (issue?.code === 'too_big') return 'TOO_LONG';
  if (issue?.code === 'too_small') return 'REQUIRED';
  return 'INVALID_VALUE';
}
