import { entry, type Section } from './section';

/** Page "Bases syntax": how properties are named, the file's own, and `this`. */
export const PROPERTIES: Section = {
  title: 'Properties',
  entries: [
    entry('`note.price`', ['note.price', 5], ['note.missing', null]),
    entry('`note["price"]`', ['note["price"]', 5], ["note['price']", 5]),
    entry(
      'a property without a prefix',
      ['price', 5],
      ['missing', null],
      ['author', { link: 'the author' }],
    ),
    entry(
      'formula properties',
      ['formula.formatted_price', '5.00 dollars'],
      ['formula.ppu', '2.50'],
      ['formula.price_per_unit * 3', 5],
      ['formula["ppu"]', '2.50'],
    ),
    entry(
      'the file object itself',
      ['file', { file: 'Widget' }],
      ['file.hasLink("Textbook")', true],
    ),
    entry('`file.backlinks`', ['file.backlinks', [{ file: 'Ada' }]]),
    entry('`file.ctime`', ['file.ctime', { date: '2025-01-01T08:00:00' }]),
    entry('`file.embeds`', ['file.embeds', [{ link: 'map.png' }]]),
    entry('`file.ext`', ['file.ext', 'md'], ['file.ext == "md"', true]),
    entry('`file.file`', ['file.file', { file: 'Widget' }], ['file.file.hasTag("urgent")', true]),
    entry('`file.folder`', ['file.folder', 'Projects/Required Reading']),
    entry('`file.links`', [
      'file.links',
      [{ link: 'Textbook' }, { link: 'Ada' }, { link: 'Nobody' }],
    ]),
    entry('`file.mtime`', ['file.mtime', { date: '2025-05-24T12:00:00' }]),
    entry('`file.name`', ['file.name', 'Widget.md']),
    entry('`file.path`', ['file.path', 'Projects/Required Reading/Widget.md']),
    entry(
      '`file.properties`',
      ['file.properties.price', 5],
      ['file.properties["first_name"]', 'Ada'],
      ['file.properties.keys().contains("status")', true],
    ),
    entry('`file.size`', ['file.size', 1200]),
    entry('`file.tags`', ['file.tags', ['book/novel', 'urgent', 'tag1/a']]),
  ],
};

export const THIS: Section = {
  title: 'Access properties with `this`',
  entries: [
    entry('`this.file.folder`', ['this.file.folder', 'People']),
    entry('`this.file.name`', ['this.file.name', 'Ada.md']),
    entry('properties of the embedding file', ['this.born', 1815], ['this.note.home', 'London']),
    entry(
      '`file.hasLink(this.file)`',
      ['file.hasLink(this.file)', true],
      ['this.file.hasLink(file)', true],
    ),
  ],
};

export const OPERATORS: Section = {
  title: 'Arithmetic operators',
  entries: [
    entry('`+` plus', ['price + tax', 6], ['1 + 2.5', 3.5]),
    entry('`-` minus', ['price - discount', 3], ['-price', -5]),
    entry('`*` multiply', ['price * quantity', 15], ['radius * (2 * 3.14)', 12.56]),
    entry('`/` divide', ['price / age', 2.5], ['(impact * urgency) / effort', 3]),
    entry('`%` modulo', ['price % quantity', 2], ['-7 % 4', -3]),
    entry(
      '`( )` parenthesis',
      ['(part / whole) * 100', 25],
      ['2 * (3 + 4)', 14],
      ['2 * 3 + 4', 10],
    ),
    entry(
      '`+` joins texts',
      ['first_name + " " + last_name', 'Ada Lovelace'],
      ['file.name + " - " + description', 'Widget.md - small'],
      ['"a" + 1', 'a1'],
      ['1 + "a"', '1a'],
    ),
  ],
};

export const COMPARISON: Section = {
  title: 'Comparison operators',
  entries: [
    entry(
      '`==` equals',
      ['status == "Draft"', true],
      ['status == "draft"', false],
      ['nothing == null', true],
      ['[1, 2] == [1, 2]', true],
    ),
    entry(
      '`!=` not equal',
      ['status != "done"', true],
      ['price != 5', false],
      ['missing != 5', true],
    ),
    entry(
      '`>` greater than',
      ['price > 2.1', true],
      ['price > 100', false],
      ['now() > today()', true],
    ),
    entry('`<` less than', ['age < 18', true], ['due_date < now()', true], ['missing < 18', false]),
    entry('`>=` greater than or equal to', ['price >= 5', true], ['price >= 6', false]),
    entry('`<=` less than or equal to', ['price <= 5', true], ['price <= 4', false]),
    entry(
      'numbers and dates are compared',
      ['file.mtime > now() - "7d"', true],
      ['date("2025-01-01") <= date("2025-01-01")', true],
    ),
  ],
};

export const BOOLEAN: Section = {
  title: 'Boolean operators',
  entries: [
    entry('`!` logical not', ['!completed', true], ['!urgent', false], ['!missing', true]),
    entry(
      '`&&` logical and',
      ['price > 0 && quantity > 0', true],
      ['urgent && important', false],
      ['price && status', true],
    ),
    entry(
      '`||` logical or',
      ['urgent || important', true],
      ['completed || important', false],
      ['blank || status', true],
    ),
  ],
};

