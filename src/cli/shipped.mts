import { inflateRawSync } from 'node:zlib';
import codebookText from 'neutrality-atlas:codebook';
import packed from 'neutrality-atlas:pack';
import type { Codebook } from '../core/check/codebook';
import type { PackFiles } from '../core/pack/pack';

/** The notes that are built into the program, as `unpack` has them; Node itself unpacks them faster. */
export const shippedPack = (): PackFiles =>
  JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as PackFiles;

/** What the codebook demands of them. */
export const shippedCodebook = (): Codebook => JSON.parse(codebookText) as Codebook;
