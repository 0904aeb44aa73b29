import { emit, type Tx } from '@openslot/database';
import { customerMet } from '@openslot/events';
import { newId } from '@openslot/service';
import { meetCustomer } from '../appointment/appointment.store.ts';

/** The customer that a person is here; identity turns a new one into the record of that id. */
export async function meetPerson(
  tx: Tx,
  { organizationId, businessId }: { readonly organizationId: string; readonly businessId: string },
  userId: string,
  at: Date,
): Promise<string> {
  const offered = newId();
  const customerId = await meetCustomer(tx, organizationId, userId, offered, at);
  if (customerId === offered) {
    await emit(tx, {
      ...{ contract: customerMet, organizationId, aggregateId: customerId, version: 0, actor: userId },
      data: { customerId, userId, businessId },
    });
  }
  return customerId;
}
