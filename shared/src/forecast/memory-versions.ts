import { type LaneMemory, laneMemoryVersion } from './lane-memory.js';

/** Version 2 stacked six features and mixed six experts. */
type LaneMemoryV2 = Omit<LaneMemory, 'stack' | 'mix'> & {
  long: number;
  stack: { weights: number[]; covariance: number[] };
  mix: { losses: [stacked: number, model: number, ...simple: number[]] };
};

const featureCountV2 = 6;
/** Constant, model, head of the line, call rate. */
const keptFeatures = [0, 1, 2, 5];

/** `null`: a format that is learned again from the logs. */
export function upcastLaneMemories(
  version: number,
  lanes: Readonly<Record<string, unknown>>,
): Record<string, LaneMemory> | null {
  if (version === laneMemoryVersion) return lanes as Record<string, LaneMemory>;
  if (version !== 2) return null;
  const upcast = ([lane, memory]: [string, unknown]) => [lane, upcastFromV2(memory as LaneMemoryV2)] as const;
  return Object.fromEntries(Object.entries(lanes).map(upcast));
}

/** The mean of recent waits had weights of its own; the model takes them over. */
function upcastFromV2({ long: _, stack, mix, ...memory }: LaneMemoryV2): LaneMemory {
  const [constant = 0, model = 1, head = 0, recent = 0, hourly = 0, rate = 0] = stack.weights;
  const covarianceAt = (row: number, column: number) => stack.covariance[row * featureCountV2 + column] ?? 0;
  const [stackedLoss, modelLoss] = mix.losses;
  return {
    ...memory,
    form: laneMemoryVersion,
    stack: {
      weights: [constant, model + recent + hourly, head, rate],
      covariance: keptFeatures.flatMap((row) => keptFeatures.map((column) => covarianceAt(row, column))),
    },
    mix: { losses: [stackedLoss, modelLoss] },
  };
}
