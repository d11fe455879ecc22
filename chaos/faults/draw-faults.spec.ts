import { describe, expect, it } from 'vitest';
import { drawRounds } from './draw-rounds.js';

const scenario = { nodes: 3, tablets: 6, viewers: 6 };
const shape = { rounds: 2, roundMs: 10_000 };
const draw = (seed: number) => drawRounds(seed, scenario, shape);

describe('drawing faults', () => {
  it('repeats with the same seed and differs with another', () => {
    expect(draw(5)).toEqual(draw(5));
    expect(draw(6)).not.toEqual(draw(5));
  });

  it('draws every kind of fault, some of them overlapping', () => {
    const rounds = Array.from({ length: 40 }, (_, seed) => draw(seed)).flat();
    const kinds = new Set(rounds.flatMap(({ faults }) => faults.map(({ kind }) => kind)));
    expect(kinds.size).toBe(22);
    const overlapping = rounds.filter(({ faults }) =>
      faults.some((fault, index) =>
        faults.slice(index + 1).some(({ startMs }) => startMs < fault.startMs + fault.durationMs),
      ),
    );
    expect(overlapping.length).toBeGreaterThan(rounds.length / 2);
  });

  it('never injects two faults into one server at a time', () => {
    for (const { faults } of Array.from({ length: 40 }, (_, seed) => draw(seed)).flat()) {
      const ofNodes = faults.filter(({ kind }) => /node|store/.test(kind));
      for (const [index, fault] of ofNodes.entries()) {
        const same = ofNodes.slice(index + 1).filter((other) => targetOf(other) === targetOf(fault));
        expect(same.every(({ startMs }) => startMs >= fault.startMs + fault.durationMs)).toBe(true);
      }
    }
  });
});

const targetOf = (fault: object): unknown => ('target' in fault ? fault.target : undefined);
