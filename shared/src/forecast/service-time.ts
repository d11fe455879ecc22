import type { LaneMemory } from './lane-memory.js';

const maxServiceSamples = 80;
const minServiceSeconds = 20;
const minSamplesForResidual = 8;
/** Forgets yesterday's speed within hours. */
const minLearningRate = 1 / 30;
const turnaroundLearningRate = 0.04;
const maxTurnaroundSeconds = 600;

export const relativeWork = (memory: LaneMemory, party: number): number =>
  1 + memory.partyShare * (party - 1);

/** `weight` is below 1 when the end is only inferred. Implausible durations are ignored. */
export function learnService(memory: LaneMemory, seconds: number, party: number, weight: number): void {
  const { service } = memory;
  if (seconds < minServiceSeconds || seconds > 6 * service + 900) return;
  learnPartyShare(memory, seconds, party);
  const single = seconds / relativeWork(memory, party);
  const rate = weight * Math.max(minLearningRate, 1 / (memory.served + 2));
  memory.service = service + rate * (Math.min(single, 4 * service) - service);
  memory.served += 1;
  memory.services.push(single);
  if (memory.services.length > maxServiceSamples) memory.services.shift();
}

function learnPartyShare(memory: LaneMemory, seconds: number, party: number): void {
  if (party < 2) return;
  const seen = (seconds / memory.service - 1) / (party - 1);
  memory.partyShare += minLearningRate * (Math.min(1, Math.max(0, seen)) - memory.partyShare);
}

export function learnTurnaround(memory: LaneMemory, seconds: number): void {
  if (seconds >= maxTurnaroundSeconds) return;
  memory.gap += turnaroundLearningRate * (Math.min(seconds, memory.service / 2) - memory.gap);
}

/** Booth-seconds per person from service and turnaround alone. */
export const baseCycleSeconds = (memory: LaneMemory): number => memory.service + memory.gap;

export function residualServiceSeconds({ services, service }: LaneMemory, age: number): number {
  let longer = 0;
  let sum = 0;
  for (const seconds of services) {
    if (seconds <= age) continue;
    longer += 1;
    sum += seconds - age;
  }
  return longer >= minSamplesForResidual ? sum / longer : Math.max(0.4 * service, service - age);
}

/** Of a service in progress at a random moment: E d² / 2 E d, for services that scatter by about half. */
export const meanResidualSeconds = ({ service }: LaneMemory): number => 0.65 * service;
