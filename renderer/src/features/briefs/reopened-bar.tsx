import { type Cause, causes } from '../../../../shared/brief/moved.ts';
import type { ReopenedFigure } from '../../../../shared/contract/briefs-reopen.ts';
import { type FigureListener, reopenedDifference } from '../../../../shared/i18n/reopened-words.ts';

const shapes = { method: '■', data: '●', choice: '◆' } as const satisfies Record<Cause, string>;

/** A cause as its shape in its colour: never colour alone. */
export function CauseMark({ cause }: { readonly cause: Cause }) {
  return (
    <span className="reopened-cause" data-cause={cause} aria-hidden>
      {shapes[cause]}
    </span>
  );
}

const width = 200;
const height = 12;

/**
 * What the causes add to a figure, as one bar: what raises it stands right of the line, what lowers it left. Drawn to the
 * figure's own scale, since figures of different units have none in common.
 */
export function ReopenedBar({
  figure,
  parts,
  listener,
}: {
  readonly figure: ReopenedFigure;
  readonly parts: NonNullable<ReopenedFigure['parts']>;
  readonly listener: FigureListener;
}) {
  const { translate } = listener;
  const say = (cause: Cause): string => reopenedDifference(figure, parts[cause], listener);
  const sum = (sign: 1 | -1): number =>
    causes.reduce((total, cause) => total + Math.max(0, sign * parts[cause]), 0);
  const [up, down] = [sum(1), sum(-1)];
  const scale = width / (up + down);
  const zero = down * scale;
  /** What stands on the same side between the line and this piece. */
  const before = (place: number, sign: 1 | -1): number =>
    causes.slice(0, place).reduce((total, cause) => total + Math.max(0, sign * parts[cause]), 0);
  const pieces = causes.map((cause, place) => {
    const length = Math.abs(parts[cause]) * scale;
    const x = parts[cause] < 0 ? zero - before(place, -1) * scale - length : zero + before(place, 1) * scale;
    return { cause, x, length };
  });
  return (
    <svg
      className="reopened-stack"
      viewBox={`-1 0 ${width + 2} ${height}`}
      width={width + 2}
      height={height}
      role="img"
      aria-label={translate('briefs.reopenedBar', {
        method: say('method'),
        data: say('data'),
        choice: say('choice'),
      })}
    >
      {pieces.map(({ cause, x, length }) => (
        <rect key={cause} data-cause={cause} x={x} y={2} width={length} height={height - 4} />
      ))}
      <line x1={zero} x2={zero} y1={0} y2={height} />
    </svg>
  );
}
