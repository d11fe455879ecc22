import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { DivergenceCounts } from '../commands/divergence-counts.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { RejectionCounts, rejectionKinds, rejectionLabels } from '../limits/rejection-counts.js';
import { ConnectionRegistry } from '../sockets/connection-registry.js';
import { ClusterMetrics } from '../workers/cluster-metrics.js';
import { registerTotals } from './register-totals.js';

const forecastFigures = [
  ['calls', 'Calls of the last 30 days that had a forecast', 'calls'],
  ['coverage_ratio', 'Share of these calls within their 80 % range', 'coverageRatio'],
  ['shown_coverage_ratio', 'Share of these calls within the displayed range', 'shownCoverageRatio'],
  ['error_seconds', 'Mean absolute error of their forecasts', 'meanErrorSeconds'],
  [
    'plain_error_seconds',
    'Mean absolute error of the mean of the last ten waits, as a baseline',
    'baselineErrorSeconds',
  ],
] as const;

@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly allProcesses = new ClusterMetrics(this.registry);

  constructor(
    private readonly forecasts: ForecastsService,
    private readonly rejections: RejectionCounts,
    private readonly connections: ConnectionRegistry,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly divergences: DivergenceCounts,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.registerLoad();
    this.registerTotals();
    this.registerForecastAccuracy();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.allProcesses.text();
  }

  private registerLoad(): void {
    const { connections, registry } = this;
    new Gauge({
      name: 'hannun_connections',
      help: 'Open websockets of phones, lobby screens and tablets',
      registers: [registry],
      collect() {
        this.set(connections.count);
      },
    });
    new Gauge({ name: 'hannun_processes', help: 'Processes on this port', registers: [registry] }).set(1);
  }

  private registerTotals(): void {
    registerTotals(
      this.registry,
      {
        name: 'hannun_refused_total',
        help: 'Requests rejected and connections closed by limits, and unknown, forbidden or malformed requests, since the start',
        labelName: 'kind',
      },
      () => rejectionKinds.map((kind) => [rejectionLabels[kind], this.rejections.get(kind)]),
    );
    registerTotals(
      this.registry,
      {
        name: 'hannun_log_differences_total',
        help: "Times a clinic's log differed from what this process had read of it, since the start",
        labelName: 'clinic',
      },
      () => this.clinicDays.clinicIds.map((id) => [id, this.divergences.divergencesOf(id)]),
    );
  }

  private registerForecastAccuracy(): void {
    const { forecasts, registry } = this;
    for (const [name, help, figure] of forecastFigures)
      new Gauge({
        name: `hannun_forecast_${name}`,
        help,
        labelNames: ['clinic', 'lane'],
        registers: [registry],
        // Every process has the same figures.
        aggregator: 'first',
        collect() {
          this.reset();
          for (const record of forecasts.accuracyByLane())
            this.set({ clinic: record.clinicId, lane: record.lane }, record[figure]);
        },
      });
  }
}
