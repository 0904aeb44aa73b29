import { arrayOf, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, isNull, max, ne, sql, type SQL } from 'drizzle-orm';
import { businessRef, serviceRef } from '../catalog/catalog.tables.ts';
import type { FormLink, FormStatus, FormVersion, IntakeForm } from './intake-form.ts';
import { intakeForm, intakeFormLink, intakeFormVersion } from './intake.tables.ts';
import type { Localized } from './localized.ts';
import type { Question } from './question.ts';

/** Forms that the viewer's doors show, by id alone. */
export const findForms = (tx: Tx, ids: readonly string[]): Promise<IntakeForm[]> =>
  tx
    .select()
    .from(intakeForm)
    .where(and(sql`${intakeForm.id} = any(${arrayOf(ids)}::uuid[])`, isNull(intakeForm.deletedAt)));

/** Versions that the viewer's doors show, by id alone. */
export const findFormVersions = (tx: Tx, ids: readonly string[]): Promise<FormVersion[]> =>
  tx
    .select()
    .from(intakeFormVersion)
    .where(sql`${intakeFormVersion.id} = any(${arrayOf(ids)}::uuid[])`);

/** The services that ask each of these forms. */
export const linksOfForms = (tx: Tx, formIds: readonly string[]): Promise<FormLink[]> =>
  tx
    .select()
    .from(intakeFormLink)
    .where(
      sql`(${intakeFormLink.organizationId}, ${intakeFormLink.formId}) in (
        select f.organization_id, f.id from scheduling.intake_form f where f.id = any(${arrayOf(formIds)}::uuid[]))`,
    )
    .orderBy(asc(intakeFormLink.serviceId));

/** The published forms that each of these services asks. */
export const publishedFormsOfServices = async (tx: Tx, serviceIds: readonly string[]): Promise<FormLink[]> => {
  const rows = await tx
    .select({ link: intakeFormLink })
    .from(intakeFormLink)
    .innerJoin(
      intakeForm,
      and(
        eq(intakeForm.organizationId, intakeFormLink.organizationId),
        eq(intakeForm.id, intakeFormLink.formId),
        eq(intakeForm.status, 'PUBLISHED'),
        isNull(intakeForm.deletedAt),
      ),
    )
    .where(sql`${intakeFormLink.serviceId} = any(${arrayOf(serviceIds)}::uuid[])`)
    .orderBy(asc(intakeFormLink.formId));
  return rows.map(({ link }) => link);
};

export interface FormsPage {
  readonly limit: number;
  readonly after: readonly [id: string] | null;
}

/** A page of a business's forms that are in one of these states, the oldest first. */
export const formsOfBusiness = (
  tx: Tx,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  status: readonly FormStatus[],
  { limit, after }: FormsPage,
): Promise<IntakeForm[]> =>
  tx
    .select()
    .from(intakeForm)
    .where(
      and(
        eq(intakeForm.organizationId, organizationId),
        eq(intakeForm.businessId, id),
        isNull(intakeForm.deletedAt),
        sql`${intakeForm.status} = any(${arrayOf(status)}::text[])`,
        after ? sql`${intakeForm.id} > ${after[0]}::uuid` : undefined,
      ),
    )
    .orderBy(asc(intakeForm.id))
    .limit(limit);

export interface AskingBusiness {
  readonly organizationId: string;
  readonly id: string;
  readonly defaultLocale: string;
}

/** A business that the viewer's doors show, by its id alone. */
export async function findAskingBusiness(tx: Tx, id: string): Promise<AskingBusiness | null> {
  const [row] = await tx
    .select({
      organizationId: businessRef.organizationId,
      id: businessRef.id,
      defaultLocale: businessRef.defaultLocale,
    })
    .from(businessRef)
    .where(and(eq(businessRef.id, id), eq(businessRef.live, true)));
  return row ?? null;
}

