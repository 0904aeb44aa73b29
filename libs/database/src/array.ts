/** An array as PostgreSQL writes it; for ids, numbers and words of our own, none of which needs quotes. */
export const arrayOf = (values: readonly (string | number | bigint)[]): string => `{${values.join(',')}}`;
