/** The mean of some draws. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) sum += values[row] as number;
  return sum / values.length;
}

/** Σ xᵢ yᵢ of two lists of one length, in four strands, which the processor works on side by side. */
export function dot(x: Float64Array, y: Float64Array): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const whole = x.length - (x.length % 4);
  for (let row = 0; row < whole; row += 4) {
    first += (x[row] as number) * (y[row] as number);
    second += (x[row + 1] as number) * (y[row + 1] as number);
    third += (x[row + 2] as number) * (y[row + 2] as number);
    fourth += (x[row + 3] as number) * (y[row + 3] as number);
  }
  for (let row = whole; row < x.length; row += 1) first += (x[row] as number) * (y[row] as number);
  return first + second + (third + fourth);
}
