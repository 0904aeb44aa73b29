import { idOf } from '@openslot/service';
import { z } from 'zod';

export const importFields = [
  ...(['EXTERNAL_ID', 'NAME', 'GIVEN', 'FAMILY', 'KANA'] as const),
  ...(['EMAIL', 'PHONE', 'BIRTHDAY', 'LOCALE', 'TAGS'] as const),
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column of the file, or key of its objects, says what. */
export interface Column {
  readonly column: string;
  readonly field: ImportField;
}

const once = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isNamed = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'NAME' || field === 'GIVEN' || field === 'FAMILY');

export const startImportInput = z.object({
  format: z.enum(['CSV', 'JSONL']),
  mode: z.enum(['DRY_RUN', 'APPLY']),
  columns: z
    .array(z.object({ column: z.string().min(1).max(200), field: z.enum(importFields) }))
    .min(1)
    .max(importFields.length)
    .refine((columns) => once(columns.map(({ column }) => column)) && once(columns.map(({ field }) => field)), {
      error: 'column_twice',
    })
    .refine(isNamed, { error: 'name_needed' }),
});
export type StartImport = z.infer<typeof startImportInput>;

export const mostParts = 5_000;
/** What fits into one request. */
export const largestPart = 200_000;

export const addImportRowsInput = z.object({
  jobId: idOf('imp'),
  part: z.int().min(1).max(mostParts),
  content: z.string().min(1).max(largestPart),
});
export type AddImportRows = z.infer<typeof addImportRowsInput>;

export const runImportInput = z.object({ jobId: idOf('imp') });
export type RunImport = z.infer<typeof runImportInput>;

/** Where a sealed part stands, for the vault. */
export const partColumn = (jobId: string, part: number) => ({
  table: 'import_part',
  column: 'content_enc',
  id: `${jobId} ${part}`,
});
