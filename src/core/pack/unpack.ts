import { inflateSync, strFromU8 } from 'fflate';

/**
 * Unpack what the build has put into the program: it takes a quarter of its size there, and nothing is done about it
 * before it is asked for.
 *
 * @param packed - JSON text in UTF-8, deflated.
 * @returns What the text says: `PackFiles` of the notes, `Codebook` of the codebook.
 */
export const unpack = (packed: Uint8Array): unknown => JSON.parse(strFromU8(inflateSync(packed)));
