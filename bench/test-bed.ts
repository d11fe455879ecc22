import { type LoadProcess, startLoadProcess } from './load/load-process.ts';
import type { Figure } from './report/figure.ts';
import { type Product, type ProductOptions, startProduct } from './targets/product.ts';
import { type ReferenceOptions, startReferenceServer } from './targets/reference-server.ts';
import type { ReferenceName, ServerTarget } from './targets/server-target.ts';

/** A row of the table. Slow ones are `onRequest`: measured with `--only` or `--all`. */
export type Benchmark = {
  name: string;
  onRequest?: boolean;
  measure: (testBed: TestBed) => Promise<Figure[]>;
};

export type TestBed = {
  quick: boolean;
  product: (options: Omit<ProductOptions, 'redisProgram'>) => Promise<Product>;
  reference: (name: ReferenceName, options: ReferenceOptions) => Promise<ServerTarget>;
  load: () => Promise<LoadProcess>;
  close: () => Promise<void>;
};

type Resource = { stop: () => Promise<void> };

/** Starts what benchmarks need; everything started here ends with the run at the latest. */
export function openTestBed({ quick, redisProgram }: { quick: boolean; redisProgram: string }): TestBed {
  const open: Resource[] = [];
  const track = async <Started extends Resource>(starting: Promise<Started>): Promise<Started> => {
    const resource = await starting;
    open.push(resource);
    return resource;
  };
  return {
    quick,
    product: (options) => track(startProduct({ redisProgram, ...options })),
    reference: (name, options) => track(startReferenceServer(name, options)),
    load: () => track(startLoadProcess()),
    async close() {
      for (const resource of open.splice(0).reverse()) await resource.stop();
    },
  };
}
