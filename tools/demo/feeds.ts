import type { Organization } from './organization.ts';

/**
 * A calendar to subscribe to, of the first location of an organization; answers its path under the endpoint's origin,
 * which is told only when it is made. Null where there is one already.
 */
export async function shareCalendar({
  owner,
  businesses,
}: Pick<Organization, 'owner' | 'businesses'>): Promise<string | null> {
  const [locationId] = businesses[0]?.locationIds.values() ?? [];
  const { calendarFeeds } = await owner.ask<{ calendarFeeds: readonly object[] }>(
    `query ($locationId: ID!) { calendarFeeds(locationId: $locationId) { id } }`,
    { locationId },
  );
  if (calendarFeeds.length > 0) return null;
  const made = await owner.change<{ path: string }>(
    'createCalendarFeed',
    { locationId },
    'CalendarFeedCreated { path }',
  );
  return made.path;
}
