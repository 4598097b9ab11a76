import { inflateSync, strFromU8 } from 'fflate';
import type { PackFiles } from './pack';

/**
 * Unpack what the build has put into the program: the notes take a quarter of their size there, and nothing is done
 * about them before they are asked for.
 *
 * @param packed - The JSON text of `PackFiles` in UTF-8, deflated.
 */
export const unpack = (packed: Uint8Array): PackFiles =>
  JSON.parse(strFromU8(inflateSync(packed))) as PackFiles;
