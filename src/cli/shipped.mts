import codebookText from 'neutrality-atlas:codebook';
import packed from 'neutrality-atlas:pack';
import type { Codebook } from '../core/check/codebook';
import type { PackFiles } from '../core/pack/pack';
import { unpack } from '../core/pack/unpack';

/** The notes that are built into the program. */
export const shippedPack = (): PackFiles => unpack(Buffer.from(packed, 'base64'));

/** What the codebook demands of them. */
export const shippedCodebook = (): Codebook => JSON.parse(codebookText) as Codebook;
