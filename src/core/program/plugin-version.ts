import { isJsonObject, parseJson } from '../parse-json';

/**
 * The version of the plugin in a vault.
 *
 * @param manifest - The text of its manifest.json; null where it is not there.
 */
export function pluginVersion(manifest: string | null): string | null {
  const data = parseJson(manifest);
  const there = isJsonObject(data) ? data['version'] : null;
  return typeof there === 'string' ? there : null;
}
