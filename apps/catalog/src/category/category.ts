import { idOf } from '@openslot/service';
import { z } from 'zod';
import { namesInput, type Translations } from '../translation/translation.ts';

export interface Category {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly parentId: string | null;
  readonly names: Translations;
  readonly defaultLocale: string;
}

export const addCategoryInput = z.object({
  businessId: idOf('biz'),
  parentId: idOf('cat').nullish(),
  names: namesInput,
  displayOrder: z.int().min(0).max(10_000).nullish(),
});
export type AddCategory = z.infer<typeof addCategoryInput>;
