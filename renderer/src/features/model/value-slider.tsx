import { Slider } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import { positionOf, type SliderScale, type SourcedRange, valueAt } from './slider-scale.ts';

/** Key presses closer than this are one step of undo, as the moves of one drag are. */
const keyGapMs = 800;
const pageSteps = 10;

let gestures = 0;

/**
 * The track of one number: the sourced range shaded, the default ticked. Each move of a drag calls `onChange` with the
 * same gesture; arrows move one step, Page Up and Page Down ten, Home and End to the ends.
 */
export function ValueSlider({
  definition,
  scale,
  sourced,
  value,
  label,
  valueText,
  isChanged,
  onChange,
}: {
  readonly definition: InputDefinition;
  readonly scale: SliderScale;
  readonly sourced: SourcedRange;
  readonly value: number;
  readonly label: string;
  readonly valueText: string;
  readonly isChanged: boolean;
  readonly onChange: (value: number, gesture: string) => void;
}) {
  const gesture = useRef({ name: '', endedAt: Number.NEGATIVE_INFINITY, isOpen: false });
  const { steps } = scale;
  const percent = (amount: number): string => `${((positionOf(scale, amount) / steps) * 100).toFixed(2)}%`;
  const marks = {
    '--range-from': sourced.low === null ? percent(sourced.value) : percent(sourced.low),
    '--range-to': sourced.high === null ? percent(sourced.value) : percent(sourced.high),
    '--default-at': percent(sourced.value),
  } as CSSProperties;

  const moveTo = (position: number): void => {
    const current = gesture.current;
    if (!current.isOpen && performance.now() - current.endedAt > keyGapMs) {
      gestures += 1;
      current.name = `slider ${gestures}`;
    }
    current.isOpen = true;
    const next = valueAt(scale, position, definition);
    if (next !== value) onChange(next, current.name);
  };
  const end = (): void => {
    gesture.current.isOpen = false;
    gesture.current.endedAt = performance.now();
  };
  const turnPage = (event: KeyboardEvent): void => {
    const direction = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    moveTo(Math.round(positionOf(scale, value)) + direction * pageSteps);
    end();
  };

  return (
    <Slider
      className="value-slider"
      data-changed={isChanged || undefined}
      style={marks}
      size={4}
      thumbSize={14}
      label={null}
      min={0}
      max={steps}
      step={1}
      value={positionOf(scale, value)}
      onChange={moveTo}
      onChangeEnd={end}
      onPointerDownCapture={() => {
        // A press is a new gesture, however soon it follows the last.
        gesture.current = { name: '', endedAt: Number.NEGATIVE_INFINITY, isOpen: false };
      }}
      onKeyDown={turnPage}
      thumbLabel={label}
      thumbValueText={valueText}
    />
  );
}
