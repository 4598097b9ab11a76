import packedCodebook from 'neutrality-atlas:codebook';
import packedNotes from 'neutrality-atlas:pack';
import type { Codebook } from '../core/check/codebook';
import type { PackFiles } from '../core/pack/pack';
import { unpack } from '../core/pack/unpack';

/** The notes that are built into the program. */
export const shippedPack = (): PackFiles => unpacked(packedNotes) as PackFiles;

/** What the codebook demands of them. */
export const shippedCodebook = (): Codebook => unpacked(packedCodebook) as Codebook;

const unpacked = (base64: string): unknown => unpack(Buffer.from(base64, 'base64'));
