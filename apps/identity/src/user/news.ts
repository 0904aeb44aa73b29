import { emit, type Tx } from '@openslot/database';
import type { Contract } from '@openslot/events';
import { byPerson, recordDeed } from '../audit/audit.ts';

/** What has happened to a person's account by the person's own doing. */
export interface News<Data> {
  readonly contract: Contract<Data>;
  readonly data: Data;
  readonly userId: string;
  readonly version: number;
  readonly action: string;
  readonly changed?: readonly string[];
}

/** Tells it to the other slices and to the audit, in the transaction of the change. */
export async function tellOfUser<Data>(tx: Tx, news: News<Data>): Promise<void> {
  const { contract, data, userId, version, action, changed = [] } = news;
  await emit(tx, { contract, organizationId: null, aggregateId: userId, version, data, actor: userId });
  await recordDeed(tx, byPerson(userId), { organizationId: null, action, entity: 'User', entityId: userId, changed });
}
