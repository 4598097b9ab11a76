/** JSON text of the notes with their edition: `PackFiles` of core/pack/pack. Made by the build. */
declare module 'neutrality-atlas:pack' {
  const json: string;
  export default json;
}

/** JSON text of the app's type for each property of ours, by its name. Made by the build. */
declare module 'neutrality-atlas:property-types' {
  const json: string;
  export default json;
}
