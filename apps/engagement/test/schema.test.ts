import { describeSliceRules, describeTablesMatch } from '@openslot/testing';
import * as accountLetter from '../src/account-letter/account-letter.tables.ts';
import * as appointment from '../src/appointment/appointment.tables.ts';
import * as contact from '../src/contact/contact.tables.ts';
import * as customer from '../src/customer/customer.tables.ts';
import * as figures from '../src/figures/figures.tables.ts';
import * as loyalty from '../src/loyalty/loyalty.tables.ts';
import * as notification from '../src/notification/notification.tables.ts';
import * as reminder from '../src/reminder/reminder.tables.ts';
import * as review from '../src/review/review.tables.ts';
import * as place from '../src/place/place.tables.ts';

describeSliceRules('engagement', {
  global: ['account_letter', 'account_letter_attempt'],
  immutable: ['account_letter_attempt', 'delivery_attempt', 'fact_applied', 'point_entry', 'visit_refund'],
});
describeTablesMatch('engagement', [
  accountLetter,
  appointment,
  contact,
  customer,
  figures,
  loyalty,
  notification,
  place,
  reminder,
  review,
]);
