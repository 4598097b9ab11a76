import { ProblemError } from '../../problem';
import { finite, numberArgument, type TypeMembers } from './function';

/** Round half up as JavaScript does, but on the digits as written, so that 1.005 becomes 1.01. */
function round(number: number, digits: number): number {
  const [digitsText = '', exponent = '0'] = number.toExponential().split('e');
  const shift = Number(exponent) + digits;
  const rounded = Math.round(Number(`${digitsText}e${String(shift)}`));
  return Number(`${String(rounded)}e${String(-digits)}`);
}

function places(name: string, digits: number): number {
  if (Number.isInteger(digits) && Math.abs(digits) <= 100) return digits;
  throw new ProblemError(`${name}() takes a whole number of digits, 100 at most.`);
}

/** What numbers can do. */
export const number: TypeMembers<number> = {
  fields: [],
  methods: [
    { name: 'abs', takes: [0, 0], call: Math.abs },
    { name: 'ceil', takes: [0, 0], call: Math.ceil },
    { name: 'floor', takes: [0, 0], call: Math.floor },
    {
      name: 'round',
      takes: [0, 1],
      call: (self, args) => {
        const digits = places('round', numberArgument('round', args, 0, 0));
        return finite(round(self, digits)) ?? self;
      },
    },
    {
      name: 'toFixed',
      takes: [0, 1],
      call: (self, args) => {
        const digits = numberArgument('toFixed', args, 0, 0);
        return self.toFixed(Math.max(0, places('toFixed', digits)));
      },
    },
  ],
};
