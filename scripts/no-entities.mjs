// Stands in for decode-named-character-reference in the bundles: we parse Markdown only for where its code
// and HTML are, and named characters such as &copy; move neither. It saves 36 kB on every phone.
export const decodeNamedCharacterReference = () => false;
