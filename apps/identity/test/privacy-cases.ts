import { customersAs } from './customer-documents.ts';
import type { Organization } from './people.ts';
import type { RunningIdentity } from './running.ts';

/** What is asked about a customer's data by others than the customer: owners alone may, and of their own customers. */
export function privacyCases(identity: () => RunningIdentity, organization: () => Organization) {
  let nth = 0;
  const answers = {
    ...{ nobody: 'UNAUTHENTICATED', customer: 'FORBIDDEN', staff: 'FORBIDDEN', manager: 'FORBIDDEN' },
    ...{ owner: 'PrivacyRequestOpened', stranger: 'InvalidInput' },
  };
  const input = async () => {
    const contact = { name: `Private ${(nth += 1)}`, email: `private${nth}@example.com` };
    const { customer } = await customersAs(identity(), organization().owner).create(contact);
    return { customerId: customer.id };
  };
  const one = (mutation: string, type: string) => ({
    ...{ mutation, document: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, input },
    ...{ answers, refusals: ['InvalidInput'] },
  });
  const asked = async () => {
    const { accessToken } = organization().owner;
    const { data } = await identity().ask({ bearer: accessToken })(
      'mutation ($input: AskForExportInput!) { askForExport(input: $input) { ... on PrivacyRequestOpened { request { id } } } }',
      { input: await input() },
    );
    return { requestId: data.askForExport.request.id, reason: 'We do not know you' };
  };
  return [
    one('askForExport', 'AskForExportInput'),
    one('askForErasure', 'AskForErasureInput'),
    {
      ...one('refusePrivacyRequest', 'RefusePrivacyRequestInput'),
      // What a member asks has begun.
      ...{ input: asked, answers: { ...answers, owner: 'WrongState' }, refusals: ['InvalidInput', 'WrongState'] },
    },
  ];
}
