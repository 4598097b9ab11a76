import type { Value } from '../../value/value';
import { isEmpty } from '../empty';
import { textOf } from '../show';
import { isTruthy } from '../truthy';
import { typeName, type TypeMembers } from './function';

/** What every value can do. */
export const any: TypeMembers<Value> = {
  fields: [],
  methods: [
    { name: 'isTruthy', takes: [0, 0], call: isTruthy },
    { name: 'isEmpty', takes: [0, 0], call: isEmpty },
    { name: 'toString', takes: [0, 0], call: textOf },
    {
      name: 'isType',
      takes: [1, 1],
      call: (self, args) => typeName(self) === textOf(args.value(0)).toLowerCase(),
    },
  ],
};
