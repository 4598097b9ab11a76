import { expect, test } from 'vitest';
import { layOutTimeline } from '../../../src/core/timeline/lay-out-timeline';
import { renderSvg } from '../../../src/core/timeline/render-svg';
import { cutText, textWidth } from '../../../src/core/timeline/text-width';
import { timelineOf } from '../../support/timelines';

const LAYOUT = { width: 900, perDay: null, font: 13, today: null };

function draw(name: string): string {
  const timeline = timelineOf({ [name]: { neutral_from: '1815', violated_on: ['1914-08-04'] } });
  return renderSvg(layOutTimeline(timeline, LAYOUT), timeline, {
    title: name,
    description: `About ${name}`,
    entries: [`${name}: since 1815`],
    legend: [{ sign: 'point', event: 0, text: name }],
    notes: [`From ${name}.`],
  });
}

test('a file says what it is, carries its style, and asks for nothing', () => {
  const svg = draw('Belgium');
  expect(svg).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
  );
  expect(svg).toContain(
    '<title id="title">Belgium</title><desc id="desc">About Belgium</desc><style>',
  );
  expect(svg).toContain('<title>Belgium: since 1815</title>');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|@import|<script/);
});

test('a name stays a text, whatever it says', () => {
  const svg = draw('</title><script>alert("1")</script>&\u0001');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
  expect(svg).toContain('&amp;\ufffd');
});

test('a name that is too long is cut, and the whole name is still told', () => {
  const name = 'A very long name '.repeat(10).trim();
  const svg = draw(name);
  expect(svg).toContain(`<title>${name}: since 1815</title>`);
  expect(svg).toMatch(/<text class="name"[^>]*>A very long name[^<]*…<\/text>/);
  expect(textWidth(cutText(name, 20))).toBeLessThanOrEqual(20);
});

test('the same timeline gives the same file', () => {
  expect(draw('Belgium')).toBe(draw('Belgium'));
});
