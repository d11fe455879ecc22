type Happening = { atMs: number; happen: () => void };

/** Happenings in the order of their times; those of one moment in the order they were planned. */
export class TimeLine {
  private readonly coming: Happening[] = [];

  plan(atMs: number, happen: () => void): void {
    let index = this.coming.length;
    while (index > 0 && (this.coming[index - 1]?.atMs ?? 0) <= atMs) index -= 1;
    this.coming.splice(index, 0, { atMs, happen });
  }

  run(): void {
    for (let next = this.coming.pop(); next; next = this.coming.pop()) next.happen();
  }
}
