import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  NavLink,
  Popover,
  SegmentedControl,
  Tooltip,
} from '@mantine/core';
import {
  accentShadeIndex,
  accentShades,
  controlHeight,
  fontFamily,
  fontWeights,
  radius,
  space,
  type Theme,
  tokens,
  typeSizes,
} from '../../../shared/design/tokens.ts';
import type { Language } from '../../../shared/i18n/messages.ts';

/** Mantine draws its dark controls from these, lightest first: our slate instead of its neutral grey. */
const darkShades: MantineColorsTuple = [
  tokens.dark.text,
  '#c4ced9',
  tokens.dark.textMuted,
  tokens.dark.borderControl,
  tokens.dark.border,
  tokens.dark.surfaceRaised,
  tokens.dark.surfaceSunken,
  tokens.dark.surface,
  tokens.dark.page,
  '#0a0e13',
];

/** The same for its light controls. */
const grayShades: MantineColorsTuple = [
  tokens.light.page,
  tokens.light.surfaceSunken,
  tokens.light.border,
  '#c9d2dd',
  '#a0aebd',
  tokens.light.borderControl,
  '#6b7b8f',
  tokens.light.textMuted,
  '#2a3644',
  tokens.light.text,
];

const px = (value: number): string => `${value}px`;
const ratio = ([size, line]: readonly [number, number]): string => String(line / size);
const control = px(controlHeight);

/** Yields Mantine's theme for a language: our tokens in Mantine's words. */
export function createMantineTheme(language: Language) {
  const family = fontFamily(language);
  return createTheme({
    fontFamily: family,
    fontSmoothing: true,
    focusRing: 'auto',
    respectReducedMotion: true,
    cursorType: 'pointer',
    primaryColor: 'accent',
    primaryShade: accentShadeIndex,
    // What is filled with the accent carries the accent's own text colour: white is not legible on dark's accent.
    variantColorResolver: (wish) => {
      const colours = defaultVariantColorsResolver(wish);
      const isAccent = wish.color === undefined || wish.color === 'accent';
      return wish.variant === 'filled' && isAccent ? { ...colours, color: 'var(--mw-on-accent)' } : colours;
    },
    colors: { accent: accentShades, dark: darkShades, gray: grayShades },
    defaultRadius: px(radius),
    radius: { xs: px(3), sm: px(4), md: px(radius), lg: px(radius), xl: px(radius) },
    spacing: {
      xs: px(space.within),
      sm: px(space.snug),
      md: px(space.between),
      lg: px(space.around),
      xl: px(space.wide),
    },
    fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
    lineHeights: {
      xs: ratio(typeSizes.note),
      sm: ratio(typeSizes.body),
      md: ratio(typeSizes.body),
      lg: '1.4',
      xl: '1.4',
    },
    fontWeights: {
      regular: String(fontWeights.regular),
      medium: String(fontWeights.medium),
      bold: String(fontWeights.semibold),
    },
    headings: {
      fontFamily: family,
      fontWeight: String(fontWeights.semibold),
      sizes: {
        h1: { fontSize: px(typeSizes.title[0]), lineHeight: ratio(typeSizes.title) },
        h2: { fontSize: px(16), lineHeight: '1.4' },
        h3: { fontSize: px(typeSizes.chartTitle[0]), lineHeight: ratio(typeSizes.chartTitle) },
      },
    },
    components: {
      ActionIcon: ActionIcon.extend({
        defaultProps: { variant: 'subtle', color: 'gray' },
        vars: () => ({ root: { '--ai-size': control } }),
      }),
      Button: Button.extend({
        vars: (_theme, props) =>
          props.size?.startsWith('compact') === true
            ? { root: {} }
            : {
                root: {
                  '--button-height': control,
                  '--button-fz': '14px',
                  '--button-padding-x': px(space.snug),
                },
              },
      }),
      Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--mw-on-accent)' } }),
      Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': control, '--input-fz': '14px' } }) }),
      Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true } }),
      Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 } } }),
      NavLink: NavLink.extend({ defaultProps: { variant: 'light' } }),
      Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
      SegmentedControl: SegmentedControl.extend({
        defaultProps: { transitionDuration: 0 },
        vars: () => ({ root: { '--sc-font-size': '13px', '--sc-padding': '2px 12px' } }),
      }),
      Tooltip: Tooltip.extend({
        defaultProps: {
          openDelay: 300,
          multiline: true,
          maw: 360,
          fz: 'xs',
          events: { hover: true, focus: true, touch: false },
          transitionProps: { duration: 0 },
        },
      }),
    },
  });
}

function variablesOf(theme: Theme): Record<string, string> {
  const colours = tokens[theme];
  const own = Object.fromEntries(
    Object.entries(colours)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([name, colour]) => [
        `--mw-${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
        colour,
      ]),
  );
  return {
    ...own,
    '--mantine-color-body': colours.surface,
    '--mantine-color-text': colours.text,
    '--mantine-color-bright': colours.text,
    '--mantine-color-dimmed': colours.textMuted,
    '--mantine-color-placeholder': colours.textMuted,
    '--mantine-color-anchor': colours.accent,
    '--mantine-color-error': colours.red,
    '--mantine-color-default': colours.surface,
    '--mantine-color-default-hover': colours.surfaceSunken,
    '--mantine-color-default-color': colours.text,
    '--mantine-color-default-border': colours.border,
    '--mantine-primary-color-contrast': colours.onAccent,
    '--mantine-primary-color-filled': colours.accent,
    '--mantine-primary-color-filled-hover': colours.accentHover,
    '--mantine-primary-color-light': colours.accentSoft,
    '--mantine-primary-color-light-hover': colours.accentSoft,
    '--mantine-primary-color-light-color': colours.accent,
    '--mantine-color-accent-filled': colours.accent,
    '--mantine-color-accent-filled-hover': colours.accentHover,
    '--mantine-color-accent-light': colours.accentSoft,
    '--mantine-color-accent-light-hover': colours.accentSoft,
    '--mantine-color-accent-light-color': colours.accent,
    '--mantine-color-accent-outline': colours.accent,
    '--mantine-color-gray-light-color': colours.textMuted,
    '--mantine-color-red-light': colours.redSoft,
    '--mantine-color-red-light-color': colours.red,
    '--mantine-color-red-filled': colours.red,
    '--mantine-color-yellow-light': colours.amberSoft,
    '--mantine-color-yellow-light-color': colours.amber,
    '--mantine-color-disabled-color': colours.textMuted,
  };
}

/** Gives every colour of the tokens to CSS as `--mw-…`, and to Mantine's own variables. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});
