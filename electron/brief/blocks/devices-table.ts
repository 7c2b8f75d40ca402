import { contradictionSentence } from '../../../shared/catalog/claim-evidence-words.ts';
import type { DocumentBlock } from '../../../shared/brief/document.ts';
import type { Device } from '../../../shared/catalog/rows.ts';
import { rowName } from '../../../shared/catalog/row-names.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { textOf, type Workshop } from '../workshop.ts';
import { companyOf } from './catalog-charts.ts';
import { emptyTable } from './company-tables.ts';

/** Operations of one 8 b × 8 b MAC. */
const operationsPerMac = 2;

/**
 * The devices of the company, or where the brief is about none, those of the whole catalog: as claimed at their own
 * boundary, at 8 b × 8 b, and at a card in service, where they can be compared.
 */
export function devicesTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const { translate, language, rows, recipe } = workshop.subject;
  const company = recipe.company === undefined ? ok(null) : companyOf(workshop, name);
  if (!company.ok) return company;
  const about = company.value;
  const devices = rows
    .rowsOf('devices')
    .filter((device) => about === null || device.company === about.id)
    .toSorted((a, b) => b.year - a.year || a.name.localeCompare(b.name));
  const caption = translate('briefs.pdfDevices');
  if (devices.length === 0) {
    return ok(emptyTable(workshop, caption, translate('briefs.pdfNoDevices', { name: about?.name ?? '' })));
  }
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, { language }));
  return ok([
    {
      kind: 'table',
      caption,
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfDevice'), align: 'start', weight: 1.6 },
        { label: translate('briefs.pdfTechnology'), align: 'start', weight: 1.3 },
        { label: translate('briefs.pdfYear'), align: 'end', weight: 0 },
        { label: translate('briefs.pdfClaimed'), align: 'end', weight: 0 },
        { label: translate('briefs.pdfAt8Bits'), align: 'end', weight: 0 },
        { label: translate('briefs.pdfInService'), align: 'end', weight: 0 },
        { label: translate('briefs.pdfGrade'), align: 'start', weight: 0 },
      ],
      rows: devices.map((device) => {
        const contradiction = contradictionSentence(device, translate, language);
        return {
          cells: [
            [
              ...textOf(device.name),
              ...workshop.sources.mark(device.source, device.locator),
              ...(contradiction === null
                ? []
                : [{ kind: 'break' as const }, { kind: 'quiet' as const, content: textOf(contradiction) }]),
            ],
            textOf(rowName('technologies', device.technology, rows, workshop.subject)),
            textOf(String(device.year)),
            [
              ...textOf(number(device.topsPerWattClaimed)),
              { kind: 'break' as const },
              {
                kind: 'quiet' as const,
                content: textOf(translate(`vocabulary.boundary.${device.boundary}`)),
              },
            ],
            textOf(number(device.topsPerWatt8b)),
            textOf(inService(device, number)),
            [workshop.grade(device.grade)],
          ],
        };
      }),
      note: textOf(translate('briefs.pdfDevicesNote')),
    },
  ]);
}

/** TOPS/W at a card in service, with the span that the ladder gives. */
function inService(device: Device, number: (value: number | null) => string): string {
  const { sustainedPjPerMac: central, sustainedLow: low, sustainedHigh: high } = device;
  if (central === null) return '–';
  const efficiency = (picojoules: number): number => operationsPerMac / picojoules;
  if (low === null || high === null || low === high) return number(efficiency(central));
  return `${number(efficiency(central))} (${number(efficiency(high))}–${number(efficiency(low))})`;
}
