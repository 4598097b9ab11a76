/** The notes with their edition: `PackFiles`, for `unpack` of core/pack/unpack, in Base64. Made by the build. */
declare module 'neutrality-atlas:pack' {
  const base64: string;
  export default base64;
}

/** What the codebook demands: `Codebook` of core/check/codebook, for `unpack`, in Base64. Made by the build. */
declare module 'neutrality-atlas:codebook' {
  const base64: string;
  export default base64;
}
