import { toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import type { Salon } from './salon.ts';

export const both = (en: string, ja = en) => [
  { language: 'en', text: en },
  { language: 'ja', text: ja },
];

/** What a clinic asks: of each type one question, the sensitive ones first. */
export const questions = [
  {
    key: 'allergies',
    type: 'LONG_TEXT',
    label: both('Allergies', 'アレルギー'),
    hint: both('Or: none'),
    required: true,
    sensitive: true,
    maximum: 500,
  },
  { key: 'pregnant', type: 'YES_NO', label: both('Pregnant?'), sensitive: true },
  {
    key: 'born',
    type: 'DATE',
    label: both('Date of birth'),
    required: true,
    earliest: '1900-01-01',
    latest: '2027-03-01',
  },
  { key: 'nickname', type: 'TEXT', label: both('What may we call you?'), maximum: 20 },
  {
    key: 'skin',
    type: 'SINGLE_CHOICE',
    label: both('Skin'),
    choices: [
      { key: 'dry', label: both('Dry', '乾燥肌') },
      { key: 'oily', label: both('Oily', '脂性肌') },
    ],
  },
  {
    key: 'drinks',
    type: 'MULTIPLE_CHOICE',
    label: both('Drinks'),
    maximum: 2,
    choices: ['tea', 'coffee', 'water'].map((key) => ({ key, label: both(key) })),
  },
  { key: 'height', type: 'NUMBER', label: both('Height in cm'), minimum: 30, maximum: 250 },
  { key: 'consent', type: 'CONSENT', label: both('I agree to the treatment.'), required: true },
];

/** Answers to all that has to be answered, and some more. */
export const replies = [
  { question: 'allergies', text: 'Nuts' },
  { question: 'born', date: '1990-02-03' },
  { question: 'skin', choices: ['oily'] },
  { question: 'consent', signature: '森 花' },
];

const problems = `... on Problem { message } ... on InvalidInput { fields { path message } }`;
const stale = `... on WrongState { status } ... on VersionConflict { currentVersion }`;
const formFields = `id status version name business { id } current { number questions { key type label required sensitive } }
  services { validMonths service { id } }`;
export const answerFields = `id status version requestedAt submittedAt submittedBy signedAt signatureHash validUntil reviewedAt
  form { id name } asked { number } appointment { id } customer { id }
  replies { question { key } hidden text yes choices { key } date number signature }`;

const ask = async (client: GraphqlClient, name: string, input: object, fields: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const selection = `__typename ${problems} ${name.startsWith('create') ? '' : stale} ${fields}`;
  const answer = await client(`mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ${selection} } }`, {
    input,
  });
  return { outcome: answer.data?.outcome, code: answer.errors?.[0]?.extensions?.code };
};

/** A mutation of forms, by its name. */
export const changeForm = (client: GraphqlClient, name: string, input: object) =>
  ask(client, name, input, `... on IntakeFormSaved { form { ${formFields} } }`);

/** A mutation of answers, by its name. */
export const changeAnswer = (client: GraphqlClient, name: 'submitIntakeAnswer' | 'reviewIntakeAnswer', input: object) =>
  ask(client, name, input, `... on IntakeAnswerChanged { answer { ${answerFields} } }`);

/** A published form of the salon that the service asks; answers the form. */
export async function publishForm(
  salon: Salon,
  services: readonly { readonly serviceId: string; readonly validMonths?: number | null }[],
  asked: readonly object[] = questions,
) {
  const manager = salon.member(['form.write']);
  const saved = async (name: string, input: object) => {
    const { outcome, code } = await changeForm(manager, name, input);
    if (outcome?.__typename !== 'IntakeFormSaved') throw new Error(`${name}: ${JSON.stringify(outcome)} ${code}`);
    return outcome.form;
  };
  const made = await saved('createIntakeForm', {
    ...{ businessId: toId('biz', salon.businessId), names: both('Health questions', '問診票') },
  });
  const published = await saved('publishIntakeForm', {
    intakeFormId: made.id,
    version: made.version,
    questions: asked,
  });
  return saved('setIntakeFormServices', {
    ...{ intakeFormId: made.id, version: published.version },
    services: services.map(({ serviceId, ...link }) => ({ serviceId: toId('svc', serviceId), ...link })),
  });
}

/** What a visit asks, as this caller sees it. */
export async function intakeOf(client: GraphqlClient, id: string) {
  const answer = await client(
    `query ($id: ID!) { appointment(id: $id) { intake { ${answerFields} } missingIntake { id form { name } } } }`,
    { id },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.appointment;
}
