import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allContracts, breakingChanges, eventSchemas, schemaText, type JsonSchema } from '../src/index.ts';

const folder = join(import.meta.dirname, '../schemas');
const committed = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema;

test('every event has one contract, on a topic of its slice', () => {
  const contracts = allContracts();
  expect(new Set(contracts.map(({ type }) => type)).size).toBe(contracts.length);
  for (const { type, topic } of contracts) {
    const [slice, aggregate, happened] = type.split('.');
    expect(topic).toBe(`${slice}.${aggregate}.${happened === 'state' ? 'state' : 'events'}`);
  }
});

test('the committed schemas are those of the contracts', () => {
  const texts = [...eventSchemas()].map(([file, schema]) => [file, schemaText(schema)]);
  const files = readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  expect(files).toEqual(texts);
});

test('no published version has changed in a way that breaks its readers', () => {
  const schemas = eventSchemas();
  const gone = readdirSync(folder).filter((file) => !schemas.has(file));
  const broken = readdirSync(folder).flatMap((file) => breakingChanges(committed(file), schemas.get(file) ?? {}));
  expect({ gone, broken }).toEqual({ gone: [], broken: [] });
});

describe('a breaking change', () => {
  const published = committed('scheduling.appointment.cancelled.v1.json');
  const changed = (change: (schema: { properties: Record<string, JsonSchema>; required: string[] }) => void) => {
    const schema = structuredClone(published) as never;
    change(schema);
    return breakingChanges(published, schema);
  };

  test.each<[string, Parameters<typeof changed>[0], string[]]>([
    ['nothing', () => {}, []],
    ['a field more', (schema) => (schema.properties['note'] = { type: 'string' }), []],
    ['a field less', (schema) => delete schema.properties['number'], ['number is gone']],
    [
      'another kind',
      (schema) => (schema.properties['feeMinor'] = { type: 'string' }),
      ['feeMinor was integer and is string'],
    ],
    [
      'a format less',
      (schema) => (schema.properties['businessId'] = { type: 'string' }),
      ['businessId was string uuid and is string'],
    ],
    ['may be absent', (schema) => schema.required.splice(0, 1), ['number may be absent now']],
    [
      'a value more',
      (schema) => (schema.properties['by'] = { type: 'string', enum: ['CUSTOMER', 'STAFF', 'SYSTEM', 'HOST'] }),
      [],
    ],
    [
      'a value less',
      (schema) => (schema.properties['by'] = { type: 'string', enum: ['CUSTOMER', 'STAFF'] }),
      ['by may not be "SYSTEM" any more'],
    ],
    [
      'null allowed',
      (schema) => (schema.properties['number'] = { type: ['string', 'null'] }),
      ['number was string and is null|string'],
    ],
    [
      'deep inside',
      (schema) => {
        const { items } = schema.properties['segments'] as { items: { properties: Record<string, unknown> } };
        delete items.properties['minutes'];
      },
      ['segments[].minutes is gone'],
    ],
  ])('%s', (_, change, found) => {
    expect(changed(change)).toEqual(found);
  });
});
