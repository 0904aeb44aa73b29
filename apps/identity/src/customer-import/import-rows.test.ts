import type { Column } from './customer-import.ts';
import { isError, readRow, readRows } from './import-rows.ts';

const columns: readonly Column[] = [
  { column: 'Kundennr', field: 'EXTERNAL_ID' },
  { column: 'Name', field: 'NAME' },
  { column: 'Mail', field: 'EMAIL' },
  { column: 'Tags', field: 'TAGS' },
];

test('CSV: quoted, with a mark at the beginning, in any order of columns', () => {
  const content = '\ufeffMail,Other,Name,Kundennr\r\nann@example.com,x,"Lee, ""Ann""",7\r\n\r\n,,Bo,8\r\n';

  expect(readRows('CSV', content, columns)).toEqual([
    { EXTERNAL_ID: '7', NAME: 'Lee, "Ann"', EMAIL: 'ann@example.com' },
    { EXTERNAL_ID: '8', NAME: 'Bo' },
  ]);
  expect(readRows('CSV', 'Name\n"never closed', columns)).toBeNull();
});

test('JSONL: one object a line; what is none says nothing', () => {
  const content = '{"Name":"Ann","Kundennr":7,"Tags":["a","b"]}\n\nnonsense\n"text"\n{"Name":null}\n';

  expect(readRows('JSONL', content, columns)).toEqual([{ NAME: 'Ann', EXTERNAL_ID: '7', TAGS: 'a,b' }, {}, {}, {}]);
});

test.each([
  [
    { NAME: 'Ann', EMAIL: 'ann' },
    { field: 'EMAIL', code: 'INVALID_VALUE' },
  ],
  [{ NAME: 'Ann' }, { field: 'EMAIL', code: 'UNREACHABLE' }],
  [{ EMAIL: 'ann@example.com' }, { field: 'NAME', code: 'REQUIRED' }],
  [
    { NAME: 'A'.repeat(201), EMAIL: 'ann@example.com' },
    { field: 'NAME', code: 'TOO_LONG' },
  ],
  [
    { NAME: 'Ann', PHONE: 'none' },
    { field: 'PHONE', code: 'NOT_A_PHONE_NUMBER' },
  ],
  [
    { NAME: 'Ann', PHONE: '0312345678', BIRTHDAY: '1990-13-01' },
    { field: 'BIRTHDAY', code: 'NOT_A_BIRTHDAY' },
  ],
])('%j is wrong', (row, error) => {
  const read = readRow(row);
  expect([isError(read), read]).toEqual([true, error]);
});

test('a name may come in two parts, tags in a list', () => {
  expect(readRow({ FAMILY: '田中', GIVEN: '花子', PHONE: '090-1111-2222', TAGS: 'a; b、c' })).toMatchObject({
    ...{ name: '田中 花子', given: '花子', family: '田中', phone: '090-1111-2222', tags: ['a', 'b', 'c'] },
  });
});
