/** A class with all fields of the shape, optional ones too, so that one that is missing does not compile. */
export type DtoOf<Shape, Dto extends Shape> = new () => Dto & Record<Exclude<keyof Shape, keyof Dto>, never>;
