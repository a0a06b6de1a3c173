export { goodHabits, type Habits, type Stop } from './habits.ts';
export { portalProgram } from './program.ts';
export { type PortalRun, runPortal } from './run.ts';
