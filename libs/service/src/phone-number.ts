/**
 * Calling codes of countries, and the digit that goes before a national number at home and is left out from abroad: 0
 * unless said otherwise, none where it is part of the number.
 */
const callingCodes: Readonly<Record<string, readonly [code: string, trunk?: string]>> = {
  ...{ AE: ['971'], AR: ['54'], AT: ['43'], AU: ['61'], BE: ['32'], BG: ['359'], BR: ['55'], CA: ['1', '1'] },
  ...{ CH: ['41'], CL: ['56', ''], CN: ['86'], CO: ['57', ''], CY: ['357', ''], CZ: ['420', ''], DE: ['49'] },
  ...{ DK: ['45', ''], EE: ['372', ''], EG: ['20'], ES: ['34', ''], FI: ['358'], FR: ['33'], GB: ['44'] },
  ...{ GR: ['30', ''], HK: ['852', ''], HR: ['385'], HU: ['36', '06'], ID: ['62'], IE: ['353'], IL: ['972'] },
  ...{ IN: ['91'], IS: ['354', ''], IT: ['39', ''], JP: ['81'], KR: ['82'], LT: ['370', '0'], LU: ['352', ''] },
  ...{ LV: ['371', ''], MA: ['212'], MT: ['356', ''], MX: ['52', ''], MY: ['60'], NL: ['31'], NO: ['47', ''] },
  ...{ NZ: ['64'], PE: ['51'], PH: ['63'], PL: ['48', ''], PT: ['351', ''], RO: ['40'], RS: ['381'], SA: ['966'] },
  ...{ SE: ['46'], SG: ['65', ''], SI: ['386'], SK: ['421'], TH: ['66'], TR: ['90'], TW: ['886'], UA: ['380'] },
  ...{ US: ['1', '1'], VN: ['84'], ZA: ['27'] },
};

/**
 * A phone number as it is dialled from anywhere (E.164): 090-1234-5678 in Japan is +819012345678. A national number of
 * a country that is not known stays national, without anything for the eye.
 */
export function internationalNumber(typed: string, country: string | null): string {
  const number = typed.replaceAll(/[^+\d]/g, '').replace(/^00/, '+');
  const [code, trunk = '0'] = callingCodes[country ?? ''] ?? [];
  if (number.startsWith('+') || code === undefined) return number;
  const significant = trunk !== '' && number.startsWith(trunk) ? number.slice(trunk.length) : number;
  return `+${code}${significant}`;
}
