/** JSON text of the notes with their edition: `PackFiles` of core/pack/pack. Made by the build. */
declare module 'neutrality-atlas:pack' {
  const json: string;
  export default json;
}
