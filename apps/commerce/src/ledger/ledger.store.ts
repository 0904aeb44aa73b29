import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, eq, inArray } from 'drizzle-orm';
import type { Account, Posting } from './ledger.ts';
import { ledgerAccount, ledgerEntry, ledgerTransaction } from './ledger.tables.ts';

/** Posts a movement; false, and nothing posted, when its kind and source were posted before. */
export async function post(tx: Tx, organizationId: string, posting: Posting): Promise<boolean> {
  const { kind, sourceType, sourceId, currency } = posting;
  const transactionId = newId();
  const posted = await tx
    .insert(ledgerTransaction)
    .values({ organizationId, id: transactionId, kind, sourceType, sourceId })
    .onConflictDoNothing()
    .returning({ id: ledgerTransaction.id });
  if (posted.length === 0) return false;
  const accounts = await accountIds(
    tx,
    organizationId,
    currency,
    posting.entries.map(({ account }) => account),
  );
  await tx.insert(ledgerEntry).values(
    posting.entries.map(({ account, amountMinor }) => ({
      organizationId,
      id: newId(),
      transactionId,
      accountId: accounts.get(account.code) as string,
      amountMinor,
      currency,
    })),
  );
  return true;
}

/** Opens the accounts that are not there yet, in the order of their codes: two postings never wait for each other. */
async function accountIds(
  tx: Tx,
  organizationId: string,
  currency: string,
  wanted: readonly Account[],
): Promise<Map<string, string>> {
  const codes = wanted.map(({ code }) => code);
  const known = await findAccounts(tx, organizationId, codes);
  const missing = wanted.filter(({ code }) => !known.has(code)).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  if (missing.length === 0) return known;
  await tx
    .insert(ledgerAccount)
    .values(missing.map((account) => ({ organizationId, id: newId(), currency, ...account })))
    .onConflictDoNothing();
  return findAccounts(tx, organizationId, codes);
}

async function findAccounts(tx: Tx, organizationId: string, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ code: ledgerAccount.code, id: ledgerAccount.id })
    .from(ledgerAccount)
    .where(and(eq(ledgerAccount.organizationId, organizationId), inArray(ledgerAccount.code, [...codes])));
  return new Map(rows.map(({ code, id }) => [code, id]));
}
