/** How often logs were found to differ from what this process had read of them, since the start. */
export abstract class DivergenceCounts {
  abstract divergencesOf(clinicId: string): number;
}
