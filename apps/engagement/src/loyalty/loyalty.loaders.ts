import type { Database } from '@openslot/database';
import { accessOf, loaderById, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import { accountsById, accountsOfCustomers, type SeenAccount } from './account.store.ts';
import type { Tier } from './loyalty.ts';
import type { ProgramRow } from './loyalty.tables.ts';
import { programsById, programsOfBusinesses, tiersOfPrograms } from './program.store.ts';

/** Points are their customer's, and for members who may read customers. */
const mayReadAccount = (viewer: Viewer, account: SeenAccount): boolean =>
  account.own || may(viewer, 'customer.read', account);

/** A programme is for everybody once it has run; a draft is for those who write it. */
const mayReadProgram = (viewer: Viewer, program: ProgramRow): boolean =>
  program.status !== 'DRAFT' || may(viewer, 'loyalty.write', program);

export function loyaltyLoaders(database: Database, viewer: Viewer) {
  const access = accessOf(viewer);
  const accounts = (rows: readonly SeenAccount[]) => rows.filter((row) => mayReadAccount(viewer, row));
  const programs = (rows: readonly ProgramRow[]) => rows.filter((row) => mayReadProgram(viewer, row));
  return {
    loyaltyAccount: loaderById(async (ids) => accounts(await database.read(access, (tx) => accountsById(tx, ids)))),
    loyaltyAccountsOfCustomer: new DataLoader<string, readonly SeenAccount[]>(async (customerIds) => {
      const rows = accounts(await database.read(access, (tx) => accountsOfCustomers(tx, customerIds)));
      return customerIds.map((id) => rows.filter(({ customerId }) => customerId === id));
    }),
    loyaltyProgram: loaderById(async (ids) => programs(await database.read(access, (tx) => programsById(tx, ids)))),
    loyaltyProgramOfBusiness: new DataLoader<string, ProgramRow | null>(async (businessIds) => {
      const rows = programs(await database.read(access, (tx) => programsOfBusinesses(tx, businessIds)));
      return businessIds.map((id) => rows.find(({ businessId }) => businessId === id) ?? null);
    }),
    tiersOfProgram: new DataLoader<ProgramRow, readonly Tier[], string>(
      async (asked) => {
        const rows = await database.read(access, (tx) => tiersOfPrograms(tx, asked));
        return asked.map(({ id }) => rows.filter(({ programId }) => programId === id));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}
