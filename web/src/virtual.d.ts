declare module "virtual:actor-names/*" {
  const names: Readonly<Record<string, string>>;
  export default names;
}

declare module "virtual:capitals" {
  const capitals: Readonly<Record<string, readonly [longitude: number, latitude: number]>>;
  export default capitals;
}
