/** A picture of a template's folder, as PNG, with its size in px. */
export interface ImageFile {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}
