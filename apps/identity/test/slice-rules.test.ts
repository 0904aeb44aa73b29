import { describeSliceRules, describeTablesMatch } from '@openslot/testing';
import * as audit from '../src/audit/audit.tables.ts';
import * as business from '../src/business/business.tables.ts';
import * as customer from '../src/customer/customer.tables.ts';
import * as customerName from '../src/customer-name/customer-name.tables.ts';
import * as member from '../src/member/member.tables.ts';
import * as organization from '../src/organization/organization.tables.ts';
import * as revocation from '../src/revocation/revocation.tables.ts';
import * as session from '../src/session/session.tables.ts';
import * as signingKey from '../src/signing-key/signing-key.tables.ts';
import * as user from '../src/user/user.tables.ts';
import * as visit from '../src/visit/visit.tables.ts';

describeSliceRules('identity', {
  global: [
    'user',
    'credential',
    'user_session',
    'refresh_token',
    'login_attempt',
    'signing_key',
    'organization',
    'revocation',
  ],
  immutable: ['audit_entry', 'login_attempt'],
});

describeTablesMatch('identity', [
  audit,
  business,
  customer,
  customerName,
  visit,
  member,
  organization,
  revocation,
  session,
  signingKey,
  user,
]);
