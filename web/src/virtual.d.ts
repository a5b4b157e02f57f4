declare module "virtual:actor-names/*" {
  const names: Readonly<Record<string, string>>;
  export default names;
}
