// The editor as the app has it: a transaction is one step, its places count in the text before it, the cursor stays
// beside what it stood at; an open note is saved from its editor, and shows what was written to it elsewhere.
export function editors(o) {
  const E = o.Editor.prototype;
  E.transaction = function ({ changes = [], selection }) {
    const before = this.getValue();
    const edits = changes
      .map(({ from, to, text }) => ({
        from: this.posToOffset(from),
        to: this.posToOffset(to ?? from),
        text,
      }))
      .sort((a, b) => a.from - b.from);
    edits.forEach(({ from, to }, index) => {
      if (from > to || from < (edits[index - 1]?.to ?? 0))
        throw new RangeError('Overlapping changes');
    });
    const at = (offset) => {
      let moved = offset;
      for (const { from, to, text } of edits) {
        if (offset >= to) moved += text.length - (to - from);
        else if (offset > from) return moved + from - offset;
      }
      return moved;
    };
    const [anchor, head] = [this.anchor, this.head].map((pos) => at(this.posToOffset(pos)));
    this.undoStack.push(before);
    this.redoStack = [];
    let after = before;
    for (const { from, to, text } of edits.toReversed())
      after = after.slice(0, from) + text + after.slice(to);
    this.content = after;
    this.anchor = this.offsetToPos(anchor);
    this.head = this.offsetToPos(head);
    if (selection) this.setSelection(selection.from, selection.to);
  };
  const { setValue } = E;
  E.setValue = function (text) {
    setValue.call(this, text.replace(/\r\n?/g, '\n'));
  };

  const V = o.MarkdownView.prototype;
  V.getViewData = function () {
    return this.editor.getValue();
  };
  V.setViewData = function (data) {
    this.data = data;
    this.editor.setValue(data);
  };
  V.save = async function () {
    const text = this.getViewData();
    if (this.file === null || text === this.data.replace(/\r\n?/g, '\n')) return;
    this.data = text;
    await this.app.vault.modify(this.file, text);
  };
  V.watch__ = function () {
    this.app.vault.on('modify', (file) => {
      if (file !== this.file) return;
      const text = this.app.vault.readSync__(file);
      if (text !== this.data) this.setViewData(text);
    });
  };
}
