export interface DepositRule {
  readonly id: string;
  readonly version: number;
  readonly kind: 'NONE' | 'CARD_ON_FILE' | 'FIXED' | 'PERCENT' | 'PER_PERSON' | 'FULL';
  /** PERCENT, in parts per million. */
  readonly ratePpm: number | null;
  /** FIXED, and PER_PERSON for each person. */
  readonly amountMinor: number | null;
}

/** One segment's list price and the deposit rule of its service. */
export interface PriceLine {
  readonly priceMinor: number;
  readonly rule: DepositRule | null;
}

export interface VisitPrice {
  readonly priceMinor: number;
  /** What has to be paid in advance; 0: nothing. */
  readonly depositMinor: number;
  readonly requirement: 'NONE' | 'CARD_ON_FILE' | 'DEPOSIT' | 'FULL';
}

/**
 * The list price of a visit and what of it is due in advance. Each rule sees the lines of its services: a share is
 * rounded half up once per line, an amount is asked once per visit, and never more than those lines cost.
 */
export function priceVisit(lines: readonly PriceLine[], partySize: number): VisitPrice {
  const priceMinor = sum(lines.map((line) => line.priceMinor));
  const rules = new Map(lines.flatMap(({ rule }) => (rule ? [[rule.id, rule] as const] : [])));
  const depositMinor = sum(
    [...rules.values()].map((rule) =>
      depositOf(
        rule,
        lines.filter((line) => line.rule?.id === rule.id).map((line) => line.priceMinor),
        partySize,
      ),
    ),
  );
  return { priceMinor, depositMinor, requirement: requirementOf(priceMinor, depositMinor, [...rules.values()]) };
}

function depositOf(rule: DepositRule, prices: readonly number[], partySize: number): number {
  const total = sum(prices);
  switch (rule.kind) {
    case 'NONE':
    case 'CARD_ON_FILE':
      return 0;
    case 'FULL':
      return total;
    case 'PERCENT':
      return sum(prices.map((price) => share(price, rule.ratePpm ?? 0)));
    case 'FIXED':
      return Math.min(total, rule.amountMinor ?? 0);
    case 'PER_PERSON':
      return Math.min(total, (rule.amountMinor ?? 0) * partySize);
  }
}

function requirementOf(price: number, deposit: number, rules: readonly DepositRule[]): VisitPrice['requirement'] {
  if (deposit > 0) return deposit === price ? 'FULL' : 'DEPOSIT';
  return rules.some((rule) => rule.kind === 'CARD_ON_FILE') ? 'CARD_ON_FILE' : 'NONE';
}

/** Half up, exact for every amount the API knows. */
const share = (price: number, ratePpm: number): number =>
  Number((BigInt(price) * BigInt(ratePpm) + 500_000n) / 1_000_000n);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
