import {
  BooleanValue,
  DateValue,
  DurationValue,
  HTMLValue,
  IconValue,
  ImageValue,
  LinkValue,
  ListValue,
  NotNullValue,
  NullValue,
  NumberValue,
  StringValue,
  type Value,
} from 'obsidian';
import { beforeAll, expect, test } from 'vitest';
import { fromBases, isDrawable, readBasesValue } from '../../src/plugin/bases/bases-value';
import { openApp, type TestApp } from '../support/app/host.mjs';

let app: TestApp;
beforeAll(async () => {
  ({ app } = await openApp({ 'A.md': '' }));
});

/** The app documents that it has such values, and exports no class for them. */
class ErrorValue extends NotNullValue {
  toString(): string {
    return 'Cannot find function "foo".';
  }
  isTruthy(): boolean {
    return false;
  }
}

/** A link that tells its text as it is written in a note. */
class WrittenLink extends StringValue {
  override toString(): string {
    return '[[States/Austria#History|AT]]';
  }
}
Object.setPrototypeOf(WrittenLink.prototype, LinkValue.prototype);

test.each<[string, () => Value | null, unknown]>([
  ['nothing', () => null, null],
  ['null', () => NullValue.value, null],
  ['a text', () => new StringValue('a | b'), 'a | b'],
  ['a number', () => new NumberValue(-1.5), -1.5],
  ['false', () => new BooleanValue(false), false],
  ['HTML', () => new HTMLValue('<b>x</b>'), '<b>x</b>'],
  [
    'a duration',
    () => DurationValue.fromMilliseconds(90_000),
    { type: 'duration', months: 0, milliseconds: 90_000 },
  ],
  [
    'a day',
    () => DateValue.parseFromString('1955-10-26'),
    { type: 'date', at: Date.UTC(1955, 9, 26), hasTime: false },
  ],
  ['a list', () => new ListValue([new NumberValue(1), new StringValue('x')]), [1, 'x']],
])('reads %s as ours', (_, make, ours) => {
  expect(fromBases(make(), 'A.md')).toEqual(ours);
});

test('reads a link by its target, whether its text is the target or what a note has', () => {
  const link = { type: 'link', from: 'A.md' };
  expect(fromBases(LinkValue.parseFromString(app, '[[Austria|AT]]', 'A.md'), 'A.md')).toEqual({
    ...{ ...link, target: 'Austria', subpath: '', display: null },
  });
  expect(fromBases(new WrittenLink(''), 'A.md')).toEqual({
    ...{ ...link, target: 'States/Austria', subpath: '#History', display: 'AT' },
  });
});

test('tells an error as one, alone and in a list', () => {
  const error = { state: 'error', value: null, error: 'Cannot find function "foo".' };
  expect(readBasesValue(new ErrorValue(), '')).toMatchObject(error);
  expect(readBasesValue(new ListValue([new ErrorValue()]), '')).toMatchObject(error);
});

test('lets the app draw what stays a text or a link, and nothing that is or holds HTML or a picture', () => {
  const quiet = [new StringValue('x'), new NumberValue(1), new ListValue([new StringValue('x')])];
  expect(quiet.map(isDrawable)).toEqual([true, true, true]);
  const lively = [new HTMLValue('<b>'), new ImageValue('x.png'), new IconValue('star')];
  expect(lively.map(isDrawable)).toEqual([false, false, false]);
  expect(lively.map((value) => isDrawable(new ListValue([new ListValue([value])])))).toEqual([
    ...[false, false, false],
  ]);
  expect(isDrawable(new ErrorValue())).toBe(false);
});

test.each([
  '![](https://example.org/x.png)',
  'see ![[Picture.png]]',
  'a <img src=x> b',
  '</div>',
  '<!-- hidden',
  '`= this.file`',
  '~~~js\nalert(1)',
])('never lets the app draw the text %j, which as Markdown comes to life', (text) => {
  expect(isDrawable(new StringValue(text))).toBe(false);
  expect(isDrawable(new ListValue([new StringValue('x'), new StringValue(text)]))).toBe(false);
});

test.each(['1 < 2', 'a *b* #tag', '[[Austria]]', 'https://example.org', 'Wow! [x]'])(
  'lets the app draw the text %j',
  (text) => {
    expect(isDrawable(new StringValue(text))).toBe(true);
  },
);
