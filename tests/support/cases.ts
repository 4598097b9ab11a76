import { note } from './notes';

/** A small vault with comparable notes: no notes of ours, so that nothing depends on them. */
export const CASES = {
  'Cases/Austria.md': note(
    {
      kind: 'case',
      since: '1955-10-26',
      since_source: '["[[Law|Law 1955]]"]',
      form: '[law, notes]',
      disputed: '[form]',
    },
    'See [[Belgium]]. #neutral\n',
  ),
  'Cases/Belgium.md': note({
    kind: 'case',
    since: '"1831"',
    since_source: '["[[Law]]", "[[Law|Law 1955]]"]',
    unknown: '[form]',
  }),
  'Cases/Cyprus.md': note({ kind: 'case', power: '"[[Austria]]"', not_applicable: '[since]' }),
  'Law.md': note({ kind: 'instrument' }),
  'Holder.md': 'Before.\n\nAfter.\n',
};
