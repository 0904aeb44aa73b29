import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import { localized, type Localized } from './localized.ts';
import { questionsInput, type Question } from './question.ts';

export type FormStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

export interface IntakeForm {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly names: Localized;
  readonly status: FormStatus;
  readonly currentVersionId: string | null;
  readonly version: number;
}

/** What a form asked from one moment on; answers stay those to the version that was asked. */
export interface FormVersion {
  readonly organizationId: string;
  readonly id: string;
  readonly formId: string;
  readonly number: number;
  readonly questions: readonly Question[];
  readonly createdAt: Date;
}

/** A service that asks, and how long an answer is good for it; null: it asks at each visit. */
export interface FormLink {
  readonly organizationId: string;
  readonly formId: string;
  readonly serviceId: string;
  readonly validMonths: number | null;
}

export const mostLinks = 200;

const names = localized(120);
const ofForm = { intakeFormId: idOf('frm'), version: z.int().min(1) };

export const createIntakeFormInput = z.object({ businessId: idOf('biz'), names });
export const renameIntakeFormInput = z.object({ ...ofForm, names });
export const publishIntakeFormInput = z.object({ ...ofForm, questions: questionsInput });
export const setIntakeFormServicesInput = z.object({
  ...ofForm,
  services: z
    .array(
      z.object({
        serviceId: idOf('svc'),
        validMonths: z
          .int()
          .min(1)
          .max(120)
          .nullish()
          .transform((months) => months ?? null),
      }),
    )
    .max(mostLinks)
    .superRefine((services, { addIssue }) => {
      services.forEach(({ serviceId }, place) => {
        if (services.findIndex((other) => other.serviceId === serviceId) < place) {
          addIssue({ code: 'custom', message: 'service_twice', path: [place, 'serviceId'] });
        }
      });
    }),
});
export const archiveIntakeFormInput = z.object(ofForm);

export type CreateIntakeForm = z.infer<typeof createIntakeFormInput>;
export type RenameIntakeForm = z.infer<typeof renameIntakeFormInput>;
export type PublishIntakeForm = z.infer<typeof publishIntakeFormInput>;
export type SetIntakeFormServices = z.infer<typeof setIntakeFormServicesInput>;
export type ArchiveIntakeForm = z.infer<typeof archiveIntakeFormInput>;

/** Where a text in the business's own language is missing: in the names, or in the labels of a question or a choice. */
export function missingLanguage(language: string, names: Localized, questions: readonly Question[] = []): string[][] {
  const lacks = (texts: Localized) => texts[language] === undefined;
  return [
    ...(lacks(names) ? [['names']] : []),
    ...questions.flatMap(({ labels, choices }, place) => [
      ...(lacks(labels) ? [['questions', String(place), 'label']] : []),
      ...choices.flatMap((choice, nth) =>
        lacks(choice.labels) ? [['questions', String(place), 'choices', String(nth), 'label']] : [],
      ),
    ]),
  ];
}

export const formTexts: Texts = {
  language_twice: { en: 'This language is there twice.', ja: '同じ言語が二度指定されています。' },
  own_language_missing: {
    en: "The business's own language is missing.",
    ja: '店舗の基本言語のテキストがありません。',
  },
  not_of_this_type: { en: 'Questions of this type have none.', ja: 'この種類の質問では指定できません。' },
  key_twice: { en: 'This is there twice.', ja: '重複しています。' },
  limits_crossed: { en: 'The upper limit is below the lower one.', ja: '上限が下限を下回っています。' },
  limit_impossible: { en: 'No answer can meet this limit.', ja: 'この制限を満たす回答はありません。' },
  service_twice: { en: 'This service is there twice.', ja: '同じサービスが二度指定されています。' },
  no_such_question: { en: 'The form does not ask this.', ja: 'この質問はありません。' },
  answered_twice: { en: 'This is answered twice.', ja: '二度回答されています。' },
  answered_otherwise: { en: 'This question is answered in another field.', ja: '回答の種類が質問と合っていません。' },
  no_such_choice: { en: 'There is no such choice.', ja: 'この選択肢はありません。' },
  date_too_early: { en: 'This date is too early.', ja: '日付が早すぎます。' },
  date_too_late: { en: 'This date is too late.', ja: '日付が遅すぎます。' },
};
