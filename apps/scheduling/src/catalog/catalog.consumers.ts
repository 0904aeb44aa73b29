import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import {
  addOnState,
  businessState,
  cancellationPolicyState,
  depositRuleState,
  locationState,
  resourceGroupState,
  resourceState,
  serviceState,
  variationState,
  type Envelope,
} from '@openslot/events';
import { archiveEveryNight } from '../archive/archive.timers.ts';
import { publishSessions } from '../class-session/class-session.store.ts';
import { publishBusinessClosures, publishLocationClosures } from '../closure/closure.store.ts';
import { recountCustomers } from '../customer-clash/clash.store.ts';
import { publishOpeningHours } from '../hours/hours.store.ts';
import { publishForms } from '../intake/form.store.ts';
import {
  addOnRef,
  businessRef,
  depositRuleRef,
  groupRef,
  locationRef,
  policyRef,
  resourceRef,
  serviceRef,
  variationRef,
} from './catalog.tables.ts';
import {
  replaceAddOns,
  replaceArea,
  replacePerformed,
  replaceServiceRequirements,
  replaceStays,
  replaceVariationRequirements,
} from './parts.store.ts';

/** Keeps what scheduling needs of catalog: places and their rules, who performs what, lengths, prices and policies. */
export const catalogProjection = defineConsumer({
  name: 'catalog-projection',
  projects: [
    ...[businessRef, locationRef, resourceRef, groupRef, serviceRef, variationRef, addOnRef, policyRef],
    depositRuleRef,
  ],
  handlers: [
    on(businessState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, businessRef, event);
      const { settings, status, ...business } = event.data;
      const live = status !== 'ARCHIVED';
      const news = await project(tx, businessRef, event, { ...business, ...settings, status, live });
      if (!news) return;
      await publishBusinessClosures(tx, event.organizationid ?? '', event.subject, business.published);
      await publishForms(tx, event.organizationid ?? '', event.subject, business.published);
      await recountCustomers(tx, event.organizationid ?? '');
      await archiveEveryNight(tx, event.organizationid ?? '');
    }),
    on(locationState, async (tx, event) => {
      if (event.data === null) {
        await projectEnd(tx, locationRef, event);
        await publishLocationClosures(tx, event.organizationid ?? '', event.subject, false);
        await publishSessions(tx, event.organizationid ?? '', event.subject, false);
        return publishOpeningHours(tx, event.organizationid ?? '', event.subject, false);
      }
      const { address, serviceArea, status, ...location } = event.data;
      const { country } = address;
      const news = await project(tx, locationRef, event, { ...location, country, status, live: status !== 'ARCHIVED' });
      if (!news) return;
      await replaceArea(tx, whole(event), serviceArea);
      await publishOpeningHours(tx, event.organizationid ?? '', event.subject, location.published);
      await publishLocationClosures(tx, event.organizationid ?? '', event.subject, location.published);
      await publishSessions(tx, event.organizationid ?? '', event.subject, location.published);
    }),
    on(resourceState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, resourceRef, event);
      const { name: _, performs, ...resource } = event.data;
      if (await project(tx, resourceRef, event, resource)) await replacePerformed(tx, whole(event), performs);
    }),
    on(resourceGroupState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, groupRef, event);
      const { name: _, ...group } = event.data;
      await project(tx, groupRef, event, group);
    }),
    on(addOnState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, addOnRef, event);
      const { names: _, ...addOn } = event.data;
      await project(tx, addOnRef, event, addOn);
    }),
    on(serviceState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, serviceRef, event);
      const { addOns, requirements, ...service } = event.data;
      if (!(await project(tx, serviceRef, event, service))) return;
      await replaceAddOns(tx, whole(event), addOns);
      await replaceServiceRequirements(tx, whole(event), requirements);
    }),
    on(variationState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, variationRef, event);
      const { names: _, processing, requirements, stays, ...variation } = event.data;
      const news = await project(tx, variationRef, event, {
        ...variation,
        processingStartMinutes: processing?.startMinutes ?? null,
        processingMinutes: processing?.minutes ?? null,
      });
      if (!news) return;
      await replaceVariationRequirements(tx, whole(event), requirements);
      await replaceStays(tx, whole(event), stays);
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

/** The aggregate whose parts came with its state. */
const whole = (event: Envelope) => ({ organizationId: event.organizationid ?? '', id: event.subject });
