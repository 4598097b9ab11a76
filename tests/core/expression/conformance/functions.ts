import { entry, refused, type Section } from './section';

/** Page "Functions": those called by their name alone, and those of any value. */
export const GLOBAL: Section = {
  title: 'Global',
  entries: [
    entry('`escapeHTML()`', [
      'escapeHTML("<b>\\"A\\" & \'B\'</b>")',
      '&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;',
    ]),
    entry(
      '`date()`',
      ['date("2025-05-27")', { date: '2025-05-27' }],
      ['date("2025-05-27 10:20:30")', { date: '2025-05-27T10:20:30' }],
      ['date("soon")', null],
    ),
    entry(
      '`duration()`',
      ['duration("1d")', { duration: '1 day' }],
      ['now() + (duration("1d") * 2)', { date: '2025-05-29T12:00:00' }],
      ['duration("soon")', refused('duration() cannot read')],
    ),
    entry(
      '`file()`',
      ['file(link("[[Textbook]]"))', { file: 'Textbook' }],
      ['file("People/Ada.md")', { file: 'Ada' }],
      ['file(file)', { file: 'Widget' }],
      ['file("nowhere")', null],
    ),
    entry(
      '`if()`',
      ['if(isModified, "Modified", "Unmodified")', 'Modified'],
      ['if(completed, "Modified", "Unmodified")', 'Unmodified'],
      ['if(completed, 1)', null],
      ['if("text", 1, 2)', 1],
    ),
    entry(
      '`link()`',
      ['link("filename")', { link: 'filename' }],
      ['link("filename", "display")', { link: 'display' }],
      ['link(file)', { link: 'Widget' }],
      ['link("[[Textbook]]").asFile()', { file: 'Textbook' }],
    ),
    entry(
      '`list()`',
      ['list("value")', ['value']],
      ['list(["value"])', ['value']],
      ['list(5)', [5]],
    ),
    entry('`max()`', ['max(1, 3, 2)', 3], ['max(-1)', -1]),
    entry('`min()`', ['min(1, 3, 2)', 1], ['min(1, -3)', -3]),
    entry('`now()`', ['now()', { date: '2025-05-27T12:00:00' }]),
    entry(
      '`number()`',
      ['number("3.4")', 3.4],
      ['number(true)', 1],
      ['number(false)', 0],
      ['number(date("1970-01-02"))', 86_400_000],
      ['number("abc")', refused('number() cannot read a number')],
    ),
    entry('`today()`', ['today()', { date: '2025-05-27' }], ['today().time()', '00:00:00']),
  ],
};

export const ANY: Section = {
  title: 'Any type',
  entries: [
    entry(
      '`isTruthy()`',
      ['1.isTruthy()', true],
      ['0.isTruthy()', false],
      ['"".isTruthy()', false],
      ['missing.isTruthy()', false],
    ),
    entry(
      '`isType()`',
      ['"example".isType("string")', true],
      ['true.isType("boolean")', true],
      ['1.isType("number")', true],
      ['1.isType("string")', false],
      ['[1].isType("list")', true],
      ['{}.isType("object")', true],
      ['now().isType("date")', true],
      ['duration("1d").isType("duration")', true],
      ['author.isType("link")', true],
      ['file.isType("file")', true],
      ['/a/.isType("regexp")', true],
    ),
    entry(
      '`toString()`',
      ['123.toString()', '123'],
      ['true.toString()', 'true'],
      ['date("2025-05-27").toString()', '2025-05-27'],
    ),
  ],
};

