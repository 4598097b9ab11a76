import { expect, test } from 'vitest';
import { fillTemplate } from '../../../src/core/draft/fill-template';

const now = Date.UTC(2026, 10, 27, 9, 5);

test('fills what the core plugin Templates fills, and leaves the rest', () => {
  const template = '{{title}}, {{date}} {{time}}, {{date:D MMMM YYYY}}, {{author}}, {{ title }}';
  expect(fillTemplate(template, { title: 'A $& B', now })).toBe(
    'A $& B, 2026-11-27 09:05, 27 November 2026, {{author}}, {{ title }}',
  );
});
