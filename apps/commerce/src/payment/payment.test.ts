import {
  afterRefund,
  isOpen,
  isPaid,
  keptMinor,
  statusAfter,
  transitions,
  type Finding,
  type PaymentStatus,
} from './payment.ts';

const statuses = Object.keys(transitions) as PaymentStatus[];

/** Every status × everything a provider can say: where the payment goes; what is not named changes nothing. */
const goes: Partial<Record<`${PaymentStatus} ${Finding}`, PaymentStatus>> = {
  'REQUIRES_ACTION processing': 'PROCESSING',
  'REQUIRES_ACTION succeeded': 'SUCCEEDED',
  'REQUIRES_ACTION failed': 'FAILED',
  'PROCESSING succeeded': 'SUCCEEDED',
  'PROCESSING failed': 'FAILED',
  'CANCELLED succeeded': 'SUCCEEDED',
};
const findings: Finding[] = ['requires_action', 'processing', 'succeeded', 'failed'];

describe('a payment', () => {
  it.each(statuses.flatMap((status) => findings.map((finding) => [status, finding] as const)))(
    'that is %s, when the provider says %s',
    (status, finding) => {
      expect(statusAfter(status, finding)).toBe(goes[`${status} ${finding}`] ?? null);
    },
  );

  it('goes where the table says, and nowhere else', () => {
    expect(transitions).toEqual({
      REQUIRES_ACTION: ['PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
      PROCESSING: ['SUCCEEDED', 'FAILED', 'CANCELLED'],
      SUCCEEDED: ['PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED'],
      FAILED: [],
      CANCELLED: ['SUCCEEDED'],
      PARTIALLY_REFUNDED: ['REFUNDED', 'DISPUTED'],
      REFUNDED: [],
      DISPUTED: ['SUCCEEDED', 'REFUNDED'],
    });
  });

  it('is open until the provider is done with it, and paid as long as money is here', () => {
    expect(statuses.filter(isOpen)).toEqual(['REQUIRES_ACTION', 'PROCESSING']);
    expect(statuses.filter(isPaid)).toEqual(['SUCCEEDED', 'PARTIALLY_REFUNDED', 'DISPUTED']);
  });

  it('is refunded in part, then in full', () => {
    expect(afterRefund({ amountMinor: 1000, refundedMinor: 0 }, 400)).toEqual({
      status: 'PARTIALLY_REFUNDED',
      refundedMinor: 400,
    });
    expect(afterRefund({ amountMinor: 1000, refundedMinor: 400 }, 600)).toEqual({
      status: 'REFUNDED',
      refundedMinor: 1000,
    });
  });

  it.each([
    ['SUCCEEDED', 0, 1000],
    ['PARTIALLY_REFUNDED', 300, 700],
    ['REFUNDED', 1000, 0],
    ['CANCELLED', 0, 0],
    ['REQUIRES_ACTION', 0, 0],
  ] as const)('that is %s with %d given back leaves %d with us', (status, refundedMinor, left) => {
    expect(keptMinor({ status, amountMinor: 1000, refundedMinor })).toBe(left);
  });
});
