import { create } from 'zustand';
import type { OutputId } from '../../../shared/model/result.ts';
import type { Explained } from './explain.ts';
import { navigate } from './route.ts';
import { openScenario } from './scenarios.ts';

/** A figure on the screen: one result in one year, of the draft or of a saved scenario. */
export interface Figure {
  readonly id: OutputId;
  readonly year: number;
  /** As it is shown: in the output's unit, money in the chosen currency. */
  readonly value: number;
  /** As it stands on the screen, with its unit. */
  readonly text: string;
  /** P5 to P95 as it stands on the screen, where it is known. */
  readonly band?: string | undefined;
  /** What the scenario is called, unsaved changes said. */
  readonly scenario: string;
  /** The saved scenario that it belongs to; the draft where it is left out. */
  readonly scenarioId?: string | undefined;
  /** Stays at its year when the horizon year moves: a cell of a chart's table. */
  readonly isPinned?: boolean | undefined;
  /** Of a run that is no scenario yet, or no longer: it can be copied, and nothing else is to be asked of it. */
  readonly isPassing?: boolean | undefined;
}

/** Yields what the explain drawer is asked about a figure. */
export function explainedAs({ id, year, scenarioId, isPinned }: Figure): Explained {
  return {
    kind: 'output',
    id,
    year,
    ...(scenarioId === undefined ? {} : { scenarioId }),
    ...(isPinned === true ? { isPinned } : {}),
  };
}

/** Opens the menu of a figure below an element, or where the pointer is. */
export function openMenuOf(
  figure: Figure,
  element: HTMLElement,
  pointer?: { readonly clientX: number; readonly clientY: number },
): void {
  const { left, bottom } = element.getBoundingClientRect();
  // The keyboard's own context-menu event has no place of the pointer.
  const isPointed = pointer !== undefined && (pointer.clientX !== 0 || pointer.clientY !== 0);
  openFigureMenu(
    figure,
    isPointed ? { x: pointer.clientX, y: pointer.clientY } : { x: left, y: bottom + 2 },
    element,
  );
}

/** Where a menu opens: a point of the window. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface MenuState {
  readonly figure: Figure | null;
  readonly place: Place;
  /** What gets the focus back. */
  readonly origin: HTMLElement | null;
}

/** The one menu of figures, closed while there is no figure. */
export const useFigureMenu = create<MenuState>()(() => ({
  figure: null,
  place: { x: 0, y: 0 },
  origin: null,
}));

/** Opens the menu of a figure. */
export function openFigureMenu(figure: Figure, place: Place, origin: HTMLElement): void {
  useFigureMenu.setState({ figure, place, origin });
}

/** Closes it. */
export function closeFigureMenu(): void {
  useFigureMenu.setState({ figure: null });
}

/** What What-if is asked about a figure: which value of an input makes it so much, when it breaks even, or how it runs. */
export interface FigureQuestion {
  readonly kind: 'seek' | 'break-even' | 'by-year';
  readonly id: OutputId;
  readonly year: number;
}

/** The question that is open, if any; What-if answers it. */
export const useFigureQuestion = create<{ readonly question: FigureQuestion | null }>()(() => ({
  question: null,
}));

/** Puts a question about a figure: goes to What-if, with the figure's scenario open, and asks it there. */
export function askOfFigure(
  kind: FigureQuestion['kind'],
  { id, year, scenarioId }: Pick<Figure, 'id' | 'year' | 'scenarioId'>,
): void {
  if (scenarioId !== undefined) openScenario(scenarioId);
  navigate('model');
  useFigureQuestion.setState({ question: { kind, id, year } });
}

/** Has done with the question. */
export function closeFigureQuestion(): void {
  useFigureQuestion.setState({ question: null });
}
