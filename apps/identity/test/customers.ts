import { customerMet } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import type { Person } from './people.ts';
import type { RunningIdentity } from './running.ts';

/** Scheduling tells that the person booked at the organization for the first time. Answers the customer's id. */
export async function meet(identity: RunningIdentity, organization: string, person: Person): Promise<string> {
  const customerId = newId();
  await tellMet(identity, organization, person, customerId);
  await identity.settled();
  return toId('cus', customerId);
}

export const tellMet = (identity: RunningIdentity, organization: string, person: Person, customerId: string) =>
  publishEvent(identity.deps.bus, customerMet, {
    organizationId: fromId('org', organization),
    id: customerId,
    version: 1,
    data: { customerId, userId: fromId('usr', person.userId) ?? '', businessId: newId() },
  });
