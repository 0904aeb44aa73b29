import { randomUUID } from 'node:crypto';
import type { IdPrefix } from '@openslot/service';
import {
  astFromValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Field } from './composed-schema.ts';
import { idArguments, idOfQuery } from './id-arguments.ts';
import { plausible } from './plausible-input.ts';
import { inDays } from './salon.ts';

/** Decides what a generated input names and says. */
export interface Choice {
  /** The id of that kind to send. */
  readonly id: (prefix: IdPrefix, name: string) => string;
  /** Whether something that may be left out is said as well; nothing is when absent. */
  readonly says?: (what: 'id' | 'object' | 'plain') => boolean;
  /** Values of arguments and fields by their names, instead of made-up ones. */
  readonly given?: Readonly<Record<string, unknown>>;
}

type Named = GraphQLArgument | GraphQLInputField;

/** Variables for a field's arguments. */
export function inputFor(field: Field, choice: Choice): Record<string, unknown> {
  const named = idOfQuery[field.name];
  const given = named ? { id: choice.id(named, 'id') } : {};
  return valuesOf(field.args, { ...choice, given: { ...given, ...plausible[field.name]?.(), ...choice.given } });
}

const valuesOf = (parts: readonly Named[], choice: Choice): Record<string, unknown> =>
  Object.fromEntries(parts.flatMap((part) => (isSaid(part, choice) ? [[part.name, givenOr(choice, part)]] : [])));

/** What is given as null is sent as null. */
const givenOr = (choice: Choice, { name, type }: Named): unknown =>
  choice.given && name in choice.given ? choice.given[name] : valueOf(name, type, choice);

function isSaid(part: Named, { says, given }: Choice): boolean {
  const required = 'args' in part ? isRequiredArgument(part as GraphQLArgument) : isRequired(part);
  return required || part.name in (given ?? {}) || (says?.(natureOf(part)) ?? false);
}

function natureOf({ name, type }: Named): 'id' | 'object' | 'plain' {
  if (isInputObjectType(getNamedType(type))) return 'object';
  return name in idArguments ? 'id' : 'plain';
}

const isRequired = (part: Named) => isRequiredInputField(part as GraphQLInputField);

function valueOf(name: string, type: GraphQLInputType, choice: Choice): unknown {
  const plain = getNullableType(type) as GraphQLInputType;
  if (isListType(plain)) return [valueOf(name, plain.ofType as GraphQLInputType, choice)];
  if (isInputObjectType(plain)) return valuesOf(Object.values(plain.getFields()), choice);
  if (isEnumType(plain)) return plain.getValues()[0]?.value;
  if (String(plain) === 'ID') return choice.id(kindOfId(name), name);
  const say = (String(plain) === 'Date' ? dates[name] : words[name]) ?? scalars[String(plain)];
  if (!say) throw new Error(`no idea what to send as ${name}: ${String(type)}`);
  return say();
}

export function kindOfId(name: string): IdPrefix {
  const prefix = idArguments[name];
  if (!prefix) throw new Error(`id-arguments.ts does not say which kind of id “${name}” is`);
  return prefix;
}

let nth = 0;
/** How every word begins that nobody else may have. */
export const madeUp = 'generated';
const unique = () => `${madeUp}-${process.pid}-${(nth += 1)}`;

/** Plausible values, by name. */
const words: Readonly<Record<string, () => unknown>> = {
  // What nobody has seen yet: whoever may change the thing hears that it has changed meanwhile.
  version: () => 999,
  winnerVersion: () => 999,
  loserVersion: () => 999,
  email: () => `${unique()}@example.com`,
  password: () => 'correct horse battery staple',
  permission: () => 'customer.read',
  permissions: () => 'customer.read',
  code: () => '123456',
  slug: () => unique(),
  verticalSlug: () => 'hair',
  idempotencyKey: () => randomUUID(),
  language: () => 'ja',
  locale: () => 'ja',
  defaultLanguage: () => 'ja',
  currency: () => 'JPY',
  defaultCurrency: () => 'JPY',
  country: () => 'JP',
  timeZone: () => 'Asia/Tokyo',
  phone: () => '+81 90-1234-5678',
  website: () => 'https://example.com',
  opens: () => '10:00',
  closes: () => '20:00',
  starts: () => '10:00',
  ends: () => '20:00',
  dayOfWeek: () => 1,
  weekdays: () => 1,
  minutesBefore: () => 120,
  multiplierPercent: () => 100,
  durationMinutes: () => 60,
  endsAt: () => inDays(31),
  to: () => inDays(20),
  from: () => inDays(2),
  first: () => 5,
  after: () => null,
  withinMeters: () => 1_000,
};

/** The days around now, on which things happen. */
const dates: Readonly<Record<string, () => unknown>> = {
  from: () => inDays(-2).slice(0, 10),
  to: () => inDays(30).slice(0, 10),
};

const scalars: Readonly<Record<string, () => unknown>> = {
  String: () => unique(),
  Boolean: () => true,
  Int: () => 1,
  Float: () => 10,
  MinorUnits: () => 1_000,
  DateTime: () => inDays(30),
  Date: () => inDays(3).slice(0, 10),
  TimeZone: () => 'Asia/Tokyo',
};

/** The arguments as they are written in a document; nothing where none are needed. */
export function writtenArguments(field: Field, values: Readonly<Record<string, unknown>>): string {
  const written = field.args
    .filter(({ name }) => values[name] !== undefined)
    .map(({ name, type }) => {
      const value = astFromValue(values[name], type);
      return `${name}: ${value ? print(value) : 'null'}`;
    });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}