/** Which of these are live services of the business. */
export async function servicesAmong(
  tx: Tx,
  { organizationId, businessId }: Pick<IntakeForm, 'organizationId' | 'businessId'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: serviceRef.id })
    .from(serviceRef)
    .where(
      and(
        eq(serviceRef.organizationId, organizationId),
        eq(serviceRef.businessId, businessId),
        sql`${serviceRef.id} = any(${arrayOf(ids)}::uuid[])`,
        eq(serviceRef.live, true),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Locked until the transaction ends: whoever changes a form begins here. */
export async function lockForm(tx: Tx, organizationId: string, id: string): Promise<IntakeForm | null> {
  const [row] = await tx
    .select()
    .from(intakeForm)
    .where(and(eq(intakeForm.organizationId, organizationId), eq(intakeForm.id, id), isNull(intakeForm.deletedAt)))
    .for('update');
  return row ?? null;
}

export async function insertForm(
  tx: Tx,
  form: Pick<IntakeForm, 'organizationId' | 'businessId' | 'names'>,
  actor: string | null,
): Promise<IntakeForm> {
  const [row] = await tx
    .insert(intakeForm)
    .values({
      ...{ ...form, id: newId(), createdBy: actor, updatedBy: actor },
      businessPublished: isBusinessPublished(form) as unknown as boolean,
    })
    .returning();
  if (!row) throw new Error('a form that was inserted is there');
  return row;
}

const isBusinessPublished = ({ organizationId, businessId }: Pick<IntakeForm, 'organizationId' | 'businessId'>): SQL =>
  sql`coalesce((select b.published from scheduling.business_ref b where b.organization_id = ${organizationId} and b.id = ${businessId}), false)`;

/** Forms of a business are no more public than the business. */
export async function publishForms(
  tx: Tx,
  organizationId: string,
  businessId: string,
  published: boolean,
): Promise<void> {
  await tx
    .update(intakeForm)
    .set({ businessPublished: published })
    .where(
      and(
        ...[eq(intakeForm.organizationId, organizationId), eq(intakeForm.businessId, businessId)],
        ne(intakeForm.businessPublished, published),
      ),
    );
}

/** Writes what has changed of a locked form, one version on. */
export async function changeForm(
  tx: Tx,
  { organizationId, id, version }: IntakeForm,
  changes: { readonly names?: Localized; readonly status?: FormStatus; readonly currentVersionId?: string },
  actor: string | null,
): Promise<IntakeForm> {
  const [row] = await tx
    .update(intakeForm)
    .set({ ...changes, version: version + 1, updatedAt: sql`clock.now()`, updatedBy: actor })
    .where(and(eq(intakeForm.organizationId, organizationId), eq(intakeForm.id, id)))
    .returning();
  if (!row) throw new Error(`the form ${id} is gone`);
  return row;
}

/** The next version of a locked form. */
export async function insertFormVersion(
  tx: Tx,
  { organizationId, id: formId }: IntakeForm,
  questions: readonly Question[],
): Promise<FormVersion> {
  const [last] = await tx
    .select({ number: max(intakeFormVersion.number) })
    .from(intakeFormVersion)
    .where(and(eq(intakeFormVersion.organizationId, organizationId), eq(intakeFormVersion.formId, formId)));
  const [row] = await tx
    .insert(intakeFormVersion)
    .values({ organizationId, id: newId(), formId, number: (last?.number ?? 0) + 1, questions })
    .returning();
  if (!row) throw new Error('a version that was inserted is there');
  return row;
}

export async function versionOfForm(tx: Tx, organizationId: string, versionId: string): Promise<FormVersion | null> {
  const [row] = await tx
    .select()
    .from(intakeFormVersion)
    .where(and(eq(intakeFormVersion.organizationId, organizationId), eq(intakeFormVersion.id, versionId)));
  return row ?? null;
}

/** These services ask the locked form from now on, and no others. */
export async function replaceLinks(
  tx: Tx,
  { organizationId, id: formId }: IntakeForm,
  links: readonly Pick<FormLink, 'serviceId' | 'validMonths'>[],
): Promise<void> {
  await tx
    .delete(intakeFormLink)
    .where(and(eq(intakeFormLink.organizationId, organizationId), eq(intakeFormLink.formId, formId)));
  if (links.length > 0) {
    await tx.insert(intakeFormLink).values(links.map((link) => ({ ...link, organizationId, formId })));
  }
}
