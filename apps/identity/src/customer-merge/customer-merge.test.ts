import { recordOf } from '../customer/customer.seal.ts';
import { mergedRecord } from './customer-merge.ts';

const winner = {
  ...recordOf({ name: 'Ann Lee', email: 'ann@example.com', phone: null, locale: 'en' }),
  ...{ given: 'Ann', tags: ['VIP'] },
};
const loser = {
  ...recordOf({ name: 'A. Lee', email: 'lee@example.com', phone: '+81311112222', locale: 'en' }),
  ...{ birthday: '--05-23', tags: ['VIP', 'colour'] },
};

test('what the winner has stays, and what it lacks comes from the loser', () => {
  expect(mergedRecord(winner, loser, [])).toEqual({
    record: { ...winner, phone: '+81311112222', birthday: '--05-23', tags: ['VIP', 'colour'] },
    fromLoser: ['birthday', 'phone'],
  });
});

test('but for what is chosen; an empty field is no choice', () => {
  const { record, fromLoser } = mergedRecord(winner, loser, ['name', 'given', 'email', 'locale']);

  expect(fromLoser).toEqual(['name', 'birthday', 'email', 'phone']);
  expect(record).toMatchObject({ name: 'A. Lee', given: 'Ann', email: 'lee@example.com' });
});
