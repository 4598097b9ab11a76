import type { Problem } from '../problem';

const FOREIGN = /^\uFEFF?---[ \t]*([a-z][\w.+#-]*)[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/i;

/** The fault of front matter whose first line names a language, as `---js` does; null for any other note. */
export function foreignFrontMatter(text: string): Problem | null {
  const language = FOREIGN.exec(text)?.[1];
  if (language === undefined) return null;
  const message = `Its front matter is in "${language}". Only YAML is read, and nothing in a note is ever run: begin the note with --- alone.`;
  return { message, line: 1 };
}
