import type { Api } from './api.ts';
import type { Business } from './business.ts';
import { onceKnown } from './once-known.ts';
import type { Organization } from './organization.ts';
import { localized, type IntakePlan } from './plan.ts';

interface Form {
  readonly id: string;
  readonly version: number;
}

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly customer: { readonly name: string } | null;
}

/** Lets a business ask before visits what its plan says; nothing where it asks already. */
export async function askBefore(owner: Api, { id: businessId, plan }: Business): Promise<void> {
  const { intake } = plan;
  if (!intake) return;
  const { intakeForms, business } = await owner.ask<{
    intakeForms: { edges: readonly object[] };
    business: { services: { edges: readonly { node: { id: string; name: string } }[] } };
  }>(
    `query ($businessId: ID!, $slug: String!) { intakeForms(businessId: $businessId) { edges { node { id } } }
      business(slug: $slug) { services(first: 50) { edges { node { id name(language: "en") } } } } }`,
    { businessId, slug: plan.slug },
  );
  if (intakeForms.edges.length > 0) return;
  const change = async (name: string, input: object): Promise<Form> => {
    const { form } = await owner.change<{ form: Form }>(name, input, 'IntakeFormSaved { form { id version } }');
    return form;
  };
  const made = await change('createIntakeForm', { businessId, names: localized(intake.name) });
  const published = await change('publishIntakeForm', {
    ...{ intakeFormId: made.id, version: made.version, questions: intake.questions.map(questionOf) },
  });
  const services = business.services.edges
    .filter(({ node }) => intake.asking.includes(node.name))
    .map(({ node }) => ({ serviceId: node.id, validMonths: intake.validMonths }));
  const input = { intakeFormId: made.id, version: published.version, services };
  await onceKnown(() => change('setIntakeFormServices', input), ['InvalidInput', 'NotReadyYet']);
}

const questionOf = ({ label, choices, ...question }: IntakePlan['questions'][number]) => ({
  ...question,
  label: localized(label),
  ...(choices && { choices: choices.map(({ key, label: name }) => ({ key, label: localized(name) })) }),
});

const answered = 12;

/** Writes some answers down at the desk, and reads every third; nothing where somebody has answered. */
export async function answerSome({ owner, businesses }: Organization): Promise<void> {
  const intake = businesses.find(({ plan }) => plan.intake)?.plan.intake;
  if (!intake) return;
  const list = (status: string) => `${status.toLowerCase()}: intakeAnswers(status: ${status}, first: ${answered}) {
    edges { node { id version customer { name } } } }`;
  const { requested, submitted, reviewed } = await owner.ask<Record<string, { edges: readonly { node: Asked }[] }>>(
    `{ ${['REQUESTED', 'SUBMITTED', 'REVIEWED'].map(list).join(' ')} }`,
  );
  if (!requested || submitted?.edges.length !== 0 || reviewed?.edges.length !== 0) return;
  for (const [place, { node }] of requested.edges.entries()) {
    const replies = intake.answers(place, node.customer?.name ?? '');
    const { answer } = await owner.change<{ answer: Form }>(
      'submitIntakeAnswer',
      { intakeAnswerId: node.id, version: node.version, replies },
      'IntakeAnswerChanged { answer { id version } }',
    );
    if (place % 3 > 0) continue;
    const input = { intakeAnswerId: answer.id, version: answer.version };
    await owner.change('reviewIntakeAnswer', input, 'IntakeAnswerChanged { answer { id } }');
  }
}
