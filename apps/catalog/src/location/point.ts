/** On the surface of the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The sphere on which PostgreSQL's earthdistance measures, so that distances shown agree with the order found. */
const earthRadiusMeters = 6_378_168;

/** Along the surface, in metres. */
export function metersBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfChord = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const square =
    halfChord(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * halfChord(other.longitude - one.longitude);
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(square)));
}
