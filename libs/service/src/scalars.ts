import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

function scalar<Inside>(
  name: string,
  read: (value: unknown) => Inside | undefined,
  write: (value: unknown) => unknown,
) {
  const parseValue = (value: unknown): Inside => {
    const inside = read(value);
    if (inside === undefined) throw new GraphQLError(`Not a ${name}.`);
    return inside;
  };
  return new GraphQLScalarType({
    name,
    serialize: write,
    parseValue,
    parseLiteral: (node: ValueNode) =>
      parseValue('value' in node ? (node.kind === Kind.INT ? Number(node.value) : node.value) : undefined),
  });
}

/** Instants come in with an offset and become a Date; they go out as written, or in UTC when they are a bare Date. */
const dateTime = scalar(
  'DateTime',
  (value) => {
    // Date would take 30 February for 2 March.
    if (typeof value !== 'string' || !rfc3339.test(value) || !isCalendarDate(value.slice(0, 10))) return undefined;
    const instant = new Date(value);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  },
  (value) => (value instanceof Date ? value.toISOString() : value),
);

const date = scalar(
  'Date',
  (value) => (typeof value === 'string' && isCalendarDate(value) ? value : undefined),
  (value) => value,
);

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const timeZone = scalar(
  'TimeZone',
  (value) => (typeof value === 'string' && value.length <= 64 ? value : undefined),
  (value) => value,
);

const minorUnits = scalar(
  'MinorUnits',
  (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  (value) => Number(value),
);

export const sharedScalars = { DateTime: dateTime, Date: date, TimeZone: timeZone, MinorUnits: minorUnits };
