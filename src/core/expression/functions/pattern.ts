import type { PatternValue } from '../../value/value';
import { compilePattern } from '../pattern';
import { textOf } from '../show';
import type { TypeMembers } from './function';

/** What regular expressions can do. */
export const pattern: TypeMembers<PatternValue> = {
  fields: [],
  methods: [
    {
      name: 'matches',
      takes: [1, 1],
      call: (self, args, { budget }) => {
        const subject = textOf(args.value(0));
        return compilePattern(self, subject, budget).test(subject);
      },
    },
  ],
};