export const TYPES: Section = {
  title: 'Types',
  entries: [
    entry(
      'strings in single or double quotes',
      ['"message"', 'message'],
      ["'message'", 'message'],
      [`"it's"`, "it's"],
    ),
    entry('numbers, in parentheses if wanted', ['1', 1], ['(2.5)', 2.5]),
    entry('booleans', ['true', true], ['false', false]),
    entry('a date is constructed', [
      'date("2025-01-01 12:00:00")',
      { date: '2025-01-01T12:00:00' },
    ]),
    entry(
      'a date is modified',
      ['now() + "1 hour"', { date: '2025-05-27T13:00:00' }],
      ['today() + "7d"', { date: '2025-06-03' }],
    ),
    entry(
      'dates are compared',
      ['date("2025-01-01") < date("2025-01-02")', true],
      ['(now() + "1d") - now()', 86_400_000],
    ),
    entry('portions of a date', ['now().hour', 12], ['now().time()', '12:00:00']),
    entry(
      'a single element becomes a list',
      ['list(mixed)', ['one']],
      ['list(tasks)', ['buy', 'build', 'sell']],
    ),
    entry(
      'list elements by a 0-based index',
      ['property[0]', 'first'],
      ['property[1]', 'second'],
      ['property[2]', null],
    ),
    entry(
      'object elements',
      ['record.subprop', 'inside'],
      ['record["subprop"]', 'inside'],
      ['record["odd name"]', 1],
      ['record.constructor', null],
    ),
    entry(
      'a wikilink in a property is a link',
      ['author.isType("link")', true],
      ['author.asFile().name', 'Ada.md'],
    ),
    entry(
      'a link is constructed',
      ['link("filename")', { link: 'filename' }],
      ['link("https://obsidian.md")', { link: 'https://obsidian.md' }],
    ),
    entry('a link from any string', ['link(file.ctime.date().toString())', { link: '2025-01-01' }]),
    entry('the display text of a link', ['link("filename", "display")', { link: 'display' }]),
    entry(
      'a file becomes a link',
      ['file.asLink()', { link: 'Widget' }],
      ['file.asLink("W")', { link: 'W' }],
    ),
    entry(
      'links are equal when they point to the same file',
      ['author == link("People/Ada")', true],
      ['author != link("Bob")', true],
      ['author == link("Ada#Life", "her")', true],
    ),
    entry(
      'links to no file are equal when their text is identical',
      ['nobody == link("Nobody")', true],
      ['nobody == link("nobody")', false],
      ['nobody == link("Somebody")', false],
    ),
    entry(
      'links compare with files',
      ['author == this', true],
      ['this == author', true],
      ['author == file', false],
      ['link("Widget") == file', true],
    ),
    entry(
      'links in lists',
      ['authors.contains(this)', true],
      ['authors.contains(author)', true],
      ['authors.contains(file)', false],
    ),
    entry(
      'objects',
      ['{"name": "value"}', { name: 'value' }],
      ['{a: 1, "b": [2]}', { a: 1, b: [2] }],
    ),
    entry(
      'a formula takes the type of what it computes',
      ['formula.price_per_unit.isType("number")', true],
      ['formula.ppu.isType("string")', true],
    ),
  ],
};

export const SUMMARY_FORMULAS: Section = {
  title: 'Summaries',
  entries: [
    entry(
      '`values` holds every value of the property',
      ['values.length', 5],
      ['values[1]', 2],
      ['values.filter(value.isEmpty()).length', 1],
    ),
    entry(
      '`values.mean().round(3)`',
      ['values.mean().round(3)', 3],
      ['[1, 2, 2].mean().round(3)', 1.667],
    ),
  ],
};

export const FORMULA_EXAMPLES: Section = {
  title: 'Formulas',
  entries: [
    entry('calculate a deadline', ['start_date + "2w"', { date: '2025-05-15' }]),
    entry('display overdue status', [
      'if(due_date < now() && status != "Done", "Overdue", "")',
      'Overdue',
    ]),
    entry(
      'format currency',
      ['if(price, "$" + price.toFixed(2), "")', '$5.00'],
      ['if(missing, "$" + missing.toFixed(2), "")', ''],
    ),
    entry('count list items', ['tasks.length', 3]),
    entry('calculate priority score', ['(impact * urgency) / effort', 3]),
    entry('combine text fields', ['first_name + " " + last_name', 'Ada Lovelace']),
    entry('calculate total cost', ['monthlyUses * formula.Owned.round()', 8]),
    entry('convert to lowercase', ['file.name.lower()', 'widget.md']),
    entry('check if a list contains a value', ['tags.contains("urgent")', true]),
    entry('format a date', ['due_date.format("YYYY-MM-DD")', '2025-05-20']),
    entry('reference other formulas', ['formula.Owned * 10', 24]),
  ],
};
