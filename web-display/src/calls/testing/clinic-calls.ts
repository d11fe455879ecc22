import type { Board } from '@hannun/shared/contract';
import { exampleBoard, exampleLane } from '../../gallery/example-boards.js';

/** The server keeps this many per lane. */
const maxCallsPerLane = 12;
const startMs = Date.parse('2026-11-23T05:00:00.000Z');

/** A clinic that makes, repeats and undoes calls; times in seconds. */
export function clinicCalls(laneCount = 2) {
  const lanes = Array.from({ length: laneCount }, (_, index) => ({
    code: String.fromCharCode(65 + index),
    calls: [] as { ticket: string; booth: string; calledAt: string }[],
    line: '',
    issued: 0,
  }));
  let version = 1;
  let epoch = 1;
  let day = 23;
  const laneAt = (index: number) => {
    const lane = lanes[index % lanes.length];
    if (!lane) throw new RangeError('This clinic has no lane');
    return lane;
  };
  return {
    present: (seconds: number) => startMs + seconds * 1000,
    board: (): Board =>
      exampleBoard({
        day: `2026-11-${day}`,
        epoch,
        version,
        lanes: lanes.map(({ code, calls, line }) =>
          exampleLane({ lane: `lane-${code}`, code, line, nowServing: [...calls] }),
        ),
      }),
    call(laneIndex: number, seconds: number, booth = '1'): string {
      const lane = laneAt(laneIndex);
      lane.issued += 1;
      version += 1;
      const ticket = `${lane.code}${String(lane.issued).padStart(3, '0')}`;
      const calledAt = new Date(startMs + seconds * 1000).toISOString();
      lane.calls = [{ ticket, booth, calledAt }, ...lane.calls].slice(0, maxCallsPerLane);
      return `${ticket}@${calledAt}`;
    },
    recall(laneIndex: number, seconds: number): string | null {
      const lane = laneAt(laneIndex);
      const [last, ...others] = lane.calls;
      if (!last) return null;
      version += 1;
      const calledAt = new Date(startMs + seconds * 1000).toISOString();
      lane.calls = [{ ...last, calledAt }, ...others];
      return `${last.ticket}@${calledAt}`;
    },
    takeBack(laneIndex: number): string | null {
      const lane = laneAt(laneIndex);
      const [last, ...others] = lane.calls;
      if (!last) return null;
      version += 1;
      lane.calls = others;
      return `${last.ticket}@${last.calledAt}`;
    },
    /** The oldest call of a lane leaves with its holder, who waits in another. */
    sendOn(laneIndex: number, to: number) {
      const lane = laneAt(laneIndex);
      const sent = lane.calls.pop();
      version += 1;
      if (sent) laneAt(to).line = sent.ticket;
    },
    /** `inService`: as many of each lane's last calls go on over midnight. */
    beginDay({ inService = 0 } = {}) {
      day += 1;
      version = 1;
      for (const lane of lanes) Object.assign(lane, { calls: lane.calls.slice(0, inService), issued: 0 });
    },
    loseLog() {
      epoch += 1;
      version = 1;
    },
  };
}
