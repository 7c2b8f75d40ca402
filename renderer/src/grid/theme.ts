import { themeQuartz } from 'ag-grid-community';
import { radius, type Theme, tokens, typeSizes } from '../../../shared/design/tokens.ts';

const [gridSize] = typeSizes.grid;

function createGridTheme(mode: Theme) {
  const colours = tokens[mode];
  return themeQuartz.withParams({
    browserColorScheme: mode,
    backgroundColor: colours.surface,
    foregroundColor: colours.text,
    textColor: colours.text,
    cellTextColor: colours.text,
    subtleTextColor: colours.textMuted,
    accentColor: colours.accent,
    borderColor: colours.border,
    chromeBackgroundColor: colours.surfaceSunken,
    headerBackgroundColor: colours.surface,
    headerTextColor: colours.textMuted,
    headerCellHoverBackgroundColor: colours.surfaceSunken,
    rowHoverColor: colours.surfaceSunken,
    selectedRowBackgroundColor: colours.accentSoft,
    menuBackgroundColor: colours.surfaceRaised,
    menuTextColor: colours.text,
    tooltipBackgroundColor: colours.surfaceRaised,
    tooltipTextColor: colours.text,
    inputFocusBorder: { color: colours.focus },
    focusShadow: { radius: 0, spread: 1, color: colours.focus },
    iconButtonActiveIndicatorColor: colours.accent,
    // The variable is set per language on the page, so that Japanese and Chinese get the glyphs of their own.
    fontFamily: 'inherit',
    fontSize: gridSize,
    dataFontSize: gridSize,
    headerFontSize: 12,
    headerFontWeight: 500,
    borderRadius: radius,
    wrapperBorderRadius: 0,
    wrapperBorder: false,
    cellHorizontalPadding: 8,
    rowHeight: 30,
    headerHeight: 34,
    headerColumnBorder: false,
    columnBorder: false,
    headerColumnResizeHandleColor: colours.border,
    headerColumnResizeHandleHeight: '40%',
    iconSize: 14,
    spacing: 6,
  });
}

const themes = { light: createGridTheme('light'), dark: createGridTheme('dark') } as const;

/** The grid's look in a colour scheme: 13 px, hairlines between rows only, our surfaces and our one accent. */
export function gridTheme(mode: Theme) {
  return themes[mode];
}
