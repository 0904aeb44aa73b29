import { randomUUID } from 'node:crypto';
import { fromId, toId } from '@openslot/service';
import { randomFrom } from '../availability/random-worlds.ts';
import { mutate, openSalon, tokyo, type Salon } from '../salon.ts';
import type { Scheduling } from '../scheduling.ts';
import { daysOf, Model, type Change, type ModelSeries, type ModelVisit, type Rule, type Staff } from './model.ts';
import { askSeries, knownCustomer, weekly } from './series.ts';

export interface Run {
  readonly edits: number;
  readonly visits: number;
  /** How often each outcome was told. */
  readonly told: Readonly<Record<string, number>>;
  /** What was different first; null: nothing. */
  readonly difference: string | null;
}

const frequencies = ['DAILY', 'DAILY', 'DAILY', 'WEEKLY', 'MONTHLY'] as const;
/** Whom everybody wants. */
const wanted = ['aoi', 'aoi', 'aoi', 'ren'] as const;
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** So many random changes of random series in one salon; after each everything is as the model has it, or the run ends. */
export async function runEdits(scheduling: Scheduling, { seed, edits }: { seed: number; edits: number }): Promise<Run> {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const chance = (of: number) => random() < of;
  await scheduling.database.setClock(tokyo('07:00', '2027-03-01'));
  const policy = { cancelCutoffMinutes: 0, rescheduleCutoffMinutes: 0 };
  const salon = await openSalon(scheduling, { settings: { bookingWindowDays: 20, checkInRequired: false }, policy });
  const customerId = toId('cus', await knownCustomer(scheduling, salon));
  const client = salon.member(['appointment.read', 'appointment.write']);
  const model = new Model('2027-03-01', 7 * 60);
  const ids = new Map<ModelSeries, string>();
  // Few enough that visits often meet.
  const time = () => (chance(0.8) ? 600 + 60 * Math.floor(random() * 3) : 600 + 15 * Math.floor(random() * 34));
  const told: Record<string, number> = {};
  let done = 0;

  async function create(): Promise<string | null> {
    const rule = randomRule();
    const [minutes, staff] = [time(), pick<Staff>(wanted)];
    const onConflict = pick(['FAIL_ALL', 'SKIP', 'NEAREST'] as const);
    const first = dayAfter(model.today, Math.floor(random() * 4));
    const expected = model.create(daysOf(first, rule), minutes, staff, onConflict);
    const { outcome, errors } = await askSeries(client, 'createSeries', {
      ...weekly(salon, { customerId, startsAt: instant(first, minutes), onConflict, segments: by(staff) }),
      rule: { ...rule, weekdays: undefined, byDay: rule.weekdays.map((day) => weekdayNames[day - 1]) },
    });
    const made = model.series.at(-1);
    if (expected.made && made && outcome?.series) ids.set(made, outcome.series.id);
    count(expected.told);
    return compared(`create ${JSON.stringify({ rule, first, minutes, staff, onConflict })}`, expected, outcome, errors);
  }

  async function edit(): Promise<string | null> {
    const series = pick(model.series);
    const change = randomChange(series);
    const version = series.version;
    const expected = model.edit(series, change);
    const { outcome, errors } = await askSeries(client, 'editSeries', {
      ...{ seriesId: ids.get(series), version, scope: change.scope, n: change.n, cancel: change.cancel },
      ...{ time: change.minutes === null ? null : clock(change.minutes), segments: change.staff && by(change.staff) },
      ...{ includeChanged: change.includeChanged, onConflict: change.onConflict },
    });
    done += 1;
    if (!expected)
      return outcome?.__typename === 'WrongState'
        ? null
        : `an ended series was changed: ${JSON.stringify(outcome ?? errors)}`;
    if (expected.next !== series && outcome?.series) ids.set(expected.next, outcome.series.id);
    count(expected.told);
    return compared(`edit ${JSON.stringify(change)}`, expected, outcome, errors);
  }

  /** Somebody moves or cancels one visit by itself, as every visit is. */
  async function change(): Promise<string | null> {
    const [found] = await rowsWhere(pick(model.visits()));
    if (!found || model.isOver(found.visit)) return null;
    const { visit, id, version } = found;
    const input = { appointmentId: toId('apt', id), version, idempotencyKey: randomUUID() };
    if (chance(0.3)) {
      const { outcome } = await mutate(client, 'cancelAppointment', input);
      visit.cancelled = true;
      return outcome?.__typename === 'AppointmentCancelled' ? null : `not cancelled: ${JSON.stringify(outcome)}`;
    }
    const minutes = time();
    const day = chance(0.7) ? visit.day : dayAfter(model.today, 1 + Math.floor(random() * 15));
    const can = model.isFree(visit.staff, day, minutes, visit) && day <= dayAfter(model.today, 20);
    const { outcome } = await mutate(client, 'rescheduleAppointment', { ...input, startsAt: instant(day, minutes) });
    if (can) Object.assign(visit, { day, minutes });
    return (outcome?.__typename === 'AppointmentRescheduled') === can
      ? null
      : `moved ${can}: ${JSON.stringify(outcome)}`;
  }

  async function pass(): Promise<null> {
    if (chance(0.5)) model.today = dayAfter(model.today, 1);
    model.minute = 7 * 60 + 60 * Math.floor(random() * 13) + 7;
    await scheduling.database.setClock(instant(model.today, model.minute));
    return null;
  }

  function randomRule(): Rule {
    const frequency = pick(frequencies);
    const weekdays = frequency === 'WEEKLY' && chance(0.5) ? [1, 2, 3, 4, 5, 6, 7].filter(() => chance(0.4)) : [];
    return { frequency, interval: 1 + Math.floor(random() * 2), weekdays, count: 2 + Math.floor(random() * 5) };
  }

  function randomChange({ occurrences }: ModelSeries): Change {
    const scope = pick(['ONE', 'FOLLOWING', 'ALL'] as const);
    const cancel = chance(0.15);
    const minutes = chance(0.7) ? time() : null;
    return {
      ...{ scope, n: scope === 'ALL' ? null : 1 + Math.floor(random() * occurrences.length), cancel },
      minutes: cancel ? null : minutes,
      staff: cancel || (minutes !== null && chance(0.6)) ? null : pick<Staff>(wanted),
      includeChanged: chance(0.3),
      onConflict: chance(0.5) ? pick(['FAIL_ALL', 'SKIP', 'NEAREST'] as const) : null,
    };
  }

  const by = (staff: Staff) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon[staff].id)] } }];
  function count(lines: readonly string[]): void {
    for (const line of lines) {
      const outcome = line.split(' ').slice(1).join(' ');
      told[outcome] = (told[outcome] ?? 0) + 1;
    }
  }
  const figures = () => ({ edits: done, visits: model.visits().length, told });
  const rowsWhere = (visit: ModelVisit) => findRow(scheduling, salon, visit);

  for (let nth = 0; done < edits; nth += 1) {
    const dice = random();
    const few = model.series.filter(({ status }) => status === 'ACTIVE').length < 3;
    const what =
      few || dice < 0.2 ? create : dice < 0.75 ? edit : dice < 0.92 && model.visits().length > 0 ? change : pass;
    const difference = (await what()) ?? (await differenceOf(scheduling, salon, model, ids));
    if (difference) return { ...figures(), difference: `step ${nth}: ${difference}` };
  }
  return { ...figures(), difference: null };
}

