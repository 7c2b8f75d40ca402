import { bootstrapLevel, bootstrapResamples } from '../../../shared/model/sensitivity/sobol-estimators.ts';
import { defaultSobolSamples } from '../../../shared/model/sensitivity/sobol.ts';
import { maxSamples } from '../../../shared/model/uncertainty/streams.ts';
import { figure, percent } from './english.ts';
import { formulaBlock, list, table } from './markdown.ts';

const notation = table(
  ['Written', 'Means'],
  [
    ['`a to b`', '5th and 95th percentile, a < b: log-normal where a > 0, else normal'],
    ['`uniform(a, b)`', 'equally likely from a to b'],
    ['`triangular(a, m, b)`', 'from a to b with the mode m'],
    [
      '`pert(a, m, b)`',
      'beta distribution from a to b with the shapes 1 + 4 (m − a)/(b − a) and 1 + 4 (b − m)/(b − a): the mode weighs four times as much as an end',
    ],
    ['`normal(mean, sd)`', 'normal'],
    [
      '`lognormal(mean, sd)`',
      'log-normal with this mean and standard deviation of the value itself: σ² = ln(1 + (sd/mean)²), μ = ln mean − σ²/2',
    ],
    ['`discrete(v: w, …)`', 'the values v with the weights w'],
    ['`data(v, …)`', 'the values v, each as likely, such as those of catalog rows'],
    ['`= other.id * x`', 'a tie: the other input’s value and draw, times x (1 where it is left out)'],
  ],
);

/** How doubt is written, drawn and summarised. */
function drawingSection(): string {
  return [
    '### Notation',
    'Any numeric input but the demand points (their `scale` serves) may be a text:',
    notation,
    'For `a to b` with a > 0, $`\\mu = (\\ln a + \\ln b)/2`$ and $`\\sigma = (\\ln b - \\ln a)/(2 \\cdot 1.645)`$; else the mean is $`(a + b)/2`$ and the standard deviation $`(b - a)/(2 \\cdot 1.645)`$.',
    '### Truncation',
    'A distribution $`F`$ is cut to the allowed range of its input by drawing its inverse between the probabilities of the bounds, $`u`$ being uniform between 0 and 1:',
    formulaBlock(String.raw`x = F^{-1}\left(F(\min) + u \cdot (F(\max) - F(\min))\right)`),
    'The result lists what was cut as a warning. Less than half of its mass in range is refused. Median, P10 and P90 are those of what is left; of `discrete` and `data` the smallest value whose cumulative weight reaches p.',
    '### Ties',
    'Inputs that share one doubt, such as the price of the same server in four workloads, share one draw: drawn independently they would cancel out and narrow the band falsely. Ties may form chains; a circle is refused, and so is a tie whose values leave the range of the tied input.',
    '### Draws',
    `Latin hypercube by default (M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21, 1979): of n samples each input has one draw in each of n equally likely strata, in shuffled order. Plain random draws can be chosen. At most ${figure(maxSamples)} samples. The generator is sfc32 (C. Doty-Humphrey, PractRand), started from a hash of seed, input id, number of samples and stream, and of nothing else: scenarios that share an input share its draws, so that differences between scenarios are paired, and equal seeds give equal bytes. Normal quantiles follow M. J. Wichura, Applied Statistics 37 (1988), AS 241.`,
    '### What a result says',
    'P5, P25, P50, P75 and P95 by linear interpolation between the sorted draws (type 7 of R. J. Hyndman, Y. Fan, The American Statistician 50, 1996), with $`r = (n - 1) \\cdot p`$ counted from 0:',
    formulaBlock(
      String.raw`x_{p} = x_{\lfloor r \rfloor} + (r - \lfloor r \rfloor) \cdot (x_{\lfloor r \rfloor + 1} - x_{\lfloor r \rfloor})`,
    ),
    'The mean comes with $`\\mathrm{sd} / \\sqrt{n}`$, an upper bound of its error under Latin hypercube, and the share of draws below zero. The **deterministic line** is the same code with every uncertain input at its median. The model is not linear, so that this line is neither the mean nor the median of the draws; where it leaves the band from P5 to P95, the chart says so.',
  ].join('\n\n');
}

function sensitivitySection(): string {
  return [
    '## Sensitivity and search',
    'Each method names inputs by their ids and carries the grade of their evidence; inputs that are tied to one move along with it.',
    list([
      '**Tornado**: each uncertain input at its P10 and at its P90, all others at their medians; the longest bar first.',
      `**Sobol’ indices** of the twelve inputs with the longest bars or of those chosen, all others as one group, on ${figure(defaultSobolSamples, 4)} rows by default. With matrices A and B of independent draws (the streams A and B of each input) and $\`f_{A B}\`$ the model on A with the input’s column from B, $\`V\`$ the variance of $\`f_{A}\`$ and $\`f_{B}\`$ together (M. J. W. Jansen, Computer Physics Communications 117, 1999; A. Saltelli et al., ibid. 181, 2010):`,
    ]),
    formulaBlock(
      String.raw`S = 1 - \frac{1}{2 N V} \sum_{i=1}^{N} (f_{B,i} - f_{A B,i})^{2} \qquad S_{T} = \frac{1}{2 N V} \sum_{i=1}^{N} (f_{A,i} - f_{A B,i})^{2}`,
    ),
    list([
      `The intervals hold ${percent(bootstrapLevel)} of ${figure(bootstrapResamples, 4)} estimates from rows drawn again with replacement (B. Efron, The Annals of Statistics 7, 1979). A first-order index below zero is sampling error and is shown as it is.`,
      '**Rank correlation** (C. Spearman, 1904) of each input’s draws with the output’s, out of samples that exist already.',
      '**Probability** that an output exceeds a value, with $`\\sqrt{p \\cdot (1 - p) / n}`$ as its error.',
      '**Goal seek**: the value of one input at which one output meets a target, all others at their medians. The range is walked point by point, each change of sign narrowed down by Brent’s method (R. P. Brent, Algorithms for Minimization without Derivatives, 1973). That no value reaches the target is an answer: what the output is at both ends, and where it comes nearest. **Break-even** seeks a saving of zero, or one equal to the hurdle.',
      '**Cost against adoption**: `workload.<workload>.cost` with that workload’s ceiling at 0, 0.05 … 1 and all else as it is.',
    ]),
  ].join('\n\n');
}

/** What is uncertain, how it is drawn, and which of it matters. */
export function uncertaintySections(): string {
  return [
    '## Uncertainty',
    'A single line is not an answer. `baseline` and the other presets draw their inputs from the ranges that the evidence leaves; which, and why, stands in the scenario files (`data/presets/`) and in the window beside each input.',
    drawingSection(),
    sensitivitySection(),
  ].join('\n\n');
}
