import { accessOf, page, requireHeld, type Connection, type PageRequest, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { errorsPage, jobById, type ImportErrorRow, type ImportJobRow } from './customer-import.store.ts';

export type ImportJobView = ImportJobRow & { readonly rowsTotal: number };

export function findImport(deps: Deps, viewer: Viewer, id: string): Promise<ImportJobView | null> {
  const { organizationId } = requireHeld(viewer, 'import.run');
  return deps.database.transaction(accessOf(viewer), (tx) => jobById(tx, organizationId, id));
}

export const importErrors = (
  deps: Deps,
  viewer: Viewer,
  { organizationId, id }: ImportJobView,
  request: PageRequest,
): Promise<Connection<ImportErrorRow>> =>
  page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ part, rowNo }: ImportErrorRow): readonly [number, number] => [part, rowNo],
    fetch: (query) => deps.database.transaction(accessOf(viewer), (tx) => errorsPage(tx, organizationId, id, query)),
  });