export const STRING: Section = {
  title: 'String type',
  entries: [
    entry('`string.length`', ['"hello".length', 5]),
    entry('`contains()`', ['"hello".contains("ell")', true], ['"hello".contains("x")', false]),
    entry(
      '`containsAll()`',
      ['"hello".containsAll("h", "e")', true],
      ['"hello".containsAll("h", "x")', false],
    ),
    entry(
      '`containsAny()`',
      ['"hello".containsAny("x", "y", "e")', true],
      ['"hello".containsAny("x", "y")', false],
    ),
    entry('`endsWith()`', ['"hello".endsWith("lo")', true], ['"hello".endsWith("he")', false]),
    entry(
      '`isEmpty()`',
      ['"Hello world".isEmpty()', false],
      ['"".isEmpty()', true],
      ['missing.isEmpty()', true],
    ),
    entry('`lower()`', ['"HELLO".lower()', 'hello']),
    entry(
      '`replace()`',
      ['"a:b:c:d".replace(/:/, "-")', 'a-b:c:d'],
      ['"a:b:c:d".replace(/:/g, "-")', 'a-b-c-d'],
      ['"a:b:c:d".replace(":", "-")', 'a-b-c-d'],
      ['"John Smith".replace(/(\\w+) (\\w+)/, "$2, $1")', 'Smith, John'],
    ),
    entry('`repeat()`', ['"123".repeat(2)', '123123'], ['"123".repeat(0)', '']),
    entry('`reverse()`', ['"hello".reverse()', 'olleh']),
    entry(
      '`slice()`',
      ['"hello".slice(1, 4)', 'ell'],
      ['"hello".slice(1)', 'ello'],
      ['"hello".slice(-2)', 'lo'],
    ),
    entry(
      '`split()`',
      ['"a,b,c,d".split(",", 3)', ['a', 'b', 'c']],
      ['"a,b,c,d".split(/,/, 3)', ['a', 'b', 'c']],
      ['"a,b".split(",")', ['a', 'b']],
    ),
    entry(
      '`startsWith()`',
      ['"hello".startsWith("he")', true],
      ['"hello".startsWith("lo")', false],
    ),
    entry('`title()`', ['"hello world".title()', 'Hello World']),
    entry('`trim()`', ['"  hi  ".trim()', 'hi']),
  ],
};

export const NUMBER: Section = {
  title: 'Number type',
  entries: [
    entry('`abs()`', ['(-5).abs()', 5]),
    entry('`ceil()`', ['(2.1).ceil()', 3]),
    entry('`floor()`', ['(2.9).floor()', 2]),
    entry('`isEmpty()`', ['5.isEmpty()', false], ['missing.isEmpty()', true]),
    entry('`round()`', ['(2.5).round()', 3], ['(2.3333).round(2)', 2.33], ['(-2.5).round()', -2]),
    entry('`toFixed()`', ['(3.14159).toFixed(2)', '3.14'], ['5.toFixed(2)', '5.00']),
  ],
};

export const LIST: Section = {
  title: 'List type',
  entries: [
    entry('`list.length`', ['[1,2,3].length', 3]),
    entry('`contains()`', ['[1,2,3].contains(2)', true], ['[1,2,3].contains(4)', false]),
    entry(
      '`containsAll()`',
      ['[1,2,3].containsAll(2,3)', true],
      ['[1,2,3].containsAll(2,4)', false],
    ),
    entry(
      '`containsAny()`',
      ['[1,2,3].containsAny(3,4)', true],
      ['[1,2,3].containsAny(4,5)', false],
    ),
    entry(
      '`filter()`',
      ['[1,2,3,4].filter(value > 2)', [3, 4]],
      ['[1,2,3,4].filter(index > 2)', [4]],
    ),
    entry('`flat()`', ['[1,[2,3]].flat()', [1, 2, 3]]),
    entry('`isEmpty()`', ['[1,2,3].isEmpty()', false], ['[].isEmpty()', true]),
    entry('`join()`', ['[1,2,3].join(",")', '1,2,3']),
    entry('`map()`', ['[1,2,3,4].map(value + 1)', [2, 3, 4, 5]], ['["a","b"].map(index)', [0, 1]]),
    entry(
      '`reduce()`',
      ['[1,2,3].reduce(acc + value, 0)', 6],
      [
        'values.filter(value.isType("number")).reduce(if(acc == null || value > acc, value, acc), null)',
        6,
      ],
      [
        '["a"].filter(value.isType("number")).reduce(if(acc == null || value > acc, value, acc), null)',
        null,
      ],
      ['["a","b"].reduce(acc + index, "")', '01'],
    ),
    entry('`reverse()`', ['[1,2,3].reverse()', [3, 2, 1]]),
    entry('`slice()`', ['[1,2,3,4].slice(1,3)', [2, 3]], ['[1,2,3,4].slice(2)', [3, 4]]),
    entry(
      '`sort()`',
      ['[3, 1, 2].sort()', [1, 2, 3]],
      ['["c", "a", "b"].sort()', ['a', 'b', 'c']],
      ['[10, 9, 1].sort()', [1, 9, 10]],
    ),
    entry(
      '`unique()`',
      ['[1,2,2,3].unique()', [1, 2, 3]],
      ['[author, link("Ada")].unique().length', 1],
    ),
  ],
};

