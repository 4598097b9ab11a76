import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../scripts/pack.mjs';
import { textOf } from '../../src/core/expression/show';
import { isList } from '../../src/core/value/value';
import { noteSet } from '../support/notes';

interface Card {
  readonly id: string;
  readonly type: 'file' | 'text' | 'group';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly file?: string;
  readonly subpath?: string;
  readonly text?: string;
}
interface Arrow {
  readonly fromNode: string;
  readonly toNode: string;
  readonly label: string;
}

const template = readTemplate();
const set = noteSet(template);
const { nodes, edges } = JSON.parse(template['Who neutralised whom.canvas'] ?? '{}') as {
  nodes: readonly Card[];
  edges: readonly Arrow[];
};
const cards = nodes.filter(({ type }) => type !== 'group');
const card = (id: string) => nodes.find((node) => node.id === id);

const overlap = (a: Card, b: Card): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const contains = (group: Card, inner: Card): boolean =>
  group.x <= inner.x &&
  group.y <= inner.y &&
  group.x + group.width >= inner.x + inner.width &&
  group.y + group.height >= inner.y + inner.height;

describe('who neutralised whom, as a canvas', () => {
  test('every card shows a part of a note that is there, every link in a card leads to one', () => {
    for (const { file, subpath, text } of cards) {
      if (file !== undefined)
        expect(template[file]).toContain(`\n#${subpath?.replace('#', '# ') ?? ''}\n`);
      for (const [, target] of (text ?? '').matchAll(/\[\[([^\]|#]+)/g))
        expect(set.links.resolve(target ?? '', ''), target).not.toBeNull();
    }
  });

  test('no card lies over another, and each that an arrow joins lies in one group with the other', () => {
    const pairs = cards.flatMap((a, at) => cards.slice(at + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => [a.id, b.id])).toEqual([]);
    const groups = nodes.filter(({ type }) => type === 'group');
    const apart = edges.filter(({ fromNode, toNode }) => {
      const ends = [card(fromNode), card(toNode)];
      return !groups.some((group) => ends.every((end) => end && contains(group, end)));
    });
    expect(apart).toEqual([]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  test('who is said to guarantee a case is among its guarantors', () => {
    const told = edges.filter(({ label }) => /^(?:guarantees|protects)/.test(label));
    expect(told.length).toBeGreaterThan(5);
    for (const { fromNode, toNode } of told) {
      const [power, held] = [card(fromNode), card(toNode)];
      const name =
        power?.file?.replace(/^.*\/|\.md$/g, '') ?? /^\*\*(.+)\*\*/.exec(power?.text ?? '')?.[1];
      const guarantors = set.notes
        .find(({ path }) => path === held?.file)
        ?.properties.get('guarantors');
      const names = isList(guarantors ?? null) ? (guarantors as never[]).map(textOf) : [];
      expect(names, toNode).toContain(name);
    }
  });
});
