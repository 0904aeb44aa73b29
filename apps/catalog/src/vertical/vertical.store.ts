import type { Tx } from '@openslot/database';
import { eq } from 'drizzle-orm';
import type { Translations } from '../translation/translation.ts';
import { verticals } from './vertical.tables.ts';

export interface Vertical {
  readonly id: string;
  readonly slug: string;
  readonly names: Translations;
}

export const allVerticals = (tx: Tx): PromiseLike<Vertical[]> => tx.select().from(verticals).orderBy(verticals.id);

export async function verticalBySlug(tx: Tx, slug: string): Promise<Vertical | null> {
  const [row] = await tx.select().from(verticals).where(eq(verticals.slug, slug));
  return row ?? null;
}
