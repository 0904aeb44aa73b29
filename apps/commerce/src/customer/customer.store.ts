import { sql, type AnyColumn, type SQL } from 'drizzle-orm';

/** Whether a row's customer is the viewer, by the doors of the transaction. */
export const ownRow = (customerId: AnyColumn): SQL<boolean> =>
  sql<boolean>`coalesce(${customerId} = any (string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[]), false)`;
