const dayMs = 86_400_000;

/** Days that two years have at least: nothing that began since is in the archive. */
const daysInCalendar = 730;

/** Whether a visit begins later than all that have been archived until it was looked at. */
export const isOutOfArchive = ({ startsAt, now }: { readonly startsAt: Date; readonly now: Date }): boolean =>
  startsAt.getTime() >= now.getTime() - daysInCalendar * dayMs;

/** At night, by UTC: when what has piled up over the day is put in order. */
const nightlyAt = 3 * 3_600_000 + 40 * 60_000;

/** The next night's time of a timer of the organization. */
export const nextNight = (kind: string, organizationId: string, at: Date) => ({
  ...{ organizationId, kind, subjectId: organizationId },
  dueAt: new Date((Math.floor(at.getTime() / dayMs) + 1) * dayMs + nightlyAt),
});
