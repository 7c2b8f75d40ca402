/*
 * The energy model as a plain C program: what a careful programmer writes down from the specification, one draw after the
 * other. The bench compiles it (cc -O3 -march=native) and runs it on the very draws that the sampler uses, in the same run.
 *
 * Standard input: int32 draws, drawn, years from, years to; then the parameters (doubles, in the order of the struct), the
 * positions of the drawn parameters (int32), and their values (drawn × draws doubles).
 * Standard output: milliseconds of processor time for the model and for the percentiles, then p5 p50 p95 of every output and year.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SEGMENTS = 2, WORKLOADS = 7, MAX_POINTS = 32, FIRST_YEAR = 2020, REFERENCE_YEAR = 2025, MAX_YEARS = 41 };

typedef struct {
  double batch, mac_energy, path_energy, resident_fraction, retry_fraction, host_overhead, pue, capex, throughput,
      utilisation, life, opex_rate, migration, efficiency_gain, throughput_gain, learning_rate, learning_base;
} Hardware;

typedef struct {
  double segment, share, macs, weight_bits, dynamic_bits;
  Hardware base, imc;
  double ceiling, start_year, p, q, gated, hurdle, gate_width;
} Workload;

typedef struct {
  double scale, growth_after, inference_share, elasticity, reuse, point_count;
  double point_year[MAX_POINTS], point_energy[MAX_POINTS];
} Segment;

typedef struct {
  double price, carbon, decline, discount_rate, netherlands;
  Segment segment[SEGMENTS];
  Workload workload[WORKLOADS];
} Parameters;

enum { SEGMENT_OUTPUTS = 12, WORKLOAD_OUTPUTS = 3, OUTPUTS = SEGMENT_OUTPUTS * SEGMENTS + WORKLOAD_OUTPUTS * WORKLOADS };

static double demand(const Segment *g, int year) {
  int n = (int)g->point_count;
  const double *at = g->point_year, *energy = g->point_energy;
  double d;
  if (year >= at[n - 1]) d = energy[n - 1] * pow(1 + g->growth_after, year - at[n - 1]);
  else if (year < at[0] && n == 1) d = energy[0] * pow(1 + g->growth_after, year - at[0]);
  else if (year < at[0]) d = energy[0] * pow(energy[1] / energy[0], (year - at[0]) / (at[1] - at[0]));
  else {
    int i = 0;
    while (!(at[i] <= year && year < at[i + 1])) i += 1;
    d = energy[i] * pow(energy[i + 1] / energy[i], (year - at[i]) / (at[i + 1] - at[i]));
  }
  return d * g->scale;
}

static double recovery(double rate, double life) {
  if (rate == 0) return 1 / life;
  double growth = pow(1 + rate, life);
  return rate * growth / (growth - 1);
}

static double device_energy(const Workload *w, const Hardware *h) {
  return (w->macs * h->mac_energy + w->weight_bits / h->batch * h->path_energy * (1 - h->resident_fraction) +
          w->dynamic_bits * h->path_energy) *
         1e-12;
}

/* What stays the same in every year of a draw. */
typedef struct {
  double facility, units, crf;
} Column;

static Column column_of(const Workload *w, const Hardware *h, double rate) {
  Column column;
  double own = device_energy(w, h), base = device_energy(w, &w->base);
  column.facility = (own + h->host_overhead * base) * h->pue / (1 - h->retry_fraction);
  column.units = h->throughput * h->utilisation * 8760 * 3600 * (1 - h->retry_fraction);
  column.crf = recovery(rate, h->life);
  return column;
}

typedef struct {
  double facility, units, capex, energy, cost;
} Side;

static Side side_of(const Hardware *h, const Column *column, int year, double price, double learning) {
  Side side;
  side.facility = column->facility * pow(1 - h->efficiency_gain, year - REFERENCE_YEAR);
  side.units = column->units * pow(1 + h->throughput_gain, year - REFERENCE_YEAR);
  side.capex = h->capex * learning;
  side.energy = 1e6 * side.facility / 3.6e6 * price;
  side.cost = 1e6 * (side.capex * (column->crf + h->opex_rate) + h->migration * column->crf) / side.units + side.energy;
  return side;
}

typedef struct {
  double tau, shipped, before, m, j, v;
} State;

