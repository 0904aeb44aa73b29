import type { Tx } from '@openslot/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { credential, user } from './user.tables.ts';

export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly nameEnc: Buffer;
  readonly locale: string;
  /** Null where the person comes by another way. */
  readonly passwordHash: string | null;
  /** When the address was proved, by an issuer who did. */
  readonly emailVerifiedAt?: Date;
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
  if (passwordHash !== null) await putPassword(tx, row.id, passwordHash, now);
  return true;
}

/** Gives the person this password, whether there was one or not. */
export async function putPassword(tx: Tx, userId: string, hash: string, now: Date): Promise<void> {
  const changed = { algo: 'ARGON2ID', hash, changedAt: now } as const;
  await tx
    .insert(credential)
    .values({ userId, ...changed })
    .onConflictDoUpdate({ target: credential.userId, set: changed });
}

export async function removePassword(tx: Tx, userId: string): Promise<void> {
  await tx.delete(credential).where(eq(credential.userId, userId));
}

/** The hash of the person's own password; null for somebody who has none. */
export async function passwordOf(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx.select({ hash: credential.hash }).from(credential).where(eq(credential.userId, userId));
  return row?.hash ?? null;
}

/** The same, kept as it is until the transaction ends. */
export async function lockPassword(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx
    .select({ hash: credential.hash })
    .from(credential)
    .where(eq(credential.userId, userId))
    .for('update');
  return row?.hash ?? null;
}

/** Raises the version of what is changed together with it; under the person's door. */
export async function touchUser(tx: Tx, userId: string, now: Date): Promise<number> {
  return changeUser(tx, userId, {}, now);
}

/** The address is proved. Answers the new version; null when it was proved before. */
export async function markVerified(tx: Tx, userId: string, now: Date): Promise<number | null> {
  const [row] = await tx
    .update(user)
    .set({ ...changedBy(userId, now), emailVerifiedAt: now })
    .where(and(eq(user.id, userId), isNull(user.emailVerifiedAt)))
    .returning({ version: user.version });
  return row?.version ?? null;
}

/** Another address, which is proved; fails where somebody else has it. Answers the new version. */
export const putEmail = (tx: Tx, userId: string, email: string, now: Date): Promise<number> =>
  changeUser(tx, userId, { email, emailVerifiedAt: now }, now);

async function changeUser(
  tx: Tx,
  userId: string,
  changes: { email?: string; emailVerifiedAt?: Date },
  now: Date,
): Promise<number> {
  const [row] = await tx
    .update(user)
    .set({ ...changedBy(userId, now), ...changes })
    .where(eq(user.id, userId))
    .returning({ version: user.version });
  if (!row) throw new Error('nobody to change');
  return row.version;
}

const changedBy = (userId: string, now: Date) => ({
  updatedAt: now,
  updatedBy: userId,
  version: sql`${user.version} + 1`,
});

/** Whether the address of the own account is proved. */
export async function isVerified(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.select({ at: user.emailVerifiedAt }).from(user).where(eq(user.id, userId));
  return row?.at != null;
}

/** Opens the person's own rows, too: for work that learns only by the way whose it is. */
export async function becomePerson(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
}

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly nameEnc: Buffer;
  readonly locale: string;
}

/** A person's own row. */
export type OwnUserRow = UserRow & { readonly emailVerifiedAt: Date | null };

export const usersById = (tx: Tx, ids: readonly string[]): Promise<OwnUserRow[]> =>
  tx
    .select({
      id: user.id,
      email: user.email,
      nameEnc: sql<Buffer>`${user.nameEnc}`,
      locale: user.locale,
      emailVerifiedAt: user.emailVerifiedAt,
    })
    .from(user)
    .where(and(inArray(user.id, [...ids]), isNull(user.erasedAt)));

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
