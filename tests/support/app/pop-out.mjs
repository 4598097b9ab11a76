// A pop-out window as the app has it: a window of its own, whose elements have the app's helpers too.

/** Open an empty window with the look of this one; its elements are of other classes than this one's. */
export function openPopOut() {
  const popOut = window.open('about:blank', '', 'width=700,height=500');
  const names = [
    'Node',
    'Element',
    'HTMLElement',
    'UIEvent',
    'Event',
    'Document',
    'DocumentFragment',
  ];
  for (const name of names) lend(window[name].prototype, popOut[name].prototype);
  // Across windows the class of the same name counts.
  const instanceOf = function (type) {
    return this instanceof type || this instanceof (popOut[type.name] ?? type);
  };
  for (const name of ['Node', 'UIEvent'])
    Object.defineProperty(popOut[name].prototype, 'instanceOf', { value: instanceOf });
  popOut.document.body.className = document.body.className;
  for (const style of document.querySelectorAll('style'))
    popOut.document.head.append(popOut.document.importNode(style, true));
  return popOut;
}

/** Give the helpers of one prototype to another that has them not. */
function lend(from, to) {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(from)))
    if (!(name in to)) Object.defineProperty(to, name, { ...property, configurable: true });
}
