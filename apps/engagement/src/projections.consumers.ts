import { defineConsumer, leaveWork, on, project, projectEnd } from '@openslot/database';
import {
  appointmentState,
  businessState,
  contactState,
  customerState,
  locationState,
  resourceState,
  serviceState,
  variationState,
} from '@openslot/events';
import { takeVisit } from './appointment/appointment.store.ts';
import { appointmentRef } from './appointment/appointment.tables.ts';
import { keepContact } from './contact/contact.store.ts';
import { contactRef } from './contact/contact.tables.ts';
import { customerRef } from './customer/customer.tables.ts';
import type { Deps } from './deps.ts';
import { messagesToSend } from './notification/notification.store.ts';
import { businessRef, locationRef, resourceRef, serviceRef, variationRef } from './place/place.tables.ts';

/** Keeps what engagement needs of the other slices, from their state topics. */
export const projections = (deps: Deps) =>
  defineConsumer({
    name: 'projections',
    apart: true,
    projects: [
      businessRef,
      locationRef,
      resourceRef,
      serviceRef,
      variationRef,
      customerRef,
      contactRef,
      appointmentRef,
    ],
    handlers: [
      on(businessState, async (tx, event) => {
        if (!event.data) return projectEnd(tx, businessRef, event);
        const { names, defaultLocale } = event.data;
        await project(tx, businessRef, event, { names, defaultLocale });
      }),
      on(locationState, async (tx, event) => {
        if (!event.data) return projectEnd(tx, locationRef, event);
        const { businessId, name, address } = event.data;
        const { lines, ...rest } = address;
        await project(tx, locationRef, event, { businessId, name, addressLines: lines, ...rest });
      }),
      on(resourceState, async (tx, event) => {
        if (!event.data) return projectEnd(tx, resourceRef, event);
        const { name, live } = event.data;
        await project(tx, resourceRef, event, { name, live });
      }),
      on(serviceState, async (tx, event) => {
        if (!event.data) return projectEnd(tx, serviceRef, event);
        const { names, live } = event.data;
        await project(tx, serviceRef, event, { names, live });
      }),
      on(variationState, async (tx, event) => {
        if (!event.data) return projectEnd(tx, variationRef, event);
        const { serviceId, names, live } = event.data;
        await project(tx, variationRef, event, { serviceId, names, live });
      }),
      on(customerState, async (tx, event) => {
        if (!event.data) return projectEnd(tx, customerRef, event);
        const { userId, mergedIntoId, live } = event.data;
        await project(tx, customerRef, event, { userId, mergedIntoId, live });
      }),
      on(contactState, (tx, event) => keepContact(tx, deps, event)),
      on(appointmentState, async (tx, event) => {
        await takeVisit(tx, event);
        // Messages about the visit may have waited for it.
        leaveWork(tx, messagesToSend);
      }),
    ],
  });
