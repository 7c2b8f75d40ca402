/**
 * The energy model a second time, as plain loops written down from its specification, equation by equation. It shares
 * nothing with shared/model: where the two agree, neither has a slip that the other does not have too.
 */

type Values = Readonly<Record<string, unknown>>;
type Series = Record<string, number[]>;

const referenceWorkloads = [
  'llm_decode',
  'llm_prefill',
  'recommendation',
  'vision_datacentre',
  'vision_camera',
  'vision_automotive',
  'speech',
];

/** E_device and its parts, E_facility at the reference year and power.server of a workload in a column. */
export function referenceUnitEnergy(inputs: Values, w: string, h: 'base' | 'imc') {
  const of = (id: string): number => inputs[id] as number;
  const parts = (column: string) => {
    const hardware = `hardware.${w}.${column}`;
    const mac = of(`workload.${w}.macs`) * of(`${hardware}.mac_energy`) * 1e-12;
    const weights =
      (of(`workload.${w}.weight_bits`) / of(`${hardware}.batch`)) *
      of(`${hardware}.path_energy`) *
      (1 - of(`${hardware}.resident_fraction`)) *
      1e-12;
    const dynamic = of(`workload.${w}.dynamic_bits`) * of(`${hardware}.path_energy`) * 1e-12;
    return { mac, weights, dynamic, device: mac + weights + dynamic };
  };
  const own = parts(h);
  const base = parts('base');
  const hardware = `hardware.${w}.${h}`;
  const withHost = own.device + of(`${hardware}.host_overhead`) * base.device;
  const facility = (withHost * of(`${hardware}.pue`)) / (1 - of(`${hardware}.retry_fraction`));
  const serverPower = of(`${hardware}.throughput`) * withHost;
  return { ...own, facility, serverPower };
}

