import { inBoth, type PartsPlan } from './plan.ts';

export const hairParts: PartsPlan = {
  addOns: [
    { name: inBoth('Soda spa', '炭酸スパ'), minutes: 10, price: 1_650, to: ['Cut', 'Wash and blow-dry'] },
    { name: inBoth('Fringe trim', '前髪カット'), minutes: 15, price: 880, to: ['Wash and blow-dry'] },
  ],
};

export const spaParts = (at: string): PartsPlan => ({
  addOns: [{ name: inBoth('Yuzu foot bath', '柚子足湯'), minutes: 15, price: 2_200, to: ['Oil massage', 'Facial'] }],
  rooms: { name: '個室', at, resources: ['桜', '梅', '藤'], needed: ['Oil massage'] },
});
