import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// What a person reads in the app stands in src/ui/words and src/ui/text.ts, ready for another language.

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Names of keys, as events have them. */
const KEYS = /^(?:Tab|Enter|Escape|Mod|Home|End|Arrow\w+)$/;
/** What draws a text, by the name of the method, the class or the key of an object. */
const DRAWS =
  /^(?:set(?:Text|Name|Desc|Title|Placeholder|ButtonText|Tooltip|Heading)|appendText|addButton|Notice|text|title|placeholder|heading|desc|hint|aria-label|aria-description)$/;
/** What takes a selector, or says of what kind a link is. */
const FINDS = /^(?:querySelector(?:All)?|closest|matches|rel)$/;

const isSelector = (text: string): boolean =>
  text.split(', ').every((part) => /^[a-z]*(?:\[[^\]]*\])?$/.test(part));
const areClasses = (text: string): boolean =>
  text.split(' ').every((part) => /^\.?[a-z]+(?:-[a-z]*)+$/.test(part));
const isProse = (text: string): boolean =>
  (/\p{L}[,.:;!?]? \p{L}/u.test(text) || /^\s*\p{Lu}\p{Ll}/u.test(text)) &&
  !KEYS.test(text) &&
  !isSelector(text) &&
  !areClasses(text);

/** The name of what a text is given to, whole or as part of one: a method, a class, or the key of an object. */
function takerOf(node: ts.Node): string {
  const { parent } = node;
  if (ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent)) return takerOf(parent);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return parent.expression.getText().replace(/^.*\./s, '');
  const isGiven = ts.isPropertyAssignment(parent) && parent.initializer === node;
  return isGiven ? parent.name.getText().replaceAll("'", '') : '';
}

/** The literals of a file that a person would read. */
function readableLiterals(source: string): string[] {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const taker = takerOf(node);
      const isDrawn = DRAWS.test(taker) && /\p{L}/u.test(node.text);
      if (isDrawn || (isProse(node.text) && !FINDS.test(taker))) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test.each([
  ["parent.createEl('p', { text: 'Nothing here' })", 'Nothing here'],
  ["parent.createEl('p', { text: 'empty' })", 'empty'],
  ["button.setAttribute('aria-label', 'Close it')", 'Close it'],
  ["new Notice('done')", 'done'],
  ["new Setting(el).setName('folder')", 'folder'],
  ["const title = 'Compare';", 'Compare'],
  ['throw new Error(`${path} is not there.`)', ' is not there.'],
  ['addButton(el, `more of ${name}`, act)', 'more of '],
])('sees the literal in %s', (source, literal) => {
  expect(readableLiterals(source)).toContain(literal);
});

test('leaves what nobody reads alone', () => {
  const source = [
    "import { Word } from 'A module';",
    "el.createDiv({ cls: 'neutrality-atlas-step mod-cta' });",
    'el.querySelector(`.a b[value=${n}]`);',
    "const stops = 'a[href], summary';",
    "el.setAttrs({ 'aria-label': TEXT.name });",
    "if (event.key === 'Escape') act();",
    "setIcon(el, 'zoom-in');",
  ].join('\n');
  expect(readableLiterals(source)).toEqual([]);
});

test('no word of the interface stands outside of the words', () => {
  const files = ['src/ui', 'src/plugin'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  );
  // A command line speaks English, in a terminal as in the app: scripts read it.
  const isOurs = (file: string): boolean =>
    !/^src\/(?:ui\/(?:words\/|text\.ts)|plugin\/command-line\/)/.test(file);
  const found = files
    .filter(isOurs)
    .flatMap((file) => readableLiterals(read(file)).map((literal) => `${file}: ${literal}`));
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