/* One draw: every output of every year from `from` on, one series after the other, `stride` apart. */
static void run(const Parameters *p, int from, int to, double *out, size_t stride) {
  State state[WORKLOADS] = {0};
  Column base_column[WORKLOADS], imc_column[WORKLOADS];
  double shares[SEGMENTS] = {0};
  int span = to - from + 1;
  for (int i = 0; i < WORKLOADS; i += 1) {
    const Workload *w = &p->workload[i];
    state[i].shipped = w->imc.learning_base;
    shares[(int)w->segment] += w->share;
    base_column[i] = column_of(w, &w->base, p->discount_rate);
    imc_column[i] = column_of(w, &w->imc, p->discount_rate);
  }
  for (int year = FIRST_YEAR; year <= to; year += 1) {
    double decline = pow(1 - p->decline, year - REFERENCE_YEAR);
    for (int g = 0; g < SEGMENTS; g += 1) {
      const Segment *segment = &p->segment[g];
      double d = demand(segment, year);
      double saved_sum = 0, gross_sum = 0, spend_sum = 0, spend_saved = 0, market_sum = 0, indexed = 0, spend_base = 0;
      for (int i = 0; i < WORKLOADS; i += 1) {
        const Workload *w = &p->workload[i];
        if ((int)w->segment != g) continue;
        State *past = &state[i];
        double learning = pow(past->shipped / w->imc.learning_base, log2(1 - w->imc.learning_rate));
        Side base = side_of(&w->base, &base_column[i], year, p->price, 1);
        Side imc = side_of(&w->imc, &imc_column[i], year, p->price, learning);
        double rho = imc.facility / base.facility;
        double saving = 1 - imc.cost / base.cost;
        double gate = w->gated == 0 ? 1 : 1 / (1 + exp(-(saving - w->hurdle) / w->gate_width));
        past->tau += gate * fmin(1, fmax(0, year - w->start_year));
        double decay = exp(-(w->p + w->q) * past->tau);
        double s = w->ceiling * (1 - decay) * gate / (1 + w->q / w->p * decay);
        double q = d * segment->inference_share * w->share / shares[g];
        double life = w->base.life;
        double k = year == FIRST_YEAR || past->before == 0 ? 1 - 1 / life : fmin(1 - 1 / life, q / past->before);
        double a = year == FIRST_YEAR ? q / life : k < 1 - 1 / life ? 0 : q - k * past->before;
        double stays = year == FIRST_YEAR ? 0 : k;
        past->m = stays * past->m + s * a;
        past->j = stays * past->j + s * a * rho;
        past->v = stays * past->v + s * a * imc.cost / base.cost;
        past->shipped += s * a;
        past->before = q;
        double share = q == 0 ? 0 : past->m / q;
        double cost = base.cost * (1 - share + (q == 0 ? 0 : past->v / q));
        double rebound = pow(cost / base.cost, -segment->elasticity);
        double gross = past->m - past->j;
        double energy = (q - gross) * rebound;
        double saved = q > energy ? (q - energy) * (1 - segment->reuse) : q - energy;
        double work = q * 3.6e15 / base.facility;
        double work_base = work * base.cost / 1e15;
        saved_sum += saved;
        gross_sum += gross;
        spend_sum += work * rebound * cost / 1e15;
        spend_saved += work * (base.cost - cost) / 1e15;
        market_sum += s * a * 3.6e15 / base.facility / imc.units * imc.capex / 1e9;
        indexed += work_base * cost / base.cost;
        spend_base += work_base;
        if (year >= from) {
          size_t at = (size_t)(SEGMENT_OUTPUTS * SEGMENTS + WORKLOAD_OUTPUTS * i) * span + (year - from);
          out[at * stride] = saved;
          out[(at + span) * stride] = cost;
          out[(at + 2 * span) * stride] = share;
        }
      }
      if (year < from) continue;
      double values[SEGMENT_OUTPUTS] = {d,
                                        d - saved_sum,
                                        saved_sum,
                                        gross_sum,
                                        saved_sum * 1000 / 8760,
                                        saved_sum * p->carbon * decline,
                                        saved_sum * p->price,
                                        spend_sum,
                                        spend_saved,
                                        spend_base == 0 ? 1 : indexed / spend_base,
                                        market_sum,
                                        saved_sum / p->netherlands};
      for (int o = 0; o < SEGMENT_OUTPUTS; o += 1) {
        out[((size_t)(o * SEGMENTS + g) * span + (year - from)) * stride] = values[o];
      }
    }
  }
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double percentile(const double *sorted, int n, double share) {
  double rank = (n - 1) * share;
  int low = (int)rank;
  return low + 1 < n ? sorted[low] + (rank - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void take(void *into, size_t bytes) {
  if (fread(into, 1, bytes, stdin) != bytes) exit(2);
}

int main(void) {
  int32_t head[4];
  take(head, sizeof head);
  int draws = head[0], drawn = head[1], from = head[2], to = head[3], span = to - from + 1;
  Parameters central, p;
  take(&central, sizeof central);
  int32_t *position = malloc(sizeof *position * drawn);
  take(position, sizeof *position * drawn);
  double *value = malloc(sizeof *value * drawn * draws);
  take(value, sizeof *value * drawn * draws);
  size_t series = (size_t)OUTPUTS * span;
  double *out = malloc(sizeof *out * series * draws);
  memset(out, 0, sizeof *out * series * draws);

  double started = now();
  for (int i = 0; i < draws; i += 1) {
    p = central;
    for (int k = 0; k < drawn; k += 1) ((double *)&p)[position[k]] = value[(size_t)k * draws + i];
    run(&p, from, to, out + i, draws);
  }
  double modelled = now();
  for (size_t s = 0; s < series; s += 1) qsort(out + s * draws, draws, sizeof *out, ascending);
  double sorted = now();
  printf("%.3f %.3f\n", modelled - started, sorted - modelled);
  for (size_t s = 0; s < series; s += 1) {
    const double *row = out + s * draws;
    printf("%.17g %.17g %.17g\n", percentile(row, draws, 0.05), percentile(row, draws, 0.5), percentile(row, draws, 0.95));
  }
  return 0;
}
