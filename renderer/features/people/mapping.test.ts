import { expect, test } from 'vitest';
import { fieldOf, withColumn } from './mapping.ts';

test('a column feeds one field, and a field has one column', () => {
  const mapping = { name: 0, email: 2 };
  expect(fieldOf(mapping, 2)).toBe('email');
  expect(fieldOf(mapping, 1)).toBeNull();
  expect(withColumn(mapping, 1, 'email')).toEqual({ name: 0, email: 1 });
  expect(withColumn(mapping, 0, 'school')).toEqual({ email: 2, school: 0 });
  expect(withColumn(mapping, 2, null)).toEqual({ name: 0 });
});

test('a whole name and a name in two parts shut each other out', () => {
  expect(withColumn({ name: 0, email: 2 }, 1, 'familyName')).toEqual({ email: 2, familyName: 1 });
  expect(withColumn({ givenName: 0, familyName: 1 }, 3, 'name')).toEqual({ name: 3 });
});
