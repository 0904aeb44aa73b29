import { arrayOf, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { CancellationPolicy } from '../appointment/policy.ts';
import type { PlaceKind } from '../catalog/catalog.tables.ts';
import type { Home, Offer, OfferedVariation } from './availability.ts';
import type { Phase } from './parts.ts';
import type { DepositRule } from './price.ts';

/**
 * The variations of this business that a visit names: who performs them, what they need at this place, what can be added,
 * and what is paid in advance.
 */
export async function loadOffer(
  tx: Tx,
  { organizationId, businessId, locationId }: Home,
  variationIds: readonly string[],
): Promise<Offer> {
  const rows = await tx.execute<VariationRow>(sql`
    select v.id, v.service_id, v.version, v.live and v.bookable_online and s.live and s.published and s.kind <> 'CLASS' as bookable, v.live and s.live as sold,
           s.kind, s.place_kinds, v.duration_minutes, v.price_minor, v.price_kind, v.pause_after_minutes, v.lead_time_minutes, w.latest,
           v.buffer_before_minutes, v.buffer_after_minutes, v.processing_start_minutes, v.processing_minutes, v.min_party, v.max_party,
           p.performers, need.requirements, extra.add_ons, stay.stays, seat.seatings, policy.snapshot as policy,
           rule.id as rule_id, rule.version as rule_version, rule.kind as rule_kind, rule.rate_ppm, rule.amount_minor
      from scheduling.variation_ref v
      join scheduling.service_ref s on s.organization_id = v.organization_id and s.id = v.service_id
      left join lateral (
        select scheduling.minute_floor(clock.instant(timezone(l.time_zone, clock.now())::date + v.booking_window_days + 1, l.time_zone)) as latest
          from scheduling.location_ref l
         where v.booking_window_days is not null and l.organization_id = v.organization_id and l.id = ${locationId}) w on true
      left join lateral (
        select json_agg(json_build_array(p.resource_id, coalesce(p.duration_minutes, v.duration_minutes), coalesce(p.price_minor, v.price_minor), p.weight, p.priority)
                        order by p.resource_id)::text as performers
          from scheduling.staff_variation_ref p
         where p.organization_id = v.organization_id and p.variation_id = v.id) p on true
      left join lateral (
        select json_agg(json_build_array(q.quantity, q.phase, coalesce(them.ids, '[]')) order by q.id)::text as requirements
          from scheduling.requirement_ref q
          left join lateral (
            select json_agg(x.id order by x.id) as ids from scheduling.resource_ref x
             where x.organization_id = q.organization_id and x.live and x.bookable
               and (x.id = q.resource_id or x.type_id = q.type_id and x.business_id = v.business_id and coalesce(x.location_id, ${locationId}) = ${locationId})) them on true
         where q.organization_id = v.organization_id and (q.variation_id = v.id or q.service_id = v.service_id)) need on true
      left join lateral (
        select json_agg(json_build_array(a.id, a.minutes, a.price_minor, a.max_quantity, j.required) order by j.display_order, a.id)::text as add_ons
          from scheduling.service_add_on_ref j
          join scheduling.add_on_ref a on a.organization_id = j.organization_id and a.id = j.add_on_id and a.live
         where j.organization_id = v.organization_id and j.service_id = v.service_id) extra on true
      left join lateral (
        select json_agg(json_build_array(t.min_party, t.max_party, t.minutes) order by t.min_party)::text as stays
          from scheduling.stay_ref t
         where t.organization_id = v.organization_id and t.variation_id = v.id) stay on true
      left join lateral (
        select json_agg(json_build_array(t.id, t.ids, t.seats_min, t.seats_max, t.max_spare_seats, t.rank))::text as seatings
          from (select x.id, array[x.id] as ids, coalesce(x.seats_min, 1) as seats_min, x.seats_max, x.max_spare_seats, 0 as rank
                  from scheduling.resource_ref x
                 where s.kind = 'TABLE' and x.organization_id = v.organization_id and x.location_id = ${locationId} and x.kind = 'TABLE'
                   and x.live and x.bookable and x.seats_max is not null
                union all
                select g.id, g.resource_ids, g.seats_min, g.seats_max, g.max_spare_seats, g.rank
                  from scheduling.group_ref g
                 where s.kind = 'TABLE' and g.organization_id = v.organization_id and g.location_id = ${locationId} and g.live) t) seat on true
      left join lateral (
        select json_build_object('policyId', r.id, 'text', r.text, 'cancelCutoffMinutes', r.cancel_cutoff_minutes,
                 'rescheduleCutoffMinutes', r.reschedule_cutoff_minutes, 'steps', r.steps, 'noShow', r.no_show)::text as snapshot
          from scheduling.policy_ref r
         where r.organization_id = v.organization_id and r.business_id = v.business_id and r.live and (r.id = s.policy_id or r.is_default)
         order by r.id is not distinct from s.policy_id desc, r.id limit 1) policy on true
      left join lateral (
        select r.id, r.version, r.kind, r.rate_ppm, r.amount_minor from scheduling.deposit_rule_ref r
         where r.organization_id = v.organization_id and r.business_id = v.business_id and r.live and (r.id = s.deposit_rule_id or r.is_default)
         order by r.id is not distinct from s.deposit_rule_id desc, r.id limit 1) rule on true
     where v.organization_id = ${organizationId} and v.business_id = ${businessId} and v.id = any(${arrayOf(variationIds)}::uuid[])`);
  return new Map(rows.map((row) => [row.id, variationOf(row)]));
}

interface VariationRow extends Record<string, unknown> {
  id: string;
  service_id: string;
  version: number;
  bookable: boolean;
  sold: boolean;
  kind: 'APPOINTMENT' | 'CLASS' | 'TABLE' | 'RENTAL';
  place_kinds: PlaceKind[];
  duration_minutes: number;
  price_minor: string;
  price_kind: 'FIXED' | 'FROM' | 'PER_PERSON';
  pause_after_minutes: number;
  lead_time_minutes: number | null;
  latest: number | null;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  processing_start_minutes: number | null;
  processing_minutes: number | null;
  min_party: number;
  max_party: number;
  /** JSON: [resource, minutes, price, weight, priority] each. */
  performers: string | null;
  /** JSON: [quantity, phase, resources] each. */
  requirements: string | null;
  /** JSON: [add-on, minutes, price, most, required] each. */
  add_ons: string | null;
  /** JSON: [fewest people, most people, minutes] each. */
  stays: string | null;
  /** JSON: [id, resources, fewest people, most people, most spare seats, rank] each. */
  seatings: string | null;
  /** JSON. */
  policy: string | null;
  rule_id: string | null;
  rule_version: number | null;
  rule_kind: DepositRule['kind'] | null;
  rate_ppm: number | null;
  amount_minor: string | null;
}

function variationOf(row: VariationRow): OfferedVariation {
  const { processing_start_minutes: start, processing_minutes: minutes, kind } = row;
  return {
    id: row.id,
    serviceId: row.service_id,
    version: row.version,
    isBookable: row.bookable,
    isSold: row.sold,
    minutes: row.duration_minutes,
    placeKinds: row.place_kinds,
    priceMinor: Number(row.price_minor),
    isPricedPerPerson: row.price_kind === 'PER_PERSON',
    pauseAfter: row.pause_after_minutes,
    leadTimeMinutes: row.lead_time_minutes,
    latest: row.latest,
    buffers: { before: row.buffer_before_minutes, after: row.buffer_after_minutes },
    processing: start === null || minutes === null ? null : { start, minutes },
    minParty: row.min_party,
    maxParty: row.max_party,
    stays: listed<Stay>(row.stays).map(([minParty, maxParty, each]) => ({ minParty, maxParty, minutes: each })),
    needsNoStaff: kind === 'TABLE' || kind === 'RENTAL',
    mayRunPastClosing: kind === 'TABLE',
    performers: listed<Performer>(row.performers).map(([resourceId, each, priceMinor, weight, priority]) => ({
      ...{ resourceId, minutes: each, priceMinor, weight, priority },
    })),
    requirements: listed<Required>(row.requirements).map(([quantity, phase, resourceIds]) => ({
      ...{ quantity, phase, resourceIds },
    })),
    seatings: kind === 'TABLE' ? listed<Seats>(row.seatings).map(seatingOf) : null,
    addOns: listed<AddOn>(row.add_ons).map(([id, each, priceMinor, maxQuantity, isRequired]) => ({
      ...{ id, minutes: each, priceMinor, maxQuantity, isRequired },
    })),
    policy: row.policy === null ? null : (JSON.parse(row.policy) as CancellationPolicy),
    depositRule: depositRuleOf(row),
  };
}

type Performer = [resourceId: string, minutes: number, priceMinor: number, weight: number, priority: number];
type Required = [quantity: number, phase: Phase, resourceIds: string[]];
type AddOn = [id: string, minutes: number, priceMinor: number, maxQuantity: number, isRequired: boolean];
type Stay = [minParty: number, maxParty: number, minutes: number];
type Seats = [id: string, resourceIds: string[], min: number, max: number, maxSpare: number | null, rank: number];

const listed = <Row>(json: string | null): readonly Row[] => (json === null ? [] : (JSON.parse(json) as Row[]));

const seatingOf = ([id, resourceIds, seatsMin, seatsMax, maxSpareSeats, rank]: Seats) => ({
  ...{ id, resourceIds, seatsMin, seatsMax, maxSpareSeats, rank },
});

function depositRuleOf(row: VariationRow): DepositRule | null {
  if (row.rule_id === null || row.rule_version === null || row.rule_kind === null) return null;
  return {
    id: row.rule_id,
    version: row.rule_version,
    kind: row.rule_kind,
    ratePpm: row.rate_ppm,
    amountMinor: row.amount_minor === null ? null : Number(row.amount_minor),
  };
}
