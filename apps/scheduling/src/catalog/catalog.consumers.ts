import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import {
  businessState,
  cancellationPolicyState,
  depositRuleState,
  locationState,
  resourceState,
  serviceState,
  variationState,
} from '@openslot/events';
import { publishOpeningHours } from '../hours/hours.store.ts';
import { replacePerformed } from './catalog.store.ts';
import {
  businessRef,
  depositRuleRef,
  locationRef,
  policyRef,
  resourceRef,
  serviceRef,
  variationRef,
} from './catalog.tables.ts';

/** Keeps what scheduling needs of catalog: places and their rules, who performs what, lengths, prices and policies. */
export const catalogProjection = defineConsumer({
  name: 'catalog-projection',
  projects: [businessRef, locationRef, resourceRef, serviceRef, variationRef, policyRef, depositRuleRef],
  handlers: [
    on(businessState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, businessRef, event);
      const { settings, status, ...business } = event.data;
      await project(tx, businessRef, event, { ...business, ...settings, status, live: status !== 'ARCHIVED' });
    }),
    on(locationState, async (tx, event) => {
      if (event.data === null) {
        await projectEnd(tx, locationRef, event);
        return publishOpeningHours(tx, event.organizationid ?? '', event.subject, false);
      }
      const { name: _, address, status, ...location } = event.data;
      const { country } = address;
      const news = await project(tx, locationRef, event, { ...location, country, status, live: status !== 'ARCHIVED' });
      if (news) await publishOpeningHours(tx, event.organizationid ?? '', event.subject, location.published);
    }),
    on(resourceState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, resourceRef, event);
      const { name: _, performs, ...resource } = event.data;
      if (await project(tx, resourceRef, event, resource)) {
        await replacePerformed(tx, event.organizationid ?? '', event.subject, performs);
      }
    }),
    on(serviceState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, serviceRef, event);
      const { names: _, ...service } = event.data;
      await project(tx, serviceRef, event, service);
    }),
    on(variationState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, variationRef, event);
      const { names: _, processing, ...variation } = event.data;
      await project(tx, variationRef, event, {
        ...variation,
        processingStartMinutes: processing?.startMinutes ?? null,
        processingMinutes: processing?.minutes ?? null,
      });
    }),
    on(cancellationPolicyState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, policyRef, event);
      await project(tx, policyRef, event, event.data);
    }),
    on(depositRuleState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, depositRuleRef, event);
      const { percent, ...rule } = event.data;
      const ratePpm = percent === null ? null : Math.round(percent * 10_000);
      await project(tx, depositRuleRef, event, { ...rule, ratePpm });
    }),
  ],
});
