import type { PatternValue } from '../../value/value';
import { matchesPattern } from '../pattern/use-pattern';
import { textOf } from '../show';
import type { TypeMembers } from './function';

/** What regular expressions can do. */
export const pattern: TypeMembers<PatternValue> = {
  fields: [],
  methods: [
    {
      name: 'matches',
      takes: [1, 1],
      call: (self, args, { budget }) => matchesPattern(self, textOf(args.value(0)), budget),
    },
  ],
};
