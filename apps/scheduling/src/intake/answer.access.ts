import { may, type Viewer } from '@openslot/service';
import { canRead, type Guarded } from '../appointment/access.ts';

/** Whose answers they are, and who of the organization may read them all: the sensitive ones, too. */
export const readsAnswers = (viewer: Viewer, answer: Guarded): boolean => answer.isOwn || readsAsMember(viewer, answer);

/** As a member: with the permission, or with its `.own` form where the visit is on the own agenda. */
export const readsAsMember = (viewer: Viewer, answer: Guarded): boolean =>
  may(viewer, 'intake.read', answer) || (answer.isOnOwnAgenda && may(viewer, 'intake.read.own', answer));

/** Who sees the visit sees what it asks, and whether it was answered. */
export const seesAnswer = (viewer: Viewer, answer: Guarded): boolean =>
  readsAnswers(viewer, answer) || canRead(viewer, answer);
