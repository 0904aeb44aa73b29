import { now, serviceAccess, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  notKnownHere,
  requireActing,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { auditMember } from '../audit.ts';
import { findLocation, lockLocation, type LocationRef } from '../catalog/catalog.store.ts';
import { emitClosure } from '../closure/closure.commands.ts';
import {
  findBusiness,
  insertClosure,
  visitsInClosure,
  type Closure,
  type VisitsInTheWay,
} from '../closure/closure.store.ts';
import type { Deps } from '../deps.ts';
import type { CloseOnPublicHolidays } from './holiday.ts';
import { holidaysByLaw, type PublicHoliday } from './holiday-rules.ts';
import { adoptedDates, storeHolidays, todayIn } from './holiday.store.ts';

export interface ClosedOnPublicHolidays {
  readonly __typename: 'ClosedOnPublicHolidays';
  readonly closures: readonly Closure[];
  /** How many were adopted before, whether they are still closures or were taken back. */
  readonly keptCount: number;
  readonly inTheWay: VisitsInTheWay;
}

/**
 * Shuts a location on the public holidays of a year that are still to come. Those that it was shut on before stay as they
 * are, the ones that were taken back among them: however often it runs, it is the same.
 */
export async function closeOnPublicHolidays(
  { database }: Deps,
  viewer: Viewer,
  { locationId, region, year, except }: CloseOnPublicHolidays,
): Promise<ClosedOnPublicHolidays | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const access = accessOf(viewer);
  const location = await database.read(access, (tx) => findLocation(tx, organizationId, locationId));
  if (!location) return notKnownHere(await database.read(access, now), { id: locationId, path: ['locationId'] });
  requireMay(viewer, 'hours.write', { organizationId, businessId: location.businessId, locationId });
  const { country } = location;
  if (country === null) return invalidInput({ path: ['locationId'], problem: 'unknown_country' });
  const holidays = await holidaysByLaw(country, region, year);
  if (!holidays) {
    return invalidInput(
      region === null
        ? { path: ['locationId'], problem: 'unknown_country' }
        : { path: ['region'], problem: 'unknown_region' },
    );
  }
  await database.transaction(serviceAccess, (tx) => storeHolidays(tx, { country, region, year }, holidays));

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const locked = await lockLocation(tx, organizationId, locationId);
    if (!locked?.live) return unknownId('locationId');
    const adopted = await adoptedDates(tx, { organizationId, locationId, year });
    const today = await todayIn(tx, locked.timeZone);
    const wanted = holidays.filter(({ date }) => date >= today && !except.includes(date));
    const added = wanted.filter(({ date }) => !adopted.has(date));
    const closures = await insertHolidays(tx, locked, added, actorIdOf(viewer));
    for (const closure of closures) await emitClosure(tx, viewer, closure, 'created');
    await auditMember(tx, viewer, acting, {
      ...{ action: 'closure.holidays_adopted', entity: 'Location', entityId: locationId, changed: ['closures'] },
      reason: [country, region, year].filter((part) => part !== null).join(' '),
    });
    return {
      ...{ __typename: 'ClosedOnPublicHolidays', closures, keptCount: wanted.length - added.length },
      inTheWay: await visitsInAll(tx, closures),
    };
  });
}

async function insertHolidays(
  tx: Tx,
  { organizationId, businessId, id: locationId, published }: LocationRef,
  holidays: readonly PublicHoliday[],
  actor: string | null,
): Promise<Closure[]> {
  const business = await findBusiness(tx, organizationId, businessId);
  const closures: Closure[] = [];
  for (const { date, names } of holidays) {
    closures.push(
      await insertClosure(
        tx,
        {
          ...{ organizationId, businessId, locationId, published, scope: 'LOCATION', source: 'PUBLIC_HOLIDAY' },
          ...{ startsOn: date, endsOn: date, resourceIds: [], metadata: { names } },
          reason: names[business?.defaultLocale ?? 'en'] ?? names['en'] ?? null,
        },
        actor,
      ),
    );
  }
  return closures;
}

async function visitsInAll(tx: Tx, closures: readonly Closure[]): Promise<VisitsInTheWay> {
  const met: VisitsInTheWay[] = [];
  for (const closure of closures) met.push(await visitsInClosure(tx, closure));
  return {
    ids: met.flatMap(({ ids }) => ids).slice(0, 100),
    count: met.reduce((total, { count }) => total + count, 0),
  };
}
