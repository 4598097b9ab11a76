import { expect, test } from 'vitest';
import { renderCslJson } from '../../../src/core/render/csl-json';
import { readLocator } from '../../../src/core/render/read-locator';
import type { Work } from '../../../src/core/table/work';
import { bareWork } from '../../support/works';

const work = (over: Partial<Work>): Work => ({
  ...bareWork('partem1983', 'article', 'The Buffer System'),
  ...over,
});
const item = (over: Partial<Work>): unknown => {
  const [only] = JSON.parse(renderCslJson([work(over)])) as unknown[];
  return only;
};

test('a work is an item with what its note says and nothing else', () => {
  expect(item({})).toEqual({
    id: 'partem1983',
    type: 'article-journal',
    title: 'The Buffer System',
  });
  expect(
    item({
      authors: ['Michael Greenfield Partem', 'Ludwig von der Pfordten'],
      date: '1983',
      container: 'Journal of Conflict Resolution',
      locator: '27(1), 3–26',
      url: 'https://a.b/c',
    }),
  ).toEqual({
    id: 'partem1983',
    type: 'article-journal',
    title: 'The Buffer System',
    author: [
      { family: 'Partem', given: 'Michael Greenfield' },
      { family: 'von der Pfordten', given: 'Ludwig' },
    ],
    issued: { 'date-parts': [[1983]] },
    'container-title': 'Journal of Conflict Resolution',
    volume: '27',
    issue: '1',
    page: '3–26',
    URL: 'https://a.b/c',
  });
});

test('a given name that ends as a particle does stays whole', () => {
  const names = ['Eugene Finkel', 'Izabella Tabarovsky'];
  expect(item({ key: 'finkel2022', authors: names })).toMatchObject({
    author: [{}, { family: 'Tabarovsky', given: 'Izabella' }],
  });
});

test('a body is no person', () => {
  expect(item({ key: 'afp2014', authors: ['AFP'] })).toMatchObject({
    author: [{ literal: 'AFP' }],
  });
  expect(item({ key: 'x', authors: ['National Assembly'] })).toMatchObject({
    author: [{ literal: 'National Assembly' }],
  });
});

test.each([
  ['book', 'book', 'publisher'],
  ['report', 'report', 'publisher'],
  ['press', 'article-newspaper', 'container-title'],
  ['web', 'webpage', 'container-title'],
  ['treaty', 'treaty', 'container-title'],
  ['law', 'legislation', 'container-title'],
  ['archive', 'document', 'container-title'],
  ['toString', 'document', 'container-title'],
])('a work of type %s is a %s', (type, csl, container) => {
  expect(item({ type, container: 'C' })).toMatchObject({ type: csl, [container]: 'C' });
});

test.each([
  ['1867-05-11', { 'date-parts': [[1867, 5, 11]] }],
  ['1815/1819', { 'date-parts': [[1815], [1819]] }],
  ['1839~', { 'date-parts': [[1839]], circa: true }],
  ['-0005-03', { 'date-parts': [[-5, 3]] }],
  ['1815/..', { literal: '1815/..' }],
  ['in the spring', { literal: 'in the spring' }],
])('the date %s', (date, issued) => {
  expect(item({ date })).toMatchObject({ issued });
});

test.each([
  ['pp. 61–68', { pages: '61–68' }],
  ['12', { pages: '12' }],
  ['2(2), 157–180', { volume: '2', issue: '2', pages: '157–180' }],
  ['vol. 5, p. 171', { volume: '5', pages: '171' }],
  ['No. 16, 3–18', { issue: '16', pages: '3–18' }],
  ['8 March 2022', { date: '2022-03-08' }],
  ['March 2022', { date: '2022-03' }],
  ['8 March 2021', { note: '8 March 2021' }],
  ['40 March 2022', { note: '40 March 2022' }],
  ['48 UNTS 149; preamble', { note: '48 UNTS 149; preamble' }],
  ['', {}],
])('the locator %s of a work of 2022', (locator, parts) => {
  const nothing = { volume: '', issue: '', pages: '', date: '', note: '' };
  expect(readLocator(locator, '2022')).toEqual({ ...nothing, ...parts });
});
