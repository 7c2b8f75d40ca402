import { tokens } from '../../../../shared/design/tokens.ts';
import { useTheme } from '../../ui/use-theme.ts';

/** The colour that a scenario's line has in the charts; its number says the same without colour. */
export function RunSwatch({ index }: { readonly index: number }) {
  const theme = useTheme();
  return (
    <span
      className="run-swatch"
      style={{ background: tokens[theme].overlay[index] ?? 'transparent' }}
      aria-hidden
    >
      {index + 1}
    </span>
  );
}
