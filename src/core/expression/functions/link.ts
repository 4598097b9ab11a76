import { destination } from '../../value/same';
import type { LinkValue } from '../../value/value';
import { fileAt, hasLink } from './file';
import { resolver, type TypeMembers } from './function';

/** What links can do beside what texts can. */
export const link: TypeMembers<LinkValue> = {
  fields: [],
  methods: [
    {
      name: 'asFile',
      takes: [0, 0],
      call: (self, _, context) => {
        const path = destination(self, resolver(context));
        return path === null ? null : fileAt(path);
      },
    },
    {
      name: 'linksTo',
      takes: [1, 1],
      call: (self, args, context) => {
        const path = destination(self, resolver(context));
        return path !== null && hasLink(fileAt(path), args.value(0), context);
      },
    },
  ],
};
