import type { Tx } from '@openslot/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { TextField, TranslatedEntity, Translations } from './translation.ts';
import { translations } from './translation.tables.ts';

/**
 * All languages of one text of each row of `table`, as a column of a query on that table: texts come with their rows,
 * in the same statement.
 */
export function textsOf(entity: TranslatedEntity, table: string, field: TextField): SQL<Translations> {
  const row = sql.raw(`catalog.${table}`);
  return sql<Translations>`(select coalesce(jsonb_object_agg(t.locale, t.text), '{}') from catalog.translation t
    where t.organization_id = ${row}.organization_id and t.entity = ${entity} and t.entity_id = ${row}.id and t.field = ${field})`;
}

export interface TextOwner {
  readonly organizationId: string;
  readonly businessId: string;
  readonly entity: TranslatedEntity;
  readonly entityId: string;
  readonly published: boolean;
}

/** Writes one text in all its languages; languages that are not named are gone. */
export async function writeTexts(tx: Tx, owner: TextOwner, field: TextField, texts: Translations): Promise<void> {
  await tx
    .delete(translations)
    .where(
      and(
        eq(translations.organizationId, owner.organizationId),
        eq(translations.entity, owner.entity),
        eq(translations.entityId, owner.entityId),
        eq(translations.field, field),
      ),
    );
  const rows = Object.entries(texts).map(([locale, text]) => ({ ...owner, field, locale, text }));
  if (rows.length > 0) await tx.insert(translations).values(rows);
}