interface Outcome {
  readonly __typename: string;
  readonly answers?: readonly { readonly n: number; readonly outcome: string; readonly problem: string | null }[];
}

function compared(
  what: string,
  { told, made }: { readonly told: readonly string[]; readonly made: boolean },
  outcome: Outcome | undefined,
  errors: unknown,
): string | null {
  const got = outcome?.answers?.map((answer) => `${answer.n} ${answer.outcome} ${answer.problem ?? '-'}`) ?? [];
  const stands = outcome?.__typename === 'SeriesBooked' || outcome?.__typename === 'SeriesChanged';
  if (stands === made && got.join() === told.join()) return null;
  return `${what}: expected ${made} [${told.join(', ')}], got ${JSON.stringify(errors ?? outcome?.__typename)} [${got.join(', ')}]`;
}

/** Everything that the database has, against everything that the model has. */
async function differenceOf(
  { database }: Scheduling,
  { organizationId, aoi }: Salon,
  model: Model,
  ids: ReadonlyMap<ModelSeries, string>,
): Promise<string | null> {
  const rows = await database.admin<{ line: string }[]>`
    select concat_ws(' ', a.series_id, a.occurrence, to_char(timezone('Asia/Tokyo', a.starts_at), 'YYYY-MM-DD HH24:MI'),
             case g.resource_id when ${aoi.id} then 'aoi' else 'ren' end, a.status,
             (select count(*) from scheduling.allocation c where c.organization_id = a.organization_id and c.appointment_id = a.id)) as line
      from scheduling.appointment a join scheduling.segment g on g.organization_id = a.organization_id and g.appointment_id = a.id
     where a.organization_id = ${organizationId}
    union all
    select concat_ws(' ', s.id, s.version, s.status, s.occurrences,
             (select count(*) from scheduling.series_occurrence o where o.organization_id = s.organization_id and o.series_id = s.id))
      from scheduling.series s where s.organization_id = ${organizationId}`;
  const expected = model.series.flatMap((series) => {
    const id = fromId('srs', ids.get(series) ?? '') ?? 'nowhere';
    const count = series.occurrences.length;
    return [
      `${id} ${series.version} ${series.status} ${count} ${count}`,
      ...series.occurrences.flatMap(({ visit }, index) =>
        visit
          ? `${id} ${index + 1} ${visit.day} ${clock(visit.minutes)} ${visit.staff} ${visit.cancelled ? 'CANCELLED 0' : 'CONFIRMED 1'}`
          : [],
      ),
    ];
  });
  const [is, should] = [new Set(rows.map(({ line }) => line)), new Set(expected)];
  const [extra, missing] = [[...is].filter((line) => !should.has(line)), [...should].filter((line) => !is.has(line))];
  return extra.length + missing.length === 0 ? null : `too much: ${extra.join('; ')}; missing: ${missing.join('; ')}`;
}

async function findRow({ database }: Scheduling, { organizationId, aoi, ren }: Salon, visit: ModelVisit) {
  if (visit.cancelled) return [];
  const rows = await database.admin<{ id: string; version: number }[]>`
    select a.id, a.version from scheduling.appointment a
      join scheduling.segment g on g.organization_id = a.organization_id and g.appointment_id = a.id
     where a.organization_id = ${organizationId} and a.status = 'CONFIRMED' and a.starts_at = ${instant(visit.day, visit.minutes)}
       and g.resource_id = ${visit.staff === 'aoi' ? aoi.id : ren.id}`;
  return rows.map((row) => ({ ...row, visit }));
}

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
const instant = (day: string, minutes: number) => tokyo(clock(minutes), day);
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
