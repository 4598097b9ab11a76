// Dataview, so that it starts over the mocks of the app.

/** What Dataview asks of the app beyond its API, and the libraries that the app brings along: all of it does nothing. */
const BEFORE = `const asked = require;
const nothing = new Proxy(class {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : name === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
  construct: () => ({}),
});
window.CodeMirror = nothing;
require = (name) => (/^@(codemirror|lezer)\\//.test(name) ? nothing : asked(name));
`;
/** It goes on loading after its onload has returned. */
const AFTER = `
const Peer = module.exports.default ?? module.exports;
module.exports = class extends Peer {
  constructor(app, manifest) {
    Object.assign(app, { appId: 'vault', internalPlugins: { plugins: {} } });
    super(app, manifest);
  }
  async onload() {
    const start = performance.now();
    await super.onload();
    performance.measure('onload', { start });
  }
};`;

/** The code of its main.js with what it needs around it. */
export const aroundDataview = (code) => `${BEFORE}${code}${AFTER}`;
