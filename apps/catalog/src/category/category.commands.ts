import { invalidInput, newId, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { changeBusiness, theBusiness } from '../business/changing-business.ts';
import { settleBusiness } from '../business/publication.ts';
import type { Deps } from '../deps.ts';
import { writeTexts } from '../translation/translation.store.ts';
import type { AddCategory } from './category.ts';
import { hasCategory, insertCategory } from './category.store.ts';

export type CategoryAdded = { readonly __typename: 'CategoryAdded'; readonly categoryId: string };

/** Adds a section to a menu. No other slice knows categories, so nothing is told. */
export function addCategory(deps: Deps, viewer: Viewer, input: AddCategory): Promise<CategoryAdded | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('service.write', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    if (input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });
    if (input.parentId != null && !(await hasCategory(tx, business, input.parentId))) return unknownId('parentId');

    const { organizationId, published } = business;
    const id = newId();
    await insertCategory(tx, {
      organizationId,
      id,
      businessId: business.id,
      parentId: input.parentId ?? null,
      displayOrder: input.displayOrder ?? 0,
      published,
      createdBy: actor,
    });
    const texts = { organizationId, businessId: business.id, entity: 'CATEGORY', entityId: id, published } as const;
    await writeTexts(tx, texts, 'name', input.names);
    await settleBusiness(tx, business, actor);
    await work.audit('category.add', 'Category', id);
    return { __typename: 'CategoryAdded', categoryId: id };
  });
}
