import { rungIds } from '../../../shared/catalog/ladder.ts';
import { usualConditions } from '../../../shared/model/hardware/retry.ts';
import { numberIn, reviewedRows } from '../reviewed-rows.ts';
import { figure } from './english.ts';
import { formulaBlock, table } from './markdown.ts';
import { inputLink } from './quantity-links.ts';
import { citation } from './sources.ts';

/** What leads from published figures to inputs, beside the graph. */
export function hardwareSection(): string {
  const rows = reviewedRows('parameters');
  const rungs = rungIds.map((id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`no rung ${id}`);
    return [
      `\`${id}\``,
      row['name'] ?? '',
      figure(numberIn(row, 'value')),
      `${figure(numberIn(row, 'low'))}\u00A0to\u00A0${figure(numberIn(row, 'high'))}`,
      row['grade'] ?? '',
      citation(row['source'] ?? '', ''),
    ];
  });
  const { temperatureSpan, recalibrationHours, ageHours, tolerance } = usualConditions;
  return [
    '## Beside the graph',
    'Three helpers lead from what is published to an input. They print their derivation (`memwatt device`), and nothing of them is computed within a scenario.',
    '### From a device to `mac_energy`',
    `A published TOPS/W belongs to a precision and to a boundary: macro, core, chip, card at its peak, card in service. Only the last is ${inputLink('mac_energy')}. With $\`b_{x}\`$ and $\`b_{w}\`$ the bits of inputs and weights that are wanted, $\`b_{x,0}\`$ and $\`b_{w,0}\`$ those of the figure, and $\`f_{i}\`$ the factors of all rungs below its boundary:`,
    formulaBlock(
      String.raw`\mathsf{mac\_energy} = \frac{2}{\text{TOPS/W}} \cdot \frac{b_{x} \cdot b_{w}}{b_{x,0} \cdot b_{w,0}} \cdot \prod_{i} \frac{1}{f_{i}}`,
    ),
    table(['Rung', 'Factor', 'Value', 'Range', 'Grade', 'Source'], rungs, ['Value', 'Range']),
    'The low end takes every factor at its high end, and the reverse. A claim that contradicts TOPS ÷ W of its own row is replaced by the quotient and marked. The product rule of precision is that of the UIUC benchmark (N. R. Shanbhag, S. K. Roy, CICC 2022).',
    '### From a circuit to energy',
    'A second route computes the energy of a MAC in an SRAM array from its rows, outputs, converter bits, precision, supply and node, after P. Houshmand, J. Sun, M. Verhelst, Benchmarking and modeling of analog and digital SRAM in-memory computing architectures (arXiv 2305.18335, 2023). It stops at the macro. [validation.md](validation.md) holds it against silicon.',
    '### From temperature to `retry_fraction`',
    `Analog arrays drift and follow the temperature; work whose error exceeds a tolerance $\`\\varepsilon\`$ is done again, and calibration takes time. With $\`T\`$ the hours between calibrations, $\`a\`$ the age of the weights, $\`\\nu\`$ the exponent of drift, $\`\\alpha\`$ the change of a result per kelvin that compensation leaves and $\`S\`$ the span of temperature:`,
    formulaBlock(
      String.raw`\begin{aligned} e(\theta) &= 1 - (1 + \theta / a)^{-\nu} \\ \mathrm{redone} &= \frac{1}{T} \int_{0}^{T} \min\left(\max\left(1 - \frac{\varepsilon - e(\theta)}{\alpha \cdot S / 2},\, 0\right),\, 1\right) d\theta \\ \mathrm{calibrating} &= \frac{t_{\mathrm{cal}}}{T + t_{\mathrm{cal}}} \\ \mathsf{retry\_fraction} &= 1 - (1 - \mathrm{calibrating}) \cdot (1 - \mathrm{redone}) \end{aligned}`,
    ),
    `Where nobody says otherwise: ${temperatureSpan} K, ${recalibrationHours} h between calibrations, weights of ${ageHours} h, a tolerance of ${figure(100 * tolerance)} %, all of it assumed. The law of drift is that of phase-change memory (M. Le Gallo et al., Advanced Electronic Materials 4, 2018); how errors add up is an assumption. The constants of each technology, with grade and basis, stand in \`shared/model/hardware/retry.ts\`; digital arrays have none. Why this is no part of the graph: [ADR 9](adr/0009-temperature-is-a-helper-beside-the-graph.md).`,
    '### A bound on the rate of decoding',
    'Beside MLPerf’s measured tokens per second [validation.md](validation.md) shows the roofline (S. Williams, A. Waterman, D. Patterson, Communications of the ACM 52, 2009): a step of decoding lasts at least as long as reading the weights and caches at full bandwidth, and at least as long as its arithmetic at peak rate. It is an upper bound, and no input.',
  ].join('\n\n');
}
