import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';

import { DayField } from './day-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { MoneyField } from './money-field.tsx';
import { SelectField } from './select-field.tsx';
import { markup } from './testing/markup.tsx';
import { TextField } from './text-field.tsx';

test('a field is described by its hint and its errors', () => {
  const field = markup(
    <TextField
      id="voucher"
      name="voucher"
      label="Số chứng từ"
      hint="Trên giấy rút"
      errors={['Hãy điền mục này.']}
      required
    />,
  );
  expect(field).toContain('<label for="voucher"');
  expect(field).toContain('aria-invalid="true" aria-describedby="voucher-hint voucher-error"');
  expect(field).toContain('<p id="voucher-hint"');
  expect(field).toContain('<ul id="voucher-error"');
});

test('what people typed stands in a page as text, in a value as in a sentence (ASVS 1.2.1)', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&`;
  const field = markup(
    <TextField name="note" label={hostile} hint={hostile} errors={[hostile]} defaultValue={hostile} />,
  );
  expect(field).not.toMatch(/<script|<img/);
  expect(field.match(/&quot;&gt;&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(4);
});

test('a field without hint and errors is described by nothing', () => {
  const field = markup(<TextField id="voucher" name="voucher" label="Số chứng từ" required />);
  expect(field).not.toContain('aria-describedby');
  expect(field).not.toContain('aria-invalid=');
});

test('only what may be left out is marked', () => {
  expect(markup(<TextField name="note" label="Ghi chú" />)).toContain('(không bắt buộc)');
  expect(markup(<TextField name="note" label="Ghi chú" required />)).not.toContain('(không bắt buộc)');
});

test('a select offers an empty choice unless told not to', () => {
  const options = [{ value: 'oda', label: 'ODA' }];
  expect(markup(<SelectField name="source" label="Nguồn vốn" options={options} />)).toContain(
    '<option value="" selected="">Chọn…',
  );
  expect(
    markup(<SelectField name="source" label="Nguồn vốn" options={options} placeholder={false} />),
  ).not.toContain('value=""');
});

test.each([
  ['1,25 tỷ', '= 1.250.000.000\u00a0₫'],
  ['1.250', 'Số tiền này có thể hiểu theo nhiều cách.'],
  ['một tỷ', 'Không đọc được số tiền này.'],
])('what is typed as %s is read back as %s', (typed, understood) => {
  const field = markup(<MoneyField name="amount" label="Số tiền" defaultValue={typed} />);
  expect(field).toContain(understood);
  expect(field).toContain(`value="${typed}"`);
});

test('a refused amount is left to its error, not explained twice', () => {
  const field = markup(
    <MoneyField name="amount" label="Số tiền" defaultValue="9 tỷ" errors={['Vượt vốn năm.']} />,
  );
  expect(field).toContain('Vượt vốn năm.');
  expect(field).not.toContain('= 9.000.000.000');
});

test('a day is repeated as the house writes it, whatever the browser shows', () => {
  const field = markup(<DayField name="on" label="Ngày" defaultValue="2025-10-31" max={day('2025-12-31')} />);
  expect(field).toContain('thứ Sáu, 31/10/2025');
  expect(field).toContain('max="2025-12-31"');
});

test('the error summary counts, and leads to each field', () => {
  const errors = [{ message: 'Hãy điền mục này.', fieldId: 'voucher' }, { message: 'Vượt vốn năm.' }];
  const summary = markup(<ErrorSummary errors={errors} />);
  expect(summary).toContain('Có 2 điểm cần sửa');
  expect(summary).toContain('<a href="#voucher"');
  expect(markup(<ErrorSummary errors={[]} />)).toBe('');
});
