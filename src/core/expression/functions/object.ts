import type { ObjectValue } from '../../value/value';
import type { TypeMembers } from './function';

/** What objects can do; their own entries come before these. */
export const object: TypeMembers<ObjectValue> = {
  fields: [],
  methods: [
    { name: 'keys', takes: [0, 0], call: ({ entries }) => [...entries.keys()] },
    { name: 'values', takes: [0, 0], call: ({ entries }) => [...entries.values()] },
  ],
};
