import type { UsedResource } from '../availability/engine.ts';
import type { Appointment, Segment } from './appointment.ts';

interface Timed {
  readonly appointment: Pick<Appointment, 'startsAt' | 'endsAt' | 'listMinor'>;
  readonly segments: readonly Pick<Segment, 'resourceId' | 'resources'>[];
}

const isStaff = ({ kind }: UsedResource): boolean => kind === 'STAFF';

/** What of a visit is not as it was: its time, who is there for the customer, what it costs. */
export function changesOf(before: Timed, after: Timed): string[] {
  const differs = (key: 'startsAt' | 'endsAt' | 'listMinor') =>
    before.appointment[key].valueOf() !== after.appointment[key].valueOf();
  const staffOf = ({ segments }: Timed) =>
    segments
      .map(({ resourceId, resources }) => [resourceId, ...resources.filter(isStaff).map((helper) => helper.resourceId)])
      .join(';');
  return [
    ...(['startsAt', 'endsAt'] as const).filter(differs),
    ...(staffOf(before) === staffOf(after) ? [] : ['staff']),
    ...(differs('listMinor') ? ['listMinor'] : []),
  ];
}
