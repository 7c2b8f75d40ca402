import { rungIds } from '../../../shared/catalog/ladder.ts';
import { boundsOfCategory, unitsOfCategory, unitsOfQuantity } from '../../../shared/catalog/units.ts';
import { fleetLoadFactor } from '../derive/forecasts.ts';
import { selfCheck } from '../derive/hardware.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

interface Span {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** low ≤ value ≤ high wherever a row gives them, and at least one of the three where the row is nothing without. */
export function checkSpans(data: CatalogData, problems: ProblemList): void {
  const check = (located: Located<Span>, mayBeEmpty: boolean): void => {
    const { low, value, high } = located.row;
    const given = [low, value, high].filter((figure) => figure !== null);
    if (given.length === 0 && !mayBeEmpty) {
      problems.add(located, 'value', 'required', 'a row has at least one of low, value and high');
    }
    if (given.some((figure, index) => index > 0 && figure < (given[index - 1] ?? figure))) {
      problems.add(located, 'value', 'order', 'low ≤ value ≤ high does not hold');
    }
  };
  for (const located of [...data.measurements, ...data.parameters]) {
    check(located, false);
  }
  for (const located of data.claims) {
    check(located, true);
  }
}

/** A claim that differs from TOPS ÷ W of its own row by more than 5 % says why; one that does not differ says nothing. */
export function checkDevices(data: CatalogData, problems: ProblemList): void {
  for (const located of data.devices) {
    const { claimFlag, topsPerWattClaimed: claimed } = located.row;
    const { contradiction, topsPerWattDerived: derived } = selfCheck(located.row);
    if (contradiction !== null && claimFlag === null) {
      problems.add(
        located,
        'claim_flag',
        'claim-flag',
        `${claimed} TOPS/W is claimed, TOPS ÷ W is ${derived?.toPrecision(3)}: say why`,
      );
    }
    if (contradiction === null && claimFlag !== null) {
      problems.add(
        located,
        'claim_flag',
        'claim-flag',
        'no claim differs from TOPS ÷ W by more than 5 %: leave it empty',
      );
    }
  }
}

/** The unit of a measurement is one of its quantity; neither it nor a published macro is of a year to come. */
export function checkMeasurements(data: CatalogData, problems: ProblemList): void {
  const thisYear = Number(data.version.slice(0, 4));
  for (const located of data.measurements) {
    const { quantity, unit, year } = located.row;
    const fitting = unitsOfQuantity[quantity];
    if (!fitting.includes(unit)) {
      problems.add(located, 'unit', 'unit', `${quantity} is in ${fitting.join(' or ')}`);
    }
    if (year > thisYear) {
      problems.add(located, 'year', 'date', 'a measurement of the future');
    }
  }
  for (const located of data.macros) {
    if (located.row.year > thisYear) {
      problems.add(located, 'year', 'date', 'a publication of the future');
    }
  }
}

/** The unit of a parameter is one of its category, ratios are in bounds, and the rows that figures are derived with are there. */
export function checkParameters(data: CatalogData, problems: ProblemList): void {
  for (const located of data.parameters) {
    const { category, unit, low, value, high } = located.row;
    const fitting = unitsOfCategory[category];
    if (!fitting.includes(unit)) {
      problems.add(located, 'unit', 'unit', `${category} is in ${fitting.join(' or ')}`);
    }
    const bounds = unit === '1' ? boundsOfCategory[category] : undefined;
    const given = [low, value, high].filter((figure) => figure !== null);
    if (
      unit === '1' &&
      bounds !== undefined &&
      given.some((figure) => figure < bounds.low || figure > bounds.high)
    ) {
      problems.add(located, 'value', 'range', `${category} lies between ${bounds.low} and ${bounds.high}`);
    }
  }
  const parameters = new Map(data.parameters.map(({ row }) => [row.id, row]));
  for (const id of [...rungIds, fleetLoadFactor]) {
    if ((parameters.get(id)?.value ?? null) === null) {
      problems.add(
        { file: 'parameters.csv', line: 1 },
        'id',
        'ladder-incomplete',
        `"${id}" with a value is needed to derive figures`,
      );
    }
  }
}
