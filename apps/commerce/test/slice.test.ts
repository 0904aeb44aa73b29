import { describeSliceRules, describeTablesMatch } from '@openslot/testing';
import * as appointment from '../src/appointment/appointment.tables.ts';
import * as cardSetup from '../src/card-setup/card-setup.tables.ts';
import * as customer from '../src/customer/customer.tables.ts';
import * as fee from '../src/fee/fee.tables.ts';
import * as ledger from '../src/ledger/ledger.tables.ts';
import * as organization from '../src/organization/organization.tables.ts';
import * as paymentMethod from '../src/payment-method/payment-method.tables.ts';
import * as payment from '../src/payment/payment.tables.ts';
import * as refund from '../src/refund/refund.tables.ts';
import * as webhook from '../src/webhook/webhook.tables.ts';

describeSliceRules('commerce', {
  global: ['provider_object', 'payment_webhook', 'payment_webhook_key'],
  immutable: ['ledger_transaction', 'ledger_entry', 'provider_object'],
});
describeTablesMatch('commerce', [
  appointment,
  cardSetup,
  customer,
  fee,
  ledger,
  organization,
  payment,
  paymentMethod,
  refund,
  webhook,
]);
