import type { Tx } from '@openslot/database';
import { inArray, sql } from 'drizzle-orm';
import { credential, user } from './user.tables.ts';

export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly nameEnc: Buffer;
  readonly locale: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/** Under the new person's own door. False, and nothing done, when somebody has the e-mail address already. */
export async function insertUser(tx: Tx, { passwordHash, now, ...row }: NewUser): Promise<boolean> {
  const made = await tx
    .insert(user)
    .values({ ...row, lastLoginAt: now })
    .onConflictDoNothing()
    .returning({ id: user.id });
  if (made.length === 0) return false;
  await tx.insert(credential).values({ userId: row.id, algo: 'ARGON2ID', hash: passwordHash, changedAt: now });
  return true;
}

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly nameEnc: Buffer;
  readonly locale: string;
}

export const usersById = (tx: Tx, ids: readonly string[]): Promise<UserRow[]> =>
  tx
    .select({ id: user.id, email: user.email, nameEnc: user.nameEnc, locale: user.locale })
    .from(user)
    .where(inArray(user.id, [...ids]));

/** Whose e-mail address this is, whoever asks. */
export async function userByEmail(tx: Tx, email: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select identity.user_by_email(${email}) as id`);
  return row?.id ?? null;
}

/** What an organization's records are made from when the person joins it or books there. */
export async function contactOf(tx: Tx, userId: string): Promise<UserRow | null> {
  const [row] = await tx.execute<{ email: string; name_enc: Buffer; locale: string }>(
    sql`select email, name_enc, locale from identity.contact_of(${userId})`,
  );
  return row ? { id: userId, email: row.email, nameEnc: row.name_enc, locale: row.locale } : null;
}
