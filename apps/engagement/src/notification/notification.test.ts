import { afterAttempt, cancellationOf, confirmationOf, reschedulingOf } from './notification.ts';

const news = { appointmentId: 'visit', customerId: 'mei', version: 3, startsAt: new Date('2026-11-20T01:00:00Z') };

test('one confirmation and one cancellation per visit, one message per rescheduling', () => {
  expect(confirmationOf(news)).toEqual({
    template: 'appointment-confirmed',
    recipientId: 'mei',
    appointmentId: 'visit',
    dedupeKey: 'confirmed:visit',
    expiresAt: news.startsAt,
  });
  expect(confirmationOf({ ...news, version: 4 }).dedupeKey).toBe('confirmed:visit');
  expect(reschedulingOf({ ...news, version: 4 }).dedupeKey).toBe('rescheduled:visit:4');
  expect(cancellationOf(news)).toMatchObject({
    dedupeKey: 'cancelled:visit',
    expiresAt: new Date('2026-11-21T01:00:00Z'),
  });
});

test('tries again after 1, 5, 30 minutes, 2 and 6 hours, then gives up', () => {
  const failure = { ok: false, permanent: false, code: '451' } as const;
  const waits = [1, 2, 3, 4, 5].map((attempts) => afterAttempt(failure, attempts));

  expect(waits.map((after) => 'retryAfterMinutes' in after && after.retryAfterMinutes)).toEqual([1, 5, 30, 120, 360]);
  expect(afterAttempt(failure, 6)).toEqual({ status: 'FAILED', outcome: 'FAILED' });
});

test('an address that refuses mail bounces at once', () => {
  expect(afterAttempt({ ok: false, permanent: true, code: '550' }, 1)).toEqual({
    status: 'BOUNCED',
    outcome: 'BOUNCED',
  });
});

test('what the server took is sent', () => {
  expect(afterAttempt({ ok: true, messageId: '<a@b>' }, 1)).toEqual({ status: 'SENT', outcome: 'SENT' });
});
