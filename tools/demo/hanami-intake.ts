import { inBoth, type IntakePlan } from './plan.ts';

const conditions = ['なし', 'アトピー性皮膚炎（肘の内側）', 'なし', '高血圧（服薬中）'];

/** What the spa wants to know before oils and stones. */
export const spaIntake: IntakePlan = {
  name: inBoth('Health questions', '問診票'),
  validMonths: 6,
  asking: ['Oil massage', 'Aroma massage', 'Hot stones', 'Lymphatic drainage', 'Maternity massage'],
  questions: [
    {
      ...{ key: 'conditions', type: 'LONG_TEXT', required: true, sensitive: true },
      label: inBoth('Allergies, illnesses and medicine (or: none)', 'アレルギー・持病・服薬（なければ「なし」）'),
    },
    { key: 'pregnant', type: 'YES_NO', sensitive: true, label: inBoth('Are you pregnant?', '妊娠中ですか') },
    {
      ...{ key: 'pressure', type: 'SINGLE_CHOICE', label: inBoth('How firm may we press?', 'お好みの強さ') },
      choices: [
        { key: 'soft', label: inBoth('Soft', '弱め') },
        { key: 'medium', label: inBoth('Medium', '普通') },
        { key: 'firm', label: inBoth('Firm', '強め') },
      ],
    },
    {
      ...{ key: 'consent', type: 'CONSENT', required: true },
      label: inBoth('What I have written is true.', '記入内容に相違ありません。'),
    },
  ],
  answers: (place, name) => [
    { question: 'conditions', text: conditions[place % conditions.length] },
    { question: 'pregnant', yes: false },
    { question: 'pressure', choices: [['soft', 'medium', 'firm'][place % 3]] },
    { question: 'consent', signature: name },
  ],
};
