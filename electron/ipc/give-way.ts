export { createGiveWay, giveWay, inTurns, stepByStep } from '../give-way.ts';
export type { GiveWay } from '../give-way.ts';
