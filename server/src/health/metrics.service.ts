import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { ClinicDayWriters } from '../commands/clinic-day-writers.js';
import { ForecastsService, type LaneAccuracy } from '../forecast/forecasts.service.js';
import { RejectionCounts, type RejectionKind, rejectionKinds } from '../limits/rejection-counts.js';
import { ConnectionRegistry } from '../sockets/connection-registry.js';
import { ClusterMetrics } from '../workers/cluster-metrics.js';
import { registerTotals } from './register-totals.js';

const laneLabels = ['clinic', 'lane'] as const;
/** Where dashboards and alerts read another name. */
const rejectionLabels: Partial<Record<RejectionKind, string>> = {
  ticketChanges: 'wishes',
  wrongTokens: 'slips',
  connections: 'lines',
  slowHeaders: 'heads',
  heldConnections: 'held',
};

type AccuracyGauge = { name: string; help: string; readValue: (record: LaneAccuracy) => number };

const accuracyGauges: readonly AccuracyGauge[] = [
  {
    name: 'calls',
    help: 'Calls of the last 30 days that had a forecast',
    readValue: ({ calls }) => calls,
  },
  {
    name: 'coverage_ratio',
    help: 'Share of these calls within their 80 % range',
    readValue: ({ coverageRatio }) => coverageRatio,
  },
  {
    name: 'shown_coverage_ratio',
    help: 'Share of these calls within the displayed range',
    readValue: ({ shownCoverageRatio }) => shownCoverageRatio,
  },
  {
    name: 'error_seconds',
    help: 'Mean absolute error of their forecasts',
    readValue: ({ meanErrorSeconds }) => meanErrorSeconds,
  },
  {
    name: 'plain_error_seconds',
    help: 'Mean absolute error of the mean of the last ten waits, as a baseline',
    readValue: ({ baselineErrorSeconds }) => baselineErrorSeconds,
  },
];

@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly allProcesses = new ClusterMetrics(this.registry);

  constructor(
    private readonly forecasts: ForecastsService,
    private readonly rejections: RejectionCounts,
    private readonly connections: ConnectionRegistry,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly writers: ClinicDayWriters,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.registerLoad();
    this.registerRejections();
    this.registerLogDifferences();
    for (const gauge of accuracyGauges) this.registerForecastAccuracy(gauge);
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

  private registerRejections(): void {
    registerTotals(
      this.registry,
      {
        name: 'hannun_refused_total',
        help: 'Requests rejected and connections closed by limits, and unknown, forbidden or malformed requests, since the start',
        labelName: 'kind',
      },
      () => rejectionKinds.map((kind) => [rejectionLabels[kind] ?? kind, this.rejections.get(kind)]),
    );
  }

  private registerLogDifferences(): void {
    registerTotals(
      this.registry,
      {
        name: 'hannun_log_differences_total',
        help: "Times a clinic's log differed from what this process had read of it, since the start",
        labelName: 'clinic',
      },
      () => this.clinicDays.clinicIds.map((id) => [id, this.writers.divergenceCounts.get(id) ?? 0]),
    );
  }

  private registerForecastAccuracy({ name, help, readValue }: AccuracyGauge): void {
    const { forecasts, registry } = this;
    new Gauge({
      name: `hannun_forecast_${name}`,
      help,
      labelNames: laneLabels,
      registers: [registry],
      // Every process has the same figures.
      aggregator: 'first',
      collect() {
        this.reset();
        for (const record of forecasts.accuracyByLane()) {
          this.set({ clinic: record.clinicId, lane: record.lane }, readValue(record));
        }
      },
    });
  }
}
