import { customersAs } from './customer-documents.ts';
import type { Organization } from './people.ts';
import type { RunningIdentity } from './running.ts';

/** Who may keep customers: every member. Another organization's people find none of its customers. */
export function customerCases(identity: () => RunningIdentity, organization: () => Organization) {
  let nth = 0;
  const members = (answer: string, stranger: string) => ({
    ...{ nobody: 'UNAUTHENTICATED', customer: 'FORBIDDEN', stranger },
    ...{ staff: answer, manager: answer, owner: answer },
  });
  const managers = (answer: string, stranger: string) => ({ ...members(answer, stranger), staff: 'FORBIDDEN' });
  const owner = () => customersAs(identity(), organization().owner);
  const kept = async (): Promise<string> => {
    const name = `Kept ${(nth += 1)}`;
    return (await owner().create({ name, email: `kept${nth}@example.com` })).customer.id;
  };
  const one = (mutation: string, type: string, input: () => Promise<object>) => ({
    ...{ mutation, document: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, input },
    refusals: ['InvalidInput'],
  });
  const step = async () => ({ customerId: await kept(), version: 1 });
  const deleted = async () => {
    const customerId = await kept();
    await owner().change('deleteCustomer', { customerId, version: 1 });
    return { customerId, version: 2 };
  };
  const blocked = async () => {
    const customerId = await kept();
    await owner().change('blockCustomer', { customerId, mode: 'BLOCKED', reason: 'Rude' });
    return { customerId };
  };
  const merged = async () => {
    const [winnerId, loserId] = [await kept(), await kept()];
    await owner().change('mergeCustomers', { winnerId, winnerVersion: 1, loserId, loserVersion: 1 });
    return { winnerId, winnerVersion: 2, loserId };
  };
  const importWish = { format: 'CSV', mode: 'DRY_RUN', columns: [{ column: 'Name', field: 'NAME' }] };
  const job = async () => ({ jobId: (await owner().change('startImport', importWish)).job.id });
  const contact = async () => ({ name: 'New', email: 'new@example.com', idempotencyKey: `case ${(nth += 1)}` });
  return [
    {
      ...one('createCustomer', 'CreateCustomerInput', contact),
      answers: members('CustomerCreated', 'CustomerCreated'),
    },
    {
      ...one('updateCustomer', 'UpdateCustomerInput', async () => ({ ...(await step()), name: 'Renamed' })),
      answers: members('CustomerChanged', 'InvalidInput'),
    },
    {
      ...one('deleteCustomer', 'CustomerStepInput', step),
      answers: members('CustomerDeleted', 'InvalidInput'),
    },
    {
      ...one('restoreCustomer', 'CustomerStepInput', deleted),
      answers: members('CustomerChanged', 'InvalidInput'),
    },
    {
      ...one('mergeCustomers', 'MergeCustomersInput', async () => ({
        ...{ winnerId: await kept(), winnerVersion: 1, loserId: await kept(), loserVersion: 1 },
      })),
      answers: managers('CustomersMerged', 'InvalidInput'),
    },
    {
      ...one('undoMerge', 'UndoMergeInput', merged),
      answers: managers('MergeUndone', 'InvalidInput'),
    },
    {
      ...one('blockCustomer', 'BlockCustomerInput', async () => ({
        ...{ customerId: await kept(), mode: 'BLOCKED', reason: 'Rude' },
      })),
      answers: managers('BlockSet', 'InvalidInput'),
    },
    {
      ...one('unblockCustomer', 'UnblockCustomerInput', blocked),
      answers: managers('BlockLifted', 'InvalidInput'),
    },
    {
      ...one('startImport', 'StartImportInput', async () => importWish),
      answers: managers('ImportStarted', 'ImportStarted'),
    },
    {
      ...one('addImportRows', 'AddImportRowsInput', async () => ({ ...(await job()), part: 1, content: 'Name\nAnn' })),
      answers: managers('ImportRowsAdded', 'InvalidInput'),
    },
    {
      ...one('runImport', 'RunImportInput', job),
      answers: managers('ImportRunning', 'InvalidInput'),
    },
  ];
}
