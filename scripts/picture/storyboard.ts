/**
 * One frame of the picture: which scene it shows, how far its tap has come, and for how long it stands.
 * `press`, `travel` and `arrival` run from 0 to 1, one after another.
 */
export type Frame = {
  scene: number;
  press: number;
  travel: number;
  arrival: number;
  durationMs: number;
};

const stepMs = 40;
const lookMs = 1_200;
const readMs = 1_700;
/** The picture pauses before it starts again. */
const pauseMs = 3_200;

const pressSteps = 7;
const travelSteps = 13;
const arrivalSteps = 2;

const steps = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) / count);

/** The frames of all scenes, in order. */
export const storyboard = (scenes: number): Frame[] =>
  Array.from({ length: scenes }, (_, scene) => sceneFrames(scene, scene === scenes - 1)).flat();

function sceneFrames(scene: number, isLast: boolean): Frame[] {
  const start = { scene, press: 0, travel: 0, arrival: 0, durationMs: stepMs };
  return [
    { ...start, durationMs: lookMs },
    ...steps(pressSteps).map((press) => ({ ...start, press })),
    ...steps(travelSteps).map((travel) => ({ ...start, press: 1, travel })),
    ...steps(arrivalSteps).map((arrival) => ({ ...start, press: 1, travel: 1, arrival })),
    { ...start, press: 1, travel: 1, arrival: 1, durationMs: isLast ? pauseMs : readMs },
  ];
}
