// Stands in for vfile in the bundles: unified makes one of each text that it parses, only to take the text out again. The
// paths, messages and addresses of the real one are 7 kB on every phone.
export class VFile {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}