/** Every output of a run for 2020..`to`, by output id. */
export function referenceModel(inputs: Values, to: number): Series {
  const of = (id: string): number => inputs[id] as number;
  const series: Series = {};
  const put = (id: string, value: number): void => {
    (series[id] ??= []).push(value);
  };

  const demand = (g: string, y: number): number => {
    const points = inputs[`demand.${g}.points`] as [number, number][];
    const growth = of(`demand.${g}.growth_after`);
    const [y0, d0] = points[0]!;
    const [yn, dn] = points[points.length - 1]!;
    let d = 0;
    if (y >= yn) d = dn * (1 + growth) ** (y - yn);
    else if (y < y0 && points.length === 1) d = d0 * (1 + growth) ** (y - y0);
    else if (y < y0) {
      const [y1, d1] = points[1]!;
      const yearly = (d1 / d0) ** (1 / (y1 - y0));
      d = d0 * yearly ** (y - y0);
    } else {
      for (let i = 0; i + 1 < points.length; i += 1) {
        const [ya, da] = points[i]!;
        const [yb, db] = points[i + 1]!;
        if (ya <= y && y < yb)
          d = Math.exp(Math.log(da) + ((Math.log(db) - Math.log(da)) * (y - ya)) / (yb - ya));
      }
    }
    return d * of(`demand.${g}.scale`);
  };

  const crf = (r: number, n: number): number => (r === 0 ? 1 / n : (r * (1 + r) ** n) / ((1 + r) ** n - 1));

  const state = new Map(
    referenceWorkloads.map((w) => [
      w,
      { tau: 0, shipped: of(`hardware.${w}.imc.learning_base`), qBefore: 0, m: 0, j: 0, v: 0, vEnergy: 0 },
    ]),
  );

  for (let y = 2020; y <= to; y += 1) {
    for (const g of ['datacentre', 'edge']) {
      const members = referenceWorkloads.filter((w) => inputs[`workload.${w}.segment`] === g);
      const shares = members.reduce((total, w) => total + of(`workload.${w}.share`), 0);
      const D = demand(g, y);
      const total = { saved: 0, gross: 0, spend: 0, spendSaved: 0, market: 0, indexed: 0, spendBase: 0 };

      for (const w of members) {
        const price = of('price.electricity');
        const side = (h: 'base' | 'imc', learning: number) => {
          const p = `hardware.${w}.${h}`;
          const facility =
            referenceUnitEnergy(inputs, w, h).facility * (1 - of(`${p}.efficiency_gain`)) ** (y - 2025);
          const units =
            of(`${p}.throughput`) *
            (1 + of(`${p}.throughput_gain`)) ** (y - 2025) *
            of(`${p}.utilisation`) *
            8760 *
            3600 *
            (1 - of(`${p}.retry_fraction`));
          const capex = of(`${p}.capex`) * learning;
          const factor = crf(of('finance.discount_rate'), of(`${p}.life`));
          const capital =
            (1e6 * (capex * (factor + of(`${p}.opex_rate`)) + of(`${p}.migration`) * factor)) / units;
          const energy = ((1e6 * facility) / 3.6e6) * price;
          return { facility, units, capex, energy, cost: capital + energy };
        };
        const past = state.get(w)!;
        const learning =
          (past.shipped / of(`hardware.${w}.imc.learning_base`)) **
          Math.log2(1 - of(`hardware.${w}.imc.learning_rate`));
        const base = side('base', 1);
        const imc = side('imc', learning);
        const rho = imc.facility / base.facility;
        const saving = 1 - imc.cost / base.cost;

        const a = `adoption.${w}`;
        const gate =
          of(`${a}.gated`) === 0
            ? 1
            : 1 / (1 + Math.exp(-(saving - of(`${a}.hurdle`)) / of(`${a}.gate_width`)));
        past.tau += gate * Math.min(1, Math.max(0, y - of(`${a}.start_year`)));
        const p = of(`${a}.p`);
        const q = of(`${a}.q`);
        const decay = Math.exp(-(p + q) * past.tau);
        const s = (of(`${a}.ceiling`) * (1 - decay) * gate) / (1 + (q / p) * decay);

        const Q = (D * of(`demand.${g}.inference_share`) * of(`workload.${w}.share`)) / shares;
        const L = of(`hardware.${w}.base.life`);
        const k = y === 2020 || past.qBefore === 0 ? 1 - 1 / L : Math.min(1 - 1 / L, Q / past.qBefore);
        // Where demand falls faster than servers retire, k · Q(y−1) is Q, and nothing is bought.
        const A = y === 2020 ? Q / L : k < 1 - 1 / L ? 0 : Q - k * past.qBefore;
        const stays = y === 2020 ? 0 : k;
        past.m = stays * past.m + s * A;
        past.j = stays * past.j + s * A * rho;
        past.v = stays * past.v + (s * A * imc.cost) / base.cost;
        past.vEnergy = stays * past.vEnergy + (s * A * imc.energy) / base.cost;
        past.shipped += s * A;
        past.qBefore = Q;

        const S = Q === 0 ? 0 : past.m / Q;
        const C = base.cost * (1 - S + (Q === 0 ? 0 : past.v / Q));
        const costEnergy = base.energy * (1 - S) + base.cost * (Q === 0 ? 0 : past.vEnergy / Q);
        const R = (C / base.cost) ** -of(`rebound.${g}.elasticity`);
        const gross = past.m - past.j;
        const E = (Q - gross) * R;
        const saved = Q > E ? (Q - E) * (1 - of(`rebound.${g}.reuse`)) : Q - E;
        const work = (Q * 3.6e15) / base.facility;
        const spend = (work * R * C) / 1e15;
        const spendBase = (work * base.cost) / 1e15;
        const serversImc = (s * A * 3.6e15) / base.facility / imc.units;
        const market = (serversImc * imc.capex) / 1e9;
        const marketTotal =
          market + ((((1 - s) * A * 3.6e15) / base.facility / base.units) * base.capex) / 1e9;

        const o = `workload.${w}`;
        put(`${o}.share_of_stock`, S);
        put(`${o}.share_of_sales`, s);
        put(`${o}.learning`, learning);
        put(`${o}.cost_base`, base.cost);
        put(`${o}.cost_imc`, imc.cost);
        put(`${o}.cost`, C);
        put(`${o}.cost_energy`, costEnergy);
        put(`${o}.saving`, saving);
        put(`${o}.energy_baseline`, Q);
        put(`${o}.energy`, E);
        put(`${o}.gross`, gross);
        put(`${o}.saved`, saved);
        put(`${o}.rho`, rho);
        put(`${o}.work`, work);
        put(`${o}.spend`, spend);
        put(`${o}.servers_imc`, serversImc);
        put(`${o}.market`, market);
        put(`${o}.market_total`, marketTotal);

        total.saved += saved;
        total.gross += gross;
        total.spend += spend;
        total.spendSaved += (work * (base.cost - C)) / 1e15;
        total.market += market;
        total.indexed += (spendBase * C) / base.cost;
        total.spendBase += spendBase;
      }

      put(`energy.baseline.${g}`, D);
      put(`energy.total.${g}`, D - total.saved);
      put(`energy.saved.${g}`, total.saved);
      put(`energy.gross.${g}`, total.gross);
      put(`power.saved.${g}`, (total.saved * 1000) / 8760);
      put(`carbon.saved.${g}`, total.saved * of('grid.carbon') * (1 - of('grid.decline')) ** (y - 2025));
      put(`bill.saved.${g}`, total.saved * of('price.electricity'));
      put(`spend.${g}`, total.spend);
      put(`spend.saved.${g}`, total.spendSaved);
      put(`cost.index.${g}`, total.spendBase === 0 ? 1 : total.indexed / total.spendBase);
      put(`market.${g}`, total.market);
      put(`netherlands.${g}`, total.saved / of('compare.netherlands'));
    }
  }
  return series;
}
