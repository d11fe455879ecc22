type Dto<Shape> = new () => Shape;

/** Names each field of the shape, optional ones too, that its class lacks. */
type Complete<Shape, Class> =
  Class extends Dto<infer Fields>
    ? Exclude<keyof Shape, keyof Fields> extends never
      ? Class
      : { lacks: Exclude<keyof Shape, keyof Fields> }
    : never;

/** The classes by the shapes they read. One that lacks a field, even an optional one, does not compile. */
export const dtosOf =
  <Shapes extends object>() =>
  <Classes extends { [Name in keyof Shapes]: Dto<Shapes[Name]> }>(
    classes: Classes & { [Name in keyof Shapes]: Complete<Shapes[Name], Classes[Name]> },
  ): Classes =>
    classes;
