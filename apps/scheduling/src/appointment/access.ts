import { may, Refusal, requireKnown, type Acting, type Place, type Viewer } from '@openslot/service';

/** An appointment as far as it decides who may do what with it. */
export interface Guarded extends Place {
  readonly isOwn: boolean;
  readonly isOnOwnAgenda: boolean;
}

export type Permission = 'appointment.read' | 'appointment.write' | 'appointment.decide' | 'appointment.override';

/** As a member: with the permission, or with its `.own` form where the visit is on the own agenda. */
export const mayAsMember = (viewer: Viewer, permission: Permission, visit: Guarded): boolean =>
  may(viewer, permission, visit) || (visit.isOnOwnAgenda && may(viewer, `${permission}.own`, visit));

export const canRead = (viewer: Viewer, visit: Guarded): boolean =>
  visit.isOwn || mayAsMember(viewer, 'appointment.read', visit);

/**
 * As whom the viewer changes an appointment: as staff where the acting organization lets it, else as its customer. Null:
 * it is none of the viewer's business, and is answered as unknown. A member who lacks the permission is told so.
 */
export function changesAs(viewer: Viewer, visit: Guarded): 'STAFF' | 'CUSTOMER' | null {
  if (mayAsMember(viewer, 'appointment.write', visit)) return 'STAFF';
  if (visit.isOwn) return 'CUSTOMER';
  if (viewer.acting?.organizationId !== visit.organizationId) return null;
  throw new Refusal('FORBIDDEN', 'This needs the permission appointment.write here.');
}

/** Refuses whoever wants to go against the rules without the right to; its reason is told by the request. */
export function requireOverride(viewer: Viewer, visit: Guarded): void {
  if (mayAsMember(viewer, 'appointment.override', visit)) return;
  throw new Refusal('FORBIDDEN', 'This needs the permission appointment.override here.');
}

/** Who asks for a change that customers make: a person, a guest with a token, or a partner's machine for its organization. */
export interface Requester {
  readonly userId: string | null;
  /** The name under which requests are remembered. */
  readonly actorId: string;
}

/** Refuses callers who come with neither a sign-in, nor an API key, nor a guest token, before anything is looked up. */
export function requireRequester(viewer: Viewer): Requester {
  if (!viewer.person && viewer.guest) return { userId: null, actorId: viewer.guest.appointmentId };
  return { userId: viewer.person?.userId ?? null, actorId: requireKnown(viewer) };
}

/** Refuses members who hold neither the permission nor its `.own` form, before anything is looked up. */
export function requireAny(acting: Acting, permission: Permission): void {
  if (acting.permissions.has(permission) || acting.permissions.has(`${permission}.own`)) return;
  throw new Refusal('FORBIDDEN', `This needs the permission ${permission}.`);
}
