import matter from 'gray-matter';
import { readFlatYaml } from '../core/note/flat-yaml/read-flat-yaml';
import { type Frontmatter, splitNote } from '../core/note/frontmatter';
import type { Note } from '../core/note/note';
import { parseFrontmatter } from '../core/note/parse-frontmatter';
import { makeNote, readNote } from '../core/note/read-note';
import type { Problem } from '../core/problem';

/**
 * Make a note from its text: flat front matter in one pass, any other with gray-matter.
 *
 * The properties and faults are those of `readNote` in the core. Nothing in a note is ever run.
 *
 * @param fullYaml - Leave all front matter to gray-matter.
 */
export function readGrayMatter(
  name: string,
  text: string,
  stat: Note['stat'],
  fullYaml = false,
): { note: Note } | { fault: Problem } {
  const { yaml, body } = splitNote(text);
  if (yaml === null) return readNote(name, text, stat); // gray-matter is never shown `---js`
  const { properties, fault } =
    (fullYaml ? null : readFlatYaml(yaml, name)) ?? readYaml(yaml, name);
  return fault === null ? { note: makeNote(name, properties, stat, () => body) } : { fault };
}

/**
 * Read YAML through gray-matter: always with options, for without them it answers from a cache and forgets
 * errors; always with our engine, for its own reads dates as moments and `12:30` as 750; no other engine.
 */
function readYaml(yaml: string, name: string): Frontmatter {
  const readings: Frontmatter[] = [];
  const parse = (text: string): Frontmatter => {
    const reading = parseFrontmatter(text.slice(1), name); // it begins with the end of the line of ---
    readings.push(reading);
    return reading;
  };
  matter(`---\n${yaml}\n---\n`, {
    language: 'yaml',
    delimiters: ['---', '---\n'],
    engines: { ...NO_ENGINES, yaml: { parse, stringify: refuse } },
  });
  return readings[0] ?? parseFrontmatter(yaml, name); // it asks no engine for blanks and comments
}

const refuse = (): never => {
  throw new Error('Only YAML front matter is read, and notes are not written by this way.');
};

const NO_ENGINES = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((language) => [
    language,
    { parse: refuse, stringify: refuse },
  ]),
);
