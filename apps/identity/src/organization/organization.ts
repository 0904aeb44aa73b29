import { z } from 'zod';
import { line, locale } from '../user/user.ts';

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const currencies = new Set(Intl.supportedValuesOf('currency'));

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && countryNames.of(code) !== undefined;

export const createOrganizationInput = z.object({
  name: line(200),
  kind: z.enum(['INDEPENDENT', 'ENTERPRISE']),
  mode: z.enum(['LIVE', 'TEST']),
  country: z.string().refine(isCountry, 'unknown_country'),
  defaultCurrency: z.string().refine((code) => currencies.has(code), 'unknown_currency'),
  defaultLocale: locale.nullish(),
});
export type CreateOrganization = z.infer<typeof createOrganizationInput>;

export const updateOrganizationInput = z.object({
  version: z.int(),
  name: line(200).nullish(),
  kind: z.enum(['INDEPENDENT', 'ENTERPRISE']).nullish(),
  defaultCurrency: createOrganizationInput.shape.defaultCurrency.nullish(),
  defaultLocale: locale.nullish(),
});
export type UpdateOrganization = z.infer<typeof updateOrganizationInput>;
