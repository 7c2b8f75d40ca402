// The layers that compile apart, each with its own tsconfig: what a layer may not know does not exist for it.
export const layers = ['shared', 'electron', 'preload', 'renderer', 'tests'];
