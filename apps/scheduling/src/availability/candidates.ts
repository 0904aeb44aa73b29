import type {
  Calendars,
  ChosenAddOn,
  Offer,
  OfferedVariation,
  Performer,
  Requirement,
  SegmentRequest,
  Seating,
  StaffRequest,
  VisitRequest,
} from './availability.ts';
import type { Blocked, Calendar } from './calendar.ts';
import { insideOf, type Candidate, type Need, type Option, type Segment } from './engine.ts';
import { addOnsOf, lengthOf, pauseBefore } from './offer.ts';
import { phaseParts, takenParts, type Part } from './parts.ts';
import { atBusiness, blockedByTravel, travelFee } from '../travel/travel.ts';
import { blockedByVisits } from '../customer-clash/clash.ts';
import { blockedByLimits, withinItsLimits } from './visit-limits.ts';

/** A candidate as one of the offered segment's ways to be done: with what of its price and length are add-ons. */
export interface SegmentCandidate extends Candidate {
  readonly addOns: readonly ChosenAddOn[];
}

/** The request with its candidates: those whom the choice allows, who perform it, and whose calendar was loaded. */
export const segmentsOf = (request: VisitRequest, offer: Offer, calendars: Calendars): readonly Segment[] =>
  request.segments.map((asked, index) => {
    const variation = offer.get(asked.variationId);
    const candidates = variation ? candidatesOf(variation, asked, request, calendars) : [];
    const blocked = blockedByLimits(request, index, offer, calendars);
    const { place = atBusiness } = request;
    const outOfReach = blockedByTravel(calendars.travel, place);
    const fee = index === 0 ? travelFee(calendars.travel, place) : 0;
    const pause = pauseBefore(request, offer, index);
    return {
      pauseBefore: pause,
      candidates: candidates.map((candidate) => ({
        ...candidate,
        priceMinor: candidate.priceMinor + fee,
        blocked: [
          ...[...candidate.blocked, ...blocked(candidate), ...outOfReach(candidate)],
          ...blockedByVisits(calendars.customerBusy, pause, candidate.minutes),
        ],
      })),
    };
  });

function candidatesOf(
  variation: OfferedVariation,
  asked: SegmentRequest,
  { partySize }: VisitRequest,
  calendars: Calendars,
): readonly SegmentCandidate[] {
  const addOns = addOnsOf(variation, asked.addOnIds ?? []);
  const needsFor = remembered((minutes) => needsOf(variation, minutes, partySize, calendars));
  return crewsOf(variation, asked.staff).flatMap((crew): readonly SegmentCandidate[] => {
    const staff = crew.map(({ resourceId }) => calendars.byResource.get(resourceId));
    if (staff.includes(undefined)) return [];
    const minutes = lengthOf(variation, crew, partySize) + sum(addOns.map((each) => each.minutes));
    return [
      {
        staff: staff as Calendar[],
        minutes,
        priceMinor: priceOf(variation, crew, partySize) + sum(addOns.map((each) => each.priceMinor)),
        parts: takenParts(minutes, variation.buffers, variation.processing),
        inside: wholeOf(variation, minutes),
        needs: needsFor(minutes),
        blocked: unknownOf(staff as Calendar[]),
        ...(crew[0] && { weight: crew[0].weight ?? 100, priority: crew[0].priority ?? 0 }),
        addOns,
      },
    ];
  });
}

const unknownOf = (staff: readonly Calendar[]): readonly Blocked[] =>
  staff.flatMap(({ unknown }) =>
    unknown.length > 0 ? [{ reason: 'CALENDAR_UNKNOWN' as const, ranges: unknown }] : [],
  );

/** When people have to be at work; only at the start, where a visit may run past closing. */
const wholeOf = ({ mayRunPastClosing }: OfferedVariation, minutes: number): readonly Part[] => [
  { from: 0, to: mayRunPastClosing ? 1 : minutes },
];

/** Who could do it: each alone, or with all who must take part; nobody, where nobody has to. */
function crewsOf(
  { performers, needsNoStaff }: OfferedVariation,
  { anyOf, noneOf, allOf = [] }: StaffRequest,
): readonly (readonly Performer[])[] {
  if (needsNoStaff) return [[]];
  const together = allOf.map((id) => performers.find(({ resourceId }) => resourceId === id));
  if (together.includes(undefined) || allOf.some((id) => noneOf.includes(id))) return [];
  const everybody = together as readonly Performer[];
  if (anyOf === null && allOf.length > 0) return [everybody];
  return performers
    .filter(({ resourceId: id }) => (anyOf?.includes(id) ?? true) && !noneOf.includes(id) && !allOf.includes(id))
    .map((one) => [one, ...everybody]);
}

/** A crew costs as much as its dearest. */
function priceOf(variation: OfferedVariation, crew: readonly Performer[], partySize: number): number {
  const one = crew.length > 0 ? Math.max(...crew.map(({ priceMinor }) => priceMinor)) : variation.priceMinor;
  return variation.isPricedPerPerson ? one * partySize : one;
}

function needsOf(
  variation: OfferedVariation,
  minutes: number,
  partySize: number,
  calendars: Calendars,
): readonly Need[] {
  const needs = variation.requirements.map((requirement): Need => {
    const parts = phaseParts(requirement.phase, minutes, variation.buffers, variation.processing);
    return { ...roomsOf(requirement, minutes, calendars), parts, inside: insideOf(parts, minutes) };
  });
  if (variation.seatings === null) return needs.filter(({ parts }) => parts.length > 0);
  const seats = takenParts(minutes, variation.buffers, null);
  const options = seatingsFor(variation.seatings, partySize).flatMap((each) => optionOf(each, minutes, calendars));
  return [
    { quantity: 1, options, parts: seats, inside: wholeOf(variation, minutes) },
    ...needs.filter(({ parts }) => parts.length > 0),
  ];
}

const roomsOf = ({ quantity, resourceIds }: Requirement, minutes: number, calendars: Calendars) => ({
  quantity,
  options: resourceIds.flatMap((id) => optionOf({ id, resourceIds: [id] }, minutes, calendars)),
});

/** Null, where a part of it is not there. */
function optionOf(
  { id, resourceIds }: Pick<Seating, 'id' | 'resourceIds'>,
  minutes: number,
  calendars: Calendars,
): readonly Option[] {
  const all = resourceIds.map((each) => calendars.byResource.get(each));
  if (all.includes(undefined)) return [];
  return [{ id, calendars: (all as Calendar[]).map((each) => withinItsLimits(each, minutes, calendars)) }];
}

/** Those that a party of that size may have: the fewest seats to spare first, single tables before joined ones. */
function seatingsFor(seatings: readonly Seating[], partySize: number): readonly Seating[] {
  return seatings
    .filter(({ seatsMin, seatsMax, maxSpareSeats }) => {
      const spare = seatsMax - partySize;
      return seatsMin <= partySize && spare >= 0 && (maxSpareSeats === null || spare <= maxSpareSeats);
    })
    .toSorted(
      (a, b) =>
        a.seatsMax - b.seatsMax ||
        a.resourceIds.length - b.resourceIds.length ||
        a.rank - b.rank ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    );
}

function remembered<Answer>(answer: (minutes: number) => Answer): (minutes: number) => Answer {
  const known = new Map<number, Answer>();
  return (minutes) => {
    if (!known.has(minutes)) known.set(minutes, answer(minutes));
    return known.get(minutes) as Answer;
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
