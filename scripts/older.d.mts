import type { OlderText } from '../src/core/pack/older-text';

export declare function encodeOlder(older: string, present: string): OlderText['lines'];
