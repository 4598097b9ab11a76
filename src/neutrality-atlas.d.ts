/** JSON text of the notes with their edition: `PackFiles` of core/pack/pack. Made by the build. */
declare module 'neutrality-atlas:pack' {
  const json: string;
  export default json;
}

/** JSON text of what the codebook demands: `Codebook` of core/check/codebook. Made by the build. */
declare module 'neutrality-atlas:codebook' {
  const json: string;
  export default json;
}
