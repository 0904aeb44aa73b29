import { eventSchemas, schemaText } from '@openslot/events';

/** The published JSON Schema of every event type: path from the root → text. */
export const eventSchemaFiles = (): Map<string, string> =>
  new Map([...eventSchemas()].map(([file, schema]) => [`libs/events/schemas/${file}`, schemaText(schema)]));
