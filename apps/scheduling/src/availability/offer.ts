import type { ChosenAddOn, Offer, OfferedVariation, Performer, VisitRequest } from './availability.ts';

export const knowsAll = (offer: Offer, request: VisitRequest): boolean =>
  request.segments.every(({ variationId, addOnIds = [] }) => {
    const variation = offer.get(variationId);
    return variation !== undefined && addOnIds.every((id) => variation.addOns.some((addOn) => addOn.id === id));
  });

/** Extras that the service asked for does not have: by the segment, and by their place among its extras. */
export const unknownAddOns = (offer: Offer, request: VisitRequest): readonly (readonly [number, number])[] =>
  request.segments.flatMap(({ variationId, addOnIds = [] }, segment) => {
    const known = offer.get(variationId)?.addOns;
    return addOnIds.flatMap((id, nth) =>
      !known || known.some((addOn) => addOn.id === id) ? [] : [[segment, nth] as const],
    );
  });

/** Why the request cannot be booked at any time; null: it can. */
export function unbookable(offer: Offer, request: VisitRequest): 'NOT_BOOKABLE' | 'PARTY_SIZE' | null {
  const variations = request.segments.map(({ variationId }) => offer.get(variationId));
  const isSold = request.segments.every(({ addOnIds = [] }, index) => {
    const variation = variations[index];
    const isThere = variation?.placeKinds.includes(request.place?.kind ?? 'BUSINESS');
    return variation?.isBookable && isThere && allows(variation, addOnIds);
  });
  if (!isSold) return 'NOT_BOOKABLE';
  const { partySize } = request;
  const fits = variations.every((each) => each && each.minParty <= partySize && partySize <= each.maxParty);
  return fits ? null : 'PARTY_SIZE';
}

/** Everything that was asked for can be booked by a party of that size. */
export const isBookable = (offer: Offer, request: VisitRequest): boolean => unbookable(offer, request) === null;

const allows = ({ addOns }: OfferedVariation, asked: readonly string[]): boolean =>
  asked.every((id) => {
    const offered = addOns.find((addOn) => addOn.id === id);
    return offered !== undefined && asked.filter((other) => other === id).length <= offered.maxQuantity;
  });

/** The only people whom the request can mean, where every segment names some; null: anybody. */
export function namedStaff(request: VisitRequest): readonly string[] | null {
  const named = request.segments.map(({ staff: { anyOf, allOf = [] } }) =>
    anyOf === null && allOf.length === 0 ? null : [...(anyOf ?? []), ...allOf],
  );
  return named.every((ids) => ids !== null) ? [...new Set(named.flat())] : null;
}

/** The pause before a segment: as asked for, and at least what the one before needs after it. */
export function pauseBefore({ segments }: VisitRequest, offer: Offer, index: number): number {
  const before = segments[index - 1];
  return Math.max(segments[index]?.pauseBefore ?? 0, (before && offer.get(before.variationId)?.pauseAfter) ?? 0);
}

/** How long each segment can last at most. */
export const longestMinutes = (offer: Offer, request: VisitRequest): readonly number[] =>
  lengthsOf(offer, request).map((lengths) => Math.max(...lengths));

/** How long each segment lasts at least. */
export const shortestMinutes = (offer: Offer, request: VisitRequest): readonly number[] =>
  lengthsOf(offer, request).map((lengths) => Math.min(...lengths));

const lengthsOf = (offer: Offer, request: VisitRequest): readonly (readonly number[])[] =>
  request.segments.map(({ variationId, addOnIds = [] }) => {
    const variation = offer.get(variationId);
    if (!variation) return [0];
    const extra = total(addOnsOf(variation, addOnIds).map(({ minutes }) => minutes));
    const own = variation.performers.map(({ minutes }) => minutes);
    return [lengthOf(variation, [], request.partySize), ...own].map((minutes) => minutes + extra);
  });

/** How long the visit can last at most, from its start to the end of its last segment. */
export const longestVisit = (offer: Offer, request: VisitRequest): number =>
  total(longestMinutes(offer, request)) + total(request.segments.map((_, index) => pauseBefore(request, offer, index)));

/** A crew takes as long as its slowest; nobody, as long as a party of that size stays. */
export function lengthOf(variation: OfferedVariation, crew: readonly Performer[], partySize: number): number {
  if (crew.length > 0) return Math.max(...crew.map(({ minutes }) => minutes));
  const stay = variation.stays.find(({ minParty, maxParty }) => minParty <= partySize && partySize <= maxParty);
  return stay?.minutes ?? variation.minutes;
}

/** What was asked for, and what comes with every booking of the service. */
export function addOnsOf(variation: OfferedVariation, asked: readonly string[]): readonly ChosenAddOn[] {
  return variation.addOns.flatMap(({ id, minutes, priceMinor, isRequired }): readonly ChosenAddOn[] => {
    const quantity = asked.filter((other) => other === id).length || Number(isRequired);
    return quantity === 0
      ? []
      : [{ addOnId: id, quantity, minutes: minutes * quantity, priceMinor: priceMinor * quantity }];
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
