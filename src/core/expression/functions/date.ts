import { datePartsOf, timeText, withoutTime, type DateParts } from '../../value/date';
import type { DateValue } from '../../value/value';
import { textOf } from '../show';
import { formatDate, relativeText } from './date-format';
import type { Field, TypeMembers } from './function';

const PARTS: readonly (keyof DateParts)[] = [
  ...(['year', 'month', 'day'] as const),
  ...(['hour', 'minute', 'second', 'millisecond'] as const),
];

/** What a character of a format costs: some take the calendar of weeks. */
const STEPS_OF_CHARACTER = 8;

/** What dates can do; texts that write a whole day can do it too. */
export const date: TypeMembers<DateValue> = {
  fields: PARTS.map((name): Field<DateValue> => ({
    name,
    read: (self) => datePartsOf(self)[name],
  })),
  methods: [
    { name: 'date', takes: [0, 0], call: withoutTime },
    {
      name: 'format',
      takes: [1, 1],
      call: (self, args, { budget }) => {
        const format = textOf(args.value(0));
        budget.spend(format.length * STEPS_OF_CHARACTER);
        return formatDate(self, format);
      },
    },
    { name: 'time', takes: [0, 0], call: timeText },
    {
      name: 'relative',
      takes: [0, 0],
      call: (self, _, { scope }) => relativeText(self, scope.lookup.now()),
    },
  ],
};
