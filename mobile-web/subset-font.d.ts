/** The package has no types of its own. */
declare module 'subset-font' {
  type Axis = { min: number; max: number; default: number };
  type SubsetOptions = { targetFormat: 'woff2'; variationAxes: Record<string, Axis> };
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
