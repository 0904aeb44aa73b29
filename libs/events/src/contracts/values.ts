import { z } from 'zod';

export const instant = z.iso.datetime({ offset: true });
/** A day on the wall calendar: `2026-11-03`. */
export const date = z.iso.date();
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);
export const minutes = z.int().nonnegative();
/** Minor units of the currency: JPY 500 = 500, USD 5.00 = 500. */
export const amountMinor = z.int();
export const currency = z.string().regex(/^[A-Z]{3}$/);
/** A text by language: `{"ja": "カット", "en": "Cut"}`. */
export const texts = z.record(z.string(), z.string());
