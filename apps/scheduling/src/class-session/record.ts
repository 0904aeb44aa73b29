import { emit, recordAudit, type Happening, type Tx } from '@openslot/database';
import {
  classSessionState,
  sessionCancelled,
  sessionChanged,
  sessionCompleted,
  sessionScheduled,
  type DataOf,
} from '@openslot/events';
import { actorIdOf, bySystem, byViewer, type Viewer } from '@openslot/service';
import type { SessionRow } from './class-session.store.ts';

type Told =
  | { readonly name: 'scheduled' | 'completed' }
  /** Not told to others: the clock tells them. */
  | { readonly name: 'begun' }
  | { readonly name: 'changed'; readonly changed: readonly string[] }
  | { readonly name: 'cancelled'; readonly reason: string | null };

/** Tells what happened to a session, its new public state, and the audit; after the change, which raised its version. */
export async function tell(tx: Tx, viewer: Viewer | null, session: SessionRow, told: Told): Promise<void> {
  const { organizationId, id: aggregateId, version } = session;
  const about = { organizationId, aggregateId, version, actor: viewer && actorIdOf(viewer) };
  const data = publicPart(session);
  await Promise.all([
    emit(
      tx,
      { ...about, contract: classSessionState, data },
      ...(told.name === 'begun' ? [] : [{ ...about, ...happened(told, data) }]),
    ),
    recordAudit(tx, 'scheduling', {
      ...(viewer ? byViewer(viewer) : bySystem),
      ...{ organizationId, action: `session.${told.name}`, entity: 'ClassSession', entityId: aggregateId },
      ...{ changed: told.name === 'changed' ? told.changed : told.name === 'scheduled' ? [] : ['status'] },
      reason: told.name === 'cancelled' ? told.reason : null,
    }),
  ]);
}

type Session = DataOf<typeof classSessionState>;

function happened(told: Exclude<Told, { name: 'begun' }>, data: Session): Pick<Happening, 'contract' | 'data'> {
  switch (told.name) {
    case 'scheduled':
      return { contract: sessionScheduled, data };
    case 'completed':
      return { contract: sessionCompleted, data };
    case 'changed':
      return { contract: sessionChanged, data: { ...data, changed: [...told.changed] } };
    case 'cancelled':
      return { contract: sessionCancelled, data: { ...data, reason: told.reason } };
  }
}

const publicPart = (session: SessionRow): Session => ({
  businessId: session.businessId,
  locationId: session.locationId,
  serviceId: session.serviceId,
  variationId: session.variationId,
  resourceId: session.staffId,
  roomId: session.roomId,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  timeZone: session.timeZone,
  capacity: session.capacity,
  waitlistMax: session.waitlistMax,
  listMinor: session.listMinor,
  currency: session.currency,
  published: session.published,
  status: session.status,
});