export const LINK: Section = {
  title: 'Link type',
  entries: [
    entry(
      '`asFile()`',
      ['link("[[Textbook]]").asFile()', { file: 'Textbook' }],
      ['nobody.asFile()', null],
    ),
    entry('`linksTo()`', ['author.linksTo(file)', true], ['link("Textbook").linksTo(file)', false]),
  ],
};

export const FILE: Section = {
  title: 'File type',
  entries: [
    entry('`file.name`', ['author.asFile().name', 'Ada.md']),
    entry('`file.basename`', ['author.asFile().basename', 'Ada'], ['file.basename', 'Widget']),
    entry('`file.path`', ['author.asFile().path', 'People/Ada.md']),
    entry('`file.folder`', ['author.asFile().folder', 'People']),
    entry('`file.ext`', ['author.asFile().ext', 'md'], ['file("map.png").ext', 'png']),
    entry('`file.size`', ['author.asFile().size', 1200]),
    entry('`file.properties`', ['author.asFile().properties', { born: 1815, home: 'London' }]),
    entry('`file.tags`', ['author.asFile().tags', []], ['file.tags.contains("urgent")', true]),
    entry('`file.links`', ['author.asFile().links', [{ link: 'Widget' }]]),
    entry('`file.ctime`', ['author.asFile().ctime.year', 2025]),
    entry('`file.mtime`', ['author.asFile().mtime.month', 5]),
    entry(
      '`asLink()`',
      ['file.asLink()', { link: 'Widget' }],
      ['file.asLink("W")', { link: 'W' }],
      ['file.asLink() == file', true],
    ),
    entry(
      '`hasLink()`',
      ['file.hasLink("Textbook")', true],
      ['file.hasLink(this.file)', true],
      ['file.hasLink(author)', true],
      ['file.hasLink("Bob")', false],
    ),
    entry(
      '`hasProperty()`',
      ['file.hasProperty("price")', true],
      ['file.hasProperty("missing")', false],
    ),
    entry(
      '`hasTag()`',
      ['file.hasTag("tag1", "tag2")', true],
      ['file.hasTag("book")', true],
      ['file.hasTag("tag")', false],
      ['file.hasTag("novel")', false],
    ),
    entry(
      '`inFolder()`',
      ['file.inFolder("Projects")', true],
      ['file.inFolder("Projects/Required Reading")', true],
      ['file.inFolder("People")', false],
      ['file.inFolder("Pro")', false],
    ),
  ],
};

export const OBJECT: Section = {
  title: 'Object type',
  entries: [
    entry('`isEmpty()`', ['{}.isEmpty()', true], ['{"a": 1}.isEmpty()', false]),
    entry('`keys()`', ['{"a": 1, "b": 2}.keys()', ['a', 'b']]),
    entry('`values()`', ['{"a": 1, "b": 2}.values()', [1, 2]]),
  ],
};

export const REGEXP: Section = {
  title: 'Regular expression type',
  entries: [
    entry('`matches()`', ['/abc/.matches("abcde")', true], ['/^b/.matches("abcde")', false]),
  ],
};
