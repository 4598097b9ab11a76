/** The notes with their edition, for `unpack` of core/pack/unpack, in Base64. Made by the build. */
declare module 'neutrality-atlas:pack' {
  const base64: string;
  export default base64;
}

/** JSON text of what the codebook demands: `Codebook` of core/check/codebook. Made by the build. */
declare module 'neutrality-atlas:codebook' {
  const json: string;
  export default json;
}
