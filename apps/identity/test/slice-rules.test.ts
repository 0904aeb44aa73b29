import { describeSliceRules, describeTablesMatch } from '@openslot/testing';
import * as apiKey from '../src/api-key/api-key.tables.ts';
import * as audit from '../src/audit/audit.tables.ts';
import * as business from '../src/business/business.tables.ts';
import * as customer from '../src/customer/customer.tables.ts';
import * as customerBlock from '../src/customer-block/customer-block.tables.ts';
import * as customerImport from '../src/customer-import/customer-import.tables.ts';
import * as customerMerge from '../src/customer-merge/customer-merge.tables.ts';
import * as customerName from '../src/customer-name/customer-name.tables.ts';
import * as emailToken from '../src/email-token/email-token.tables.ts';
import * as featureFlag from '../src/feature-flag/feature-flag.tables.ts';
import * as grant from '../src/grant/grant.tables.ts';
import * as integrationLink from '../src/integration-link/integration-link.tables.ts';
import * as invitation from '../src/invitation/invitation.tables.ts';
import * as member from '../src/member/member.tables.ts';
import * as organization from '../src/organization/organization.tables.ts';
import * as privacy from '../src/privacy/privacy.tables.ts';
import * as revocation from '../src/revocation/revocation.tables.ts';
import * as platform from '../src/platform/platform.tables.ts';
import * as role from '../src/role/role.tables.ts';
import * as session from '../src/session/session.tables.ts';
import * as signingKey from '../src/signing-key/signing-key.tables.ts';
import * as totp from '../src/totp/totp.tables.ts';
import * as userIdentity from '../src/user-identity/user-identity.tables.ts';
import * as user from '../src/user/user.tables.ts';
import * as visit from '../src/visit/visit.tables.ts';

describeSliceRules('identity', {
  global: [
    'user',
    'credential',
    'user_session',
    'refresh_token',
    'login_attempt',
    'email_token',
    'letter_request',
    'totp',
    'recovery_code',
    'sign_in_challenge',
    'user_identity',
    'signing_key',
    'organization',
    'revocation',
    'feature_flag',
    'platform_grant',
  ],
  immutable: ['audit_entry', 'platform_look', 'erasure', 'export_record', 'login_attempt'],
});

describeTablesMatch('identity', [
  apiKey,
  audit,
  business,
  customer,
  visit,
  customerBlock,
  customerImport,
  customerMerge,
  customerName,
  visit,
  emailToken,
  featureFlag,
  grant,
  integrationLink,
  invitation,
  member,
  organization,
  privacy,
  revocation,
  platform,
  role,
  session,
  signingKey,
  totp,
  user,
  userIdentity,
]);
